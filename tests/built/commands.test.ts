import { spawn } from 'node:child_process';
import { cp, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
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
    /** Where there is one right answer. */
    readonly edits?: readonly object[];
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
    const told = rows.map(({ edits = [], ...row }) => ({ ...row, edits: edits.length }));
    expect(told).toEqual(
      expected.map((row) => ({
        ...row,
        message: expect.any(String),
        fix: expect.any(String),
        // Of these mistakes one has a single right answer: the key "titel".
        edits: 'rule' in row && row.rule === 'unknown-key' ? 1 : 0,
      })),
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

test('a slow reader of the output gets all of it', async () => {
  const CONTENT_DIR = await contentWith('slowly');
  const names = Array.from({ length: 600 }, (_, number) => `posts/post-${number}.mdx`);
  const text = postWith(`colour: ${'x'.repeat(200)}`);
  await writeFiles(CONTENT_DIR, Object.fromEntries(names.map((name) => [name, text])));
  const args = ['src/cli/check.js', '--format', 'json'];
  const child = spawn(process.execPath, args, { env: { ...process.env, CONTENT_DIR } });
  await setTimeout(3_000);
  const output = await Array.fromAsync(child.stdout.setEncoding('utf8'));
  const problems: readonly { readonly rule: string }[] = JSON.parse(output.join(''));
  expect(problems.filter(({ rule }) => rule === 'unknown-key')).toHaveLength(names.length);
});

describe.concurrent('check of one file', () => {
  const twoFaulty = (name: string) =>
    contentWith(name, 'colour: red').then(async (folder) => {
      await writeFiles(folder, { 'posts/two.mdx': second('taste: salty') });
      return folder;
    });

  test('tells of its problems alone', async () => {
    const CONTENT_DIR = await twoFaulty('named');
    const args = ['--format', 'json', 'content/posts/two.mdx'];
    const { code, stdout } = await run('check', args, { CONTENT_DIR });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ path: 'content/posts/two.mdx' }]);
  });

  test('knows the rest of the publication', async () => {
    const CONTENT_DIR = await contentWith('linked');
    await writeFiles(CONTENT_DIR, {
      'posts/two.mdx': `${second()}\n[One](/posts/one/), [one again](/posts/one).\n`,
    });
    const args = ['--format', 'json', 'content/posts/two.mdx'];
    const { stdout } = await run('check', args, { CONTENT_DIR });
    expect(JSON.parse(stdout)).toMatchObject([
      {
        rule: 'link',
        edits: [{ path: 'content/posts/two.mdx', replaces: '/posts/one', text: '/posts/one/' }],
      },
    ]);
  });

  test('that is not there could not run, and says what was meant', async () => {
    const CONTENT_DIR = await contentWith('misnamed');
    const { code, stdout, stderr } = await run('check', ['posts/oen.mdx'], { CONTENT_DIR });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/posts\/oen\.mdx.*did you mean content\/posts\/one\.mdx/);
  });

  test('has neither colours nor a progress line where nobody looks', async () => {
    const CONTENT_DIR = await twoFaulty('colourless');
    const { stdout, stderr } = await run('check', [], { CONTENT_DIR });
    expect(stdout + stderr).not.toContain('\u001B');
  });
});

describe('check --fix', () => {
  test('mends what has one right answer, records what is published, and is done', async () => {
    const CONTENT_DIR = await contentWith('mended', 'draft: no', 'toc: yes');
    const fixed = await run('check', ['--fix'], { CONTENT_DIR, NOW: now });
    expect(fixed).toMatchObject({ code: 0, stdout: 'No problems found.\n' });
    const text = await readFile(path.join(CONTENT_DIR, 'posts/one.mdx'), 'utf8');
    expect(text).toContain('draft: false\ntoc: true\n');
    expect(await readdir(path.join(CONTENT_DIR, 'ledger/posts'))).toEqual(['one.json']);
  });

  test('leaves the rest, and says so', async () => {
    const CONTENT_DIR = await contentWith('unsure', 'colour: red');
    const { code, stdout } = await run('check', ['--fix', '--format', 'json'], { CONTENT_DIR });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ rule: 'unknown-key' }]);
  });
});

describe.concurrent('go-live', () => {
  const draft = (...lines: readonly string[]) =>
    postWith('draft: true', ...lines).replace('title: One', 'title: Two');

  async function contentWithDraft(name: string, ...lines: readonly string[]): Promise<string> {
    const folder = await contentWith(name);
    await writeFiles(folder, { 'posts/two.mdx': draft(...lines) });
    return folder;
  }

  test('makes a post of a draft, dated now, and records it', async () => {
    const CONTENT_DIR = await contentWithDraft('live');
    const made = await run('go-live', ['two'], { CONTENT_DIR, NOW: now });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const text = await readFile(path.join(CONTENT_DIR, 'posts/two.mdx'), 'utf8');
    expect(text).toContain('date: 2026-11-22T12:00:00Z\n');
    expect(text).not.toContain('draft');
    expect(await readdir(path.join(CONTENT_DIR, 'ledger/posts'))).toContain('two.json');
    const checked = await run('check', [], { CONTENT_DIR, NOW: now });
    expect(checked).toMatchObject({ code: 0, stdout: 'No problems found.\n' });
  });

  test('leaves a faulty draft as it was, and says what is wrong', async () => {
    const CONTENT_DIR = await contentWithDraft('faulty-draft', 'reviewBy: 2026-02-30');
    const refused = await run('go-live', ['two'], { CONTENT_DIR, NOW: now });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/content\/posts\/two\.mdx:6:\d+ {2}error {2}invalid-value/);
    const text = await readFile(path.join(CONTENT_DIR, 'posts/two.mdx'), 'utf8');
    expect(text).toBe(draft('reviewBy: 2026-02-30'));
  });

  test.each([
    ['one', 1, /not a draft/],
    ['tow', 1, /did you mean two/],
    ['something-else', 1, /there is no post/],
  ])('refuses %s', async (slug, code, words) => {
    const CONTENT_DIR = await contentWithDraft(`refused-${slug}`);
    const refused = await run('go-live', [slug], { CONTENT_DIR, NOW: now });
    expect(refused).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(words) });
  });

  test('could not run without a name', async () => {
    expect(await run('go-live', [], {})).toMatchObject({ code: 2, stdout: '' });
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

/** Another post than `postWith` gives. */
function second(...lines: readonly string[]): string {
  return postWith(...lines).replace('title: One', 'title: Two');
}

function postWith(...lines: readonly string[]): string {
  const frontMatter = ['title: One', 'description: One post.', 'date: 2026-01-02', ...lines];
  return `---\n${frontMatter.join('\n')}\ntags: [minerals]\n---\n\nOne paragraph.\n`;
}
