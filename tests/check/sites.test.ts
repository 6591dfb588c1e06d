import { readdirSync, readFileSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { loadContent } from '../../src/loader/load.ts';
import type { Problem } from '../../src/model/problem.ts';
import { environmentIn, NOW, scratchFolder } from '../scratch.ts';

/*
 * Each folder of `fixtures/sites` is a content folder with what its check has to find:
 * `expected.json`, every problem in order, and `fixes.json` where a fix has to name something:
 * `path:line:column rule` with the words that stand in it.
 */

const sites = path.join(import.meta.dirname, '../fixtures/sites');
const names = readdirSync(sites).sort();
const scratch = scratchFolder();

/** Of what is not there nothing can be quoted; of syntax a parser tells what it can. */
const nothingToQuote = new Set([
  'alt-text',
  'empty-file',
  'empty-text',
  'footnote',
  'front-matter-missing',
  'illegal-character',
  'ledger-file',
  'mdx-syntax',
  'missing-field',
  'yaml-syntax',
]);

const rules = [
  'alias',
  'alt-text',
  'card-glyph',
  'code-fence',
  'code-language',
  'date-order',
  'diagram',
  'duplicate-slug',
  'empty-file',
  'file-name',
  'footnote',
  'front-matter-missing',
  'gone-address',
  'gone-heading',
  'heading',
  'illegal-character',
  'image',
  'import',
  'invalid-value',
  'ledger-file',
  'link',
  'markup-in-name',
  'mathematics',
  'mdx-expression',
  'mdx-syntax',
  'missing-field',
  'moved-text',
  'raw-html',
  'related',
  'repeated',
  'reserved-page',
  'review-due',
  'unknown-author',
  'unknown-key',
  'unknown-series',
  'unknown-tag',
  'unrecorded',
  'unsafe-html',
  'vocabulary',
  'yaml-syntax',
];

test('rules keep their names', () => {
  const broken = names.flatMap((name) => expectedOf(name).map(({ rule }) => rule));
  expect(broken).toEqual(expect.arrayContaining(rules));
});

describe.each(names)('the site %s', (name) => {
  test('has exactly these problems', async () => {
    const found = await problemsOf(name);
    expect(found.map(({ message, fix, edits, ...place }) => place)).toEqual(expectedOf(name));
  });

  test('is told of in one line each, with a fix', async () => {
    for (const { message, fix } of await problemsOf(name)) {
      expect(message).toMatch(/^\S.*[^\s.]$/);
      expect(fix).toMatch(/^\S.*\S$/);
    }
  });

  test('finds itself quoted', async () => {
    for (const problem of await problemsOf(name)) {
      if (nothingToQuote.has(problem.rule)) continue;
      const source = await readFile(path.join(sites, name, problem.path), 'utf8');
      const quotable = `${problem.path}\n${source}`;
      const quoted = quotesIn(problem.message).some((quote) => quotable.includes(quote));
      expect(quoted || describesAbsence(problem.message), problem.message).toBe(true);
    }
  });

  test.each(Object.entries(fixesOf(name)))('is mended at %s by %j', async (place, words) => {
    const found = await problemsOf(name);
    const fixes = found.filter((problem) => placeOf(problem) === place).map(({ fix }) => fix);
    expect(fixes).toHaveLength(1);
    for (const word of words) expect(fixes[0]).toContain(word);
  });
});

type Expected = Omit<Problem, 'message' | 'fix' | 'edits'>;

function expectedOf(name: string): readonly Expected[] {
  return JSON.parse(readFileSync(path.join(sites, name, 'expected.json'), 'utf8'));
}

function fixesOf(name: string): Readonly<Record<string, readonly string[]>> {
  if (!readdirSync(path.join(sites, name)).includes('fixes.json')) return {};
  return JSON.parse(readFileSync(path.join(sites, name, 'fixes.json'), 'utf8'));
}

function placeOf({ path: file, line, column, rule }: Problem): string {
  return `${file}:${line}:${column} ${rule}`;
}

const checked = new Map<string, Promise<readonly Problem[]>>();

/** Checks a site as one that lies elsewhere than the project, once for all its tests. */
function problemsOf(name: string): Promise<readonly Problem[]> {
  const problems = checked.get(name) ?? checkSite(name);
  checked.set(name, problems);
  return problems;
}

async function checkSite(name: string): Promise<readonly Problem[]> {
  const folder = path.join(scratch, name);
  await cp(path.join(sites, name), folder, { recursive: true });
  return check(await loadContent(environmentIn(folder)), NOW);
}

/** What stands in quotation marks or slashes, tags, dates, numbers, TeX, and a mark at the start. */
function quotesIn(message: string): readonly string[] {
  const quotes = /"([^"]+)"|<\/?([\w.]+)|\/(\w+)\/|(\d{4}-\d{2}-\d{2})|is (\d+)|(\\[a-z]+)|^(\S) /g;
  const found = [...message.matchAll(quotes)].map((match) => match.slice(1).find(Boolean) ?? '');
  return found.flatMap((quote) => [quote, lastKey(quote)]);
}

/** A key path such as `revisions.0.note` stands in the file as its last key alone. */
function lastKey(keyPath: string): string {
  return /^\w+(?:\.\w+)+$/.test(keyPath) ? (keyPath.split('.').at(-1) ?? keyPath) : keyPath;
}

function describesAbsence(message: string): boolean {
  const absences = [
    /is empty/,
    /names no language/,
    /is an? (?:empty )?list/,
    /is a text of \d+ characters/,
    /is not a group of ids/,
    /names itself/,
    /there is no file ""/,
    /has no address/,
    /point at (?:no line|line \d+); it has \d+ lines/,
    /written out in its address/,
  ];
  return absences.some((absence) => absence.test(message));
}
