import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/yaml/read.ts';
import { validate } from '../../src/yaml/validate.ts';

const schema = z.strictObject({
  title: z.string().min(1).meta({ expected: 'a text' }),
  count: z.int().meta({ expected: 'a whole number' }).default(1),
  tags: z
    .array(z.string().meta({ expected: 'a name' }))
    .meta({ expected: 'a list of names' })
    .optional(),
  link: z
    .union([
      z.strictObject({ post: z.string().meta({ expected: 'a slug' }), why: z.string().optional() }),
      z.strictObject({
        url: z.string().meta({ expected: 'an address' }),
        title: z.string().meta({ expected: 'a text' }),
      }),
    ])
    .meta({ expected: '{ post } or { url, title }' })
    .optional(),
});

function problemsOf(text: string) {
  const reading = readYaml(text);
  return validate(schema, reading.value, 'a.yaml', reading).problems;
}

describe('a value that fits', () => {
  test('is handed on with defaults and without problems', () => {
    const reading = readYaml('title: A\ntags: [a]');
    expect(validate(schema, reading.value, 'a.yaml', reading)).toEqual({
      data: { title: 'A', count: 1, tags: ['a'] },
      problems: [],
      faulty: [],
    });
  });
});

describe('a value that does not fit', () => {
  test('has no data, and every deviation is a problem', () => {
    const reading = readYaml('titel: A\ncount: 1.5\ntags: [1, a, 2]');
    const { data, problems, faulty } = validate(schema, reading.value, 'a.yaml', reading);
    expect(data).toBeNull();
    const places = problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`);
    expect(places.toSorted()).toEqual([
      '1:1 missing-field',
      '1:1 unknown-key',
      '2:8 invalid-value',
      '3:14 invalid-value',
      '3:8 invalid-value',
    ]);
    expect(faulty).toEqual(
      expect.arrayContaining([['title'], ['count'], ['tags', 0], ['tags', 2], ['titel']]),
    );
  });

  test.each([
    ['titel: A', 'unknown-key', '"titel" is not a known key; known are title, count, tags, link'],
    ['title: 5', 'invalid-value', 'title is 5, a number; expected a text'],
    ['title: true', 'invalid-value', 'title is true, a boolean; expected a text'],
    ['title: [a]', 'invalid-value', 'title is a list; expected a text'],
    ['title: { a: b }', 'invalid-value', 'title is a group of keys; expected a text'],
    ['title: ""', 'invalid-value', 'title is empty; expected a text'],
    ['title:', 'missing-field', 'title has no value; expected a text'],
    ['title: A\ntags: [a, 2]', 'invalid-value', 'entry 2 of tags is 2, a number; expected a name'],
    ['title: A\ncount: many', 'invalid-value', 'count is "many"; expected a whole number'],
    [
      `title: A\ncount: ${'x'.repeat(61)}`,
      'invalid-value',
      'count is a text of 61 characters; expected a whole number',
    ],
  ])('is told in words: %s', (text, rule, message) => {
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ rule, message }));
  });

  test.each([
    ['titel: A', 'did you mean "title"? Write "title:" in place of "titel:"'],
    ['Title: A', 'did you mean "title"? Write "title:" in place of "Title:"'],
    ['colour: A', 'the nearest known key is "count"; write it, or remove the line "colour:"'],
    ['title: 5', 'write title: "5"'],
    ['title: A\ntags: notes', 'write tags: [notes]'],
  ])('is told how to mend: %s', (text, fix) => {
    expect(problemsOf(text).map((problem) => problem.fix)).toContain(fix);
  });

  test('of several kinds is told as the kind that it comes closest to', () => {
    expect(problemsOf('title: A\nlink: { post: a, wy: b }')).toMatchObject([
      { rule: 'unknown-key', message: expect.stringContaining('"link.wy"') },
    ]);
    expect(problemsOf('title: A\nlink: { url: a }')).toMatchObject([
      { rule: 'missing-field', message: 'link.title is missing; expected a text' },
    ]);
    expect(problemsOf('title: A\nlink: a')).toMatchObject([
      { rule: 'invalid-value', message: 'link is "a"; expected { post } or { url, title }' },
    ]);
  });

  test('stands at the group that a key is missing in', () => {
    expect(problemsOf('title: A\nlink:\n  url: a')).toMatchObject([{ line: 2, column: 1 }]);
  });

  test('in an entry of a data file stands at its own line', () => {
    const reading = readYaml('one:\n  title: A\ntwo:\n  title: 5\n');
    const value = (reading.value as Record<string, unknown>)['two'];
    expect(validate(schema, value, 'a.yaml', reading, ['two']).problems).toMatchObject([
      { line: 4, column: 10, message: 'title is 5, a number; expected a text' },
    ]);
  });
});
