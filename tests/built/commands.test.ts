import { cp, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { NOW, scratchFolder, writeFiles } from '../scratch.ts';
import { type Outcome, run } from './command.ts';

const now = NOW.toISOString();
const scratch = scratchFolder();
const TAGS = 'minerals: { label: Minerals, description: What the posts are about. }\n';
const faulty = path.join(import.meta.dirname, '../fixtures/sites/many-mistakes');

describe.concurrent('check', () => {
  test('is content with sound content', async () => {
    const CONTENT_DIR = await contentWith('sound');
    const { code, stdout } = await run('check', [], { CONTENT_DIR, NOW: now });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'No problems found.\n' });
  });

  test('lets warnings pass', async () => {
    const CONTENT_DIR = await contentWith('due', 'reviewBy: 2026-11-21');
    const [before, after] = await Promise.all(
      ['2026-11-20T12:00:00Z', now].map((NOW) =>
        run('check', ['--format', 'json'], { CONTENT_DIR, NOW }),
      ),
    );
    expect(before).toMatchObject({ code: 0, stdout: '[]\n' });
    expect(after?.code).toBe(0);
    expect(JSON.parse(after?.stdout ?? '')).toMatchObject([
      { path: 'content/posts/one.mdx', line: 5, severity: 'warning', rule: 'review-due' },
    ]);
  });

  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['there is no content', [], { CONTENT_DIR: path.join(scratch, 'nowhere') }],
    ['the format is unknown', ['--format', 'xml'], {}],
    ['the option is unknown', ['--fast'], {}],
    ['the clock cannot be read', [], { NOW: 'tomorrow' }],
    ['the address is none', [], { SITE_URL: 'pdpspectra' }],
  ])('says that it could not run where %s', async (_, args, variables) => {
    const { code, stdout, stderr } = await run('check', args, variables);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('lists every problem, however many there are', async () => {
    const CONTENT_DIR = await contentWith('many');
    const names = Array.from({ length: 300 }, (_, number) => `posts/post-${number}.mdx`);
    await writeFiles(
      CONTENT_DIR,
      Object.fromEntries(names.map((name) => [name, postWith(`colour: ${'x'.repeat(200)}`)])),
    );
    const { code, stdout } = await run('check', ['--format', 'json'], { CONTENT_DIR });
    expect(code).toBe(1);
    const found: readonly { rule: string }[] = JSON.parse(stdout);
    expect(found.filter(({ rule }) => rule === 'unknown-key')).toHaveLength(names.length);
  });
});

describe('the problems of faulty content', () => {
  interface Row {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly severity: string;
    readonly rule: string;
    readonly message: string;
    readonly fix: string;
  }
  const formats = ['human', 'json', 'github'] as const;
  type Format = (typeof formats)[number];
  const outcomes = new Map<Format, Outcome>();
  let rows: readonly Row[] = [];

  beforeAll(async () => {
    const copy = path.join(scratch, 'faulty');
    await cp(faulty, copy, { recursive: true });
    const variables = { CONTENT_DIR: path.join(copy, 'content'), NOW: now };
    const check = async (format: Format) =>
      outcomes.set(format, await run('check', ['--format', format], variables));
    await Promise.all(formats.map(check));
    rows = JSON.parse(outcomes.get('json')?.stdout ?? '');
  });

  test('end the check with 1, in every format', () => {
    expect([...outcomes.values()].map(({ code }) => code)).toEqual([1, 1, 1]);
  });

  test('are data in JSON, and nothing else', async () => {
    const expected: readonly object[] = JSON.parse(
      await readFile(path.join(faulty, 'expected.json'), 'utf8'),
    );
    expect(rows).toEqual(
      expected.map((row) => ({ ...row, message: expect.any(String), fix: expect.any(String) })),
    );
  });

  test('take a line each for people, one for the fix and one for the rule', () => {
    const lines = rows.flatMap(({ path: file, line, column, severity, rule, message, fix }) => [
      `${file}:${line}:${column}  ${severity}  ${rule}  ${message}`,
      expect.stringMatching(new RegExp(`^\\s+.*${RegExp.escape(fix)}$`)),
      expect.stringMatching(new RegExp(`^\\s+.*/rules/#${rule}$`)),
    ]);
    const shown = outcomes.get('human')?.stdout.split('\n') ?? [];
    expect(shown.slice(0, lines.length)).toEqual(lines);
  });

  test('are annotations for GitHub', () => {
    const lines = rows.map(
      ({ path: file, line, column, severity, rule }) =>
        new RegExp(`^::${severity} file=${file},line=${line},col=${column},title=${rule}::.+$`),
    );
    const shown = outcomes.get('github')?.stdout.trimEnd().split('\n');
    expect(shown).toEqual(lines.map((line) => expect.stringMatching(line)));
  });
});

describe.concurrent('new', () => {
  test('makes a draft that passes the check', async () => {
    const CONTENT_DIR = await contentWith('new');
    const made = await run('new', ['What a "retired" model: leaves'], { CONTENT_DIR, NOW: now });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(await readdir(path.join(CONTENT_DIR, 'posts'))).toEqual([
      'one.mdx',
      'what-a-retired-model-leaves.mdx',
    ]);
    const text = await readFile(
      path.join(CONTENT_DIR, 'posts/what-a-retired-model-leaves.mdx'),
      'utf8',
    );
    expect(text).toMatch(/^draft: true$/m);
    expect(text).toMatch(/^date: 2026-11-22$/m);
    expect(await run('check', [], { CONTENT_DIR, NOW: now })).toMatchObject({ code: 0 });
  });

  test.each(['posts/one.mdx', 'posts/one.md', 'posts/one/index.mdx'])(
    'refuses the slug of %s and leaves it as it is',
    async (file) => {
      const folder = path.join(scratch, `taken-${path.extname(file)}-${path.dirname(file).length}`);
      await writeFiles(folder, { 'tags.yaml': TAGS, [file]: postWith() });
      const { code, stderr } = await run('new', ['One'], { CONTENT_DIR: folder });
      expect(code).toBe(1);
      expect(stderr).toContain(path.basename(file));
      expect(await readFile(path.join(folder, file), 'utf8')).toBe(postWith());
      expect(await readdir(path.join(folder, 'posts'))).toHaveLength(1);
    },
  );
});

test('a build of faulty content lists the same problems and writes nothing', async () => {
  const folder = path.join(scratch, 'refused');
  await cp(faulty, folder, { recursive: true });
  const variables = { CONTENT_DIR: path.join(folder, 'content'), NOW: now };
  const OUT_DIR = path.join(folder, 'dist');
  const { stdout: problems } = await run('check', [], variables);
  const { code, stdout, stderr } = await run('build', [], { ...variables, OUT_DIR });
  expect(code).toBe(1);
  expect(stdout + stderr).toContain(problems.trim());
  await expect(stat(OUT_DIR)).rejects.toThrow('ENOENT');
});

/** A content folder with one post, whose front matter ends in the given lines. */
async function contentWith(name: string, ...lines: readonly string[]): Promise<string> {
  const folder = path.join(scratch, name, 'content');
  await writeFiles(folder, { 'tags.yaml': TAGS, 'posts/one.mdx': postWith(...lines) });
  return folder;
}

function postWith(...lines: readonly string[]): string {
  const frontMatter = ['title: One', 'description: One post.', 'date: 2026-01-02', ...lines];
  return `---\n${frontMatter.join('\n')}\ntags: [minerals]\n---\n\nOne paragraph.\n`;
}
