import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftText } from '../../src/model/draft.ts';
import { postFrontMatter } from '../../src/model/schema.ts';

const plan = { title: 'What a "retired" model: leaves', date: '2026-11-22', tags: ['a', 'b'] };

describe('the text of a draft', () => {
  test.each([[[]], [['one', 'two']]])('is valid front matter, with %j suggested', (similar) => {
    const [, frontMatter = ''] = draftText({ ...plan, similar }).split('---\n');
    expect(postFrontMatter.parse(parse(frontMatter))).toMatchObject({
      ...plan,
      date: new Date(plan.date),
      draft: true,
      related: [],
    });
  });

  test('suggests posts that become related reading once the signs are taken away', () => {
    const [, frontMatter = ''] = draftText({ ...plan, similar: ['one', 'two'] }).split('---\n');
    const [, suggested = ''] = frontMatter.split(/^# Similar.*\n/m);
    const related = suggested.replace(/^# /gm, '').replace(/""/g, 'Because.');
    expect(parse(related)).toMatchObject({
      related: [
        { post: 'one', why: 'Because.' },
        { post: 'two', why: 'Because.' },
      ],
    });
  });
});
