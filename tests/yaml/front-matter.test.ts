import { describe, expect, test } from 'vitest';
import { postFrontMatter } from '../../src/model/schema.ts';
import { readFrontMatter } from '../../src/yaml/front-matter.ts';

const standIns = { title: 'Untitled', description: 'None', date: '1970-01-01', tags: ['none'] };

function read(source: string) {
  return readFrontMatter(source, 'a.mdx', postFrontMatter, 'an example', standIns);
}

const sound = `---
title: A
description: B
date: 2026-05-28
tags: [notes]
---

Text with a line
---
of hyphens.
`;

describe('front matter', () => {
  test('is read up to the second line of hyphens', () => {
    const { data, sound: isSound, written, problems } = read(sound);
    expect(problems).toEqual([]);
    expect(isSound).toBe(true);
    expect(data).toMatchObject({ title: 'A', date: new Date('2026-05-28'), cta: true });
    expect(written).toEqual({ title: 'A', description: 'B', date: '2026-05-28', tags: ['notes'] });
  });

  test('counts lines as the file does', () => {
    expect(read(sound).places).toMatchObject({
      title: { line: 2, column: 8 },
      'tags.0': { line: 5, column: 8 },
    });
  });

  test('may end in blanks, and be all that there is', () => {
    expect(read('---  \ntitle: A\ndescription: B\ndate: 2026-05-28\ntags: [a]\n---\t').sound).toBe(
      true,
    );
  });

  test.each([
    ['an empty file', '', 'empty-file'],
    ['a blank file', ' \n\n', 'empty-file'],
    ['none', 'Text\n', 'front-matter-missing'],
    ['none on the first line', '\n---\ntitle: A\n---\n', 'front-matter-missing'],
    ['no end', '---\ntitle: A\n', 'front-matter-missing'],
    ['broken YAML', '---\ntitle: "A\n---\n', 'yaml-syntax'],
  ])('of %s has no data and one problem', (_, source, rule) => {
    const { data, sound: isSound, problems } = read(source);
    expect({ data, isSound }).toEqual({ data: null, isSound: false });
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
  });
});

describe('of faulty front matter', () => {
  test('is saved what can be, with stand-ins for the rest', () => {
    const {
      data,
      sound: isSound,
      problems,
    } = read(`---
title: 5
date: 2026-02-30
tags: [notes, Wrong One, tools]
colour: red
related:
  - post: one
  - post: Not A Slug
  - post: three
cover: photo.png
---
`);
    expect(isSound).toBe(false);
    expect(problems).toHaveLength(7);
    expect(data).toMatchObject({
      title: 'Untitled',
      description: 'None',
      date: new Date('1970-01-01'),
      tags: ['notes', 'tools'],
      related: [{ post: 'one' }, { post: 'three' }],
    });
    expect(data).not.toHaveProperty('cover');
  });

  test('the places move along with what is saved', () => {
    const { places } = read(`---
title: A
description: B
date: 2026-05-28
tags: [Wrong, notes]
related:
  - post: Not A Slug
  - post: two
  - post: Neither This
  - post: four
---
`);
    expect(places).toMatchObject({
      'tags.0': { line: 5, column: 15 },
      'related.0.post': { line: 8, column: 11 },
      'related.1.post': { line: 10, column: 11 },
    });
    expect(places).not.toHaveProperty('related.2.post');
    expect(places).not.toHaveProperty('tags.1');
  });
});
