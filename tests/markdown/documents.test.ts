import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { feedBodyOfHtml } from '../../src/markdown/feed-body/feed-body.ts';
import type { Format } from '../../src/markdown/parse.ts';
import { contentComplaints } from '../outputs/feed/content-rules.ts';
import { compileText, elements, essence, parseHtml } from './compiling.ts';

/*
 * Each folder of `fixtures/markdown/<kind>` is a text with the HTML that it becomes. The kind says
 * in which formats: `mdx`, `md`, or `either`, where both give the same document.
 */

const fixtures = path.join(import.meta.dirname, '../fixtures/markdown');
const formats: Readonly<Record<string, readonly Format[]>> = {
  either: ['mdx', 'md'],
  md: ['md'],
  mdx: ['mdx'],
};

const cases = Object.entries(formats).flatMap(([kind, of]) =>
  readdirSync(path.join(fixtures, kind))
    .sort()
    .flatMap((name) => of.map((format) => ({ name: `${kind}/${name}`, format }))),
);

describe.each(cases)('$name as $format', ({ name, format }) => {
  const folder = path.join(fixtures, name);
  const input = path.join(folder, name.startsWith('mdx/') ? 'input.mdx' : 'input.md');
  let compiled: ReturnType<typeof compileText> | undefined;
  const compileOnce = () => (compiled ??= compileText(readFileSync(input, 'utf8'), format, input));

  test('becomes the document that it should', async () => {
    const { document, problems } = await compileOnce();
    const expected = parseHtml(readFileSync(path.join(folder, 'expected.html'), 'utf8'));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(essence(parseHtml(document?.body.html ?? ''))).toEqual(essence(expected));
  });

  test('holds to a strict content policy and is accessible', async () => {
    const tree = parseHtml((await compileOnce()).document?.body.html ?? '');
    for (const { tagName, properties } of elements(tree)) {
      expect(Object.keys(properties).filter((key) => /^(?:style|on[A-Z]?\w+)$/.test(key))).toEqual(
        [],
      );
      if (tagName === 'img')
        expect(properties).toMatchObject({ width: expect.anything(), height: expect.anything() });
      if (tagName === 'source')
        expect(properties).toMatchObject({ sizes: expect.anything(), srcSet: expect.anything() });
      if (tagName === 'svg')
        expect(properties).toMatchObject({ role: 'img', ariaLabel: expect.anything() });
    }
  });

  test('is for feeds what its HTML would be', async () => {
    const { document } = await compileOnce();
    const { html, feed } = document?.body ?? {};
    const source = { url: '/posts/post/', siteUrl: 'https://example.org' };
    const { diagrams = [], formulas = [] } = document?.facts ?? {};
    expect(parseHtml(feed ?? '')).toEqual(
      parseHtml(feedBodyOfHtml(html ?? '', { ...source, diagrams, formulas })),
    );
    expect(contentComplaints(feed ?? '')).toEqual([]);
  });

  test('has each id once', async () => {
    const tree = parseHtml((await compileOnce()).document?.body.html ?? '');
    const ids = elements(tree).flatMap(({ properties }) => properties['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await compileOnce()).document?.facts.targets).toEqual(ids);
  });
});
