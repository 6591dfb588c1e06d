import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../src/check/check.ts';
import { loadContent } from '../../src/loader/load.ts';
import { words } from '../../src/markdown/vocabulary.ts';
import { postFrontMatter } from '../../src/model/schema.ts';
import { environmentIn, NOW, scratchFolder, writeFiles } from '../scratch.ts';
import { insertSnippet } from './insert-snippet.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const file = '.vscode/pdpspectra.code-snippets';
const snippets = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>;
const inserted = Object.fromEntries(
  Object.entries(snippets).map(([name, { body }]) => [name, insertSnippet(body.join('\n'))]),
);
const frontMatterOnly = ['Front matter', 'Related reading', 'Revision'];
const folder = scratchFolder();
const picture = readFileSync(
  path.join(import.meta.dirname, '../fixtures/sites/images/content/posts/photo.png'),
);

describe('the snippets', () => {
  test('hold every word of the vocabulary with all that it takes', () => {
    const all = Object.values(inserted).join('\n');
    const missing = Object.entries(words).flatMap(([name, { attributes }]) =>
      Object.keys(attributes)
        .filter((attribute) => !new RegExp(`<${name}\\b[^>]*\\b${attribute}\\b`).test(all))
        .concat(all.includes(`<${name}`) ? [] : [name]),
    );
    expect(missing).toEqual([]);
  });

  test('offer the kinds of a callout that there are', () => {
    const offered = /\|(.*?)\|/.exec(snippets['Callout']?.body[0] ?? '')?.[1];
    expect(offered?.split(',')).toEqual(words['Callout']?.attributes['kind']?.values);
  });

  test('pass the checks as they are inserted', async () => {
    const body = Object.entries(inserted)
      .filter(([name]) => !frontMatterOnly.includes(name))
      .map(([, text]) => text);
    const head = insertSnippet(snippets['Front matter']?.body.join('\n') ?? '');
    await writeFiles(folder, {
      'content/tags.yaml': 'engineering-practice: { label: Practice, description: How. }\n',
      'content/posts/one/index.mdx': `${head}\n\n${body.join('\n\n')}\n`,
      'content/posts/one/picture.png': picture,
      'content/posts/one/diagram.dot': 'digraph { a -> b }',
    });
    const problems = check(await loadContent(environmentIn(folder), { prose: false }), NOW);
    // Each shows the same picture and says the same words of it, which no post would.
    const told = problems.filter(({ severity, rule }) => severity === 'error' || !alike.has(rule));
    expect(told).toEqual([]);
  });

  test('write front matter that is valid', () => {
    for (const name of ['Related reading', 'Revision']) {
      const written = parse(inserted[name] ?? '') as object;
      expect(postFrontMatter.partial().safeParse(written).error).toBeUndefined();
    }
  });
});

const alike = new Set(['alt-twice', 'lone-tag', 'orphan']);
