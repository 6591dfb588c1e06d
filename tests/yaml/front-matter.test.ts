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
    ['no end', '---\ntitle: A\n', 'front-matter-missing'],
  ])('of %s has no data and one problem', (_, source, rule) => {
    const { data, sound: isSound, problems } = read(source);
    expect({ data, isSound }).toEqual({ data: null, isSound: false });
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
  });
});

describe('of front matter that cannot be read', () => {
  test.each([
    ['none', 'Text\n', ['front-matter-missing']],
    ['none on the first line', '\n---\ntitle: A\n---\n', ['front-matter-missing']],
    ['a list', '---\n- A\n- B\n---\n', ['invalid-value']],
    ['an end within', '---\ntitle: A\n...\nlang: de\n---\n', ['yaml-syntax']],
  ])('%s is told once, and the text can still be checked', (_, source, rules) => {
    const { data, sound: isSound, doubtful, problems } = read(source);
    expect({ title: data?.title, isSound }).toEqual({ title: 'Untitled', isSound: false });
    expect(doubtful).toContain('draft');
    expect(problems.map((problem) => problem.rule)).toEqual(rules);
  });

  test('each key is read by itself, and only what cannot be read is in doubt', () => {
    const { data, doubtful, problems } = read(`---
title: "A
description: B: C
date: 2026-05-28
tags: [notes]
drafd: true
toc: 'on' off
  cta: yes
lang: de
date: 2026-05-29
---
`);
    expect(data).toMatchObject({ title: 'Untitled', tags: ['notes'], lang: 'de' });
    expect(doubtful.toSorted()).toEqual(['cta', 'date', 'description', 'drafd', 'title', 'toc']);
    expect(problems.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '2 yaml-syntax',
      '3 yaml-syntax',
      '7 yaml-syntax',
      '10 yaml-syntax',
      '6 unknown-key',
    ]);
  });

  test('a key that is nowhere is still missing', () => {
    const { problems } = read('---\ntitle: "A\ntags: [notes]\n---\n');
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('never closed'),
      expect.stringContaining('description is missing'),
      expect.stringContaining('date is missing'),
    ]);
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
