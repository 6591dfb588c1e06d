import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bundleCheck } from '../../../../src/cli/checking/bundle/make.ts';
import {
  checkBundlePaths,
  currentCheckBundle,
} from '../../../../src/cli/checking/bundle/current.ts';
import type { Problem } from '../../../../src/model/problem.ts';
import { NOW, scratchFolder, writeFiles } from '../../../scratch.ts';

const root = path.join(import.meta.dirname, '../../../..');
const fixtures = path.join(root, 'tests/fixtures');
const scratch = scratchFolder();

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe('a bundle', () => {
  const project = async (name: string) => {
    const folder = path.join(scratch, name);
    await writeFiles(folder, {
      'src/cli/check.ts': "import { here } from '../here.ts';\nconsole.log(here);\n",
      'src/here.ts': 'export const here: string = import.meta.dirname;\n',
      'node_modules/.package-lock.json': '{}',
    });
    expect(currentCheckBundle(folder)).toBeNull();
    await bundleCheck(folder);
    return folder;
  };

  test('runs as its sources do, in their places', async () => {
    const folder = await project('in-place');
    const { stdout } = await run([program(folder)], {});
    expect(stdout).toBe(`${path.join(folder, 'src')}\n`);
  });

  test.each<[string, (folder: string) => Promise<void>]>([
    ['a source is written', (folder) => touch(path.join(folder, 'src/here.ts'))],
    ['a source is gone', (folder) => rm(path.join(folder, 'src/here.ts'))],
    ['packages are installed', (folder) => touch(checkBundlePaths(folder).installed)],
    ['its list cannot be read', (folder) => writeFiles(checkBundlePaths(folder).folder, noList)],
  ])('is not run any more when %s', async (name, change) => {
    const folder = await project(name.replaceAll(' ', '-'));
    expect(currentCheckBundle(folder)).not.toBeNull();
    await change(folder);
    expect(currentCheckBundle(folder)).toBeNull();
  });

  test('outlives the one before for as long as a command may run it', async () => {
    const folder = await project('twice');
    const before = path.dirname(program(folder));
    await bundleCheck(folder);
    const after = path.dirname(program(folder));
    expect(bundlesIn(folder)).toEqual([before, after].sort());
    const longAgo = new Date(Date.now() - 86_400_000);
    await utimes(before, longAgo, longAgo);
    await bundleCheck(folder);
    expect(bundlesIn(folder)).toEqual([after, path.dirname(program(folder))].sort());
  });
});

describe('the bundle of check', () => {
  // Slow, since the mistakes are compiled by both: what one has compiled, the other would read back.
  test('finds what its sources find', { timeout: 60_000 }, async () => {
    await bundleCheck(root);
    const programs = [program(root), path.join(root, 'src/cli/check.ts')];
    const [bundled, sources] = await Promise.all(
      programs.map(async (each, index) => {
        const CONTENT_DIR = await allMistakes(index);
        return run([each, '--format', 'json'], { CONTENT_DIR, NOW: NOW.toISOString() });
      }),
    );
    expect(bundled).toEqual(sources);
    const problems: readonly Problem[] = JSON.parse(bundled?.stdout ?? '');
    expect(new Set(problems.map(({ rule }) => rule)).size).toBeGreaterThan(30);
  });
});

/** The sound content, and each text of the catalogue of mistakes as a post of its own. */
async function allMistakes(number: number): Promise<string> {
  const folder = path.join(scratch, `mistakes-${number}`, 'content');
  await cp(path.join(fixtures, 'sound/content'), folder, { recursive: true });
  const posts = readdirSync(path.join(fixtures, 'mistakes')).flatMap((name) => {
    const file = path.join(fixtures, 'mistakes', name, 'content/posts/post.mdx');
    return existsSync(file) ? [[`posts/${name}.mdx`, readFileSync(file, 'utf8')] as const] : [];
  });
  const own = posts.map(([name, text]) => [name, `${text}\nNumber ${number}.\n`] as const);
  await writeFiles(folder, Object.fromEntries(own));
  return folder;
}

const noList = { 'check.json': 'cut off' };

async function touch(file: string): Promise<void> {
  const later = new Date(Date.now() + 10_000);
  await utimes(file, later, later);
}

function program(folder: string): string {
  return fileURLToPath(currentCheckBundle(folder) ?? 'file:///none');
}

function bundlesIn(folder: string): string[] {
  const at = checkBundlePaths(folder).folder;
  return readdirSync(at)
    .filter((name) => name.startsWith('bundle-'))
    .map((name) => path.join(at, name))
    .sort();
}

function run(args: readonly string[], variables: Readonly<Record<string, string>>): Promise<Run> {
  const options = { cwd: root, env: { ...process.env, ...variables }, maxBuffer: 64 << 20 };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}
