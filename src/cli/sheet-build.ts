import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { publishedText } from '../check/go-live.ts';
import type { Environment } from '../environment.ts';
import { isDue } from '../deployed/due.ts';
import { problemBase } from '../loader/load.ts';
import type { PostSource } from '../model/content.ts';
import { isoMoment } from '../model/date.ts';
import { statusOf } from '../model/post.ts';
import { urls } from '../model/url.ts';
import { CommandFailure } from './terminal/command.ts';

/**
 * A build that holds these posts: the one that is there where it is fresh, else a new one. Where one
 * of them is not published yet, a build apart holds it as if it were: nothing of it enters OUT_DIR.
 * @returns the folder of the build
 * @throws CommandFailure where the content does not build
 */
export async function buildWith(
  posts: readonly PostSource[],
  environment: Environment,
): Promise<string> {
  const waiting = posts.filter(
    (post) => statusOf(post.frontMatter, environment.now) !== 'published',
  );
  if (waiting.length > 0) return buildAhead(waiting, environment);
  if (!(await isFresh(environment))) await build(environment, {});
  return environment.outDir;
}

/** Whether the last build is of this content, for this address, and lacks no post that is due. */
async function isFresh(environment: Environment): Promise<boolean> {
  const { outDir, root, contentDir } = environment;
  const code = ['src', 'public', 'package.json', 'astro.config.mjs'];
  const sources = [contentDir, ...code.map((name) => path.join(root, name))];
  const built = await newest(path.join(outDir, '_headers'));
  if (built <= Math.max(...(await Promise.all(sources.map(newest))))) return false;
  const [feed, due] = await Promise.all(
    [urls.jsonFeed(), urls.nextPublish()].map((name) =>
      readFile(path.join(outDir, name), 'utf8').catch(() => null),
    ),
  );
  return isFor(feed ?? null, environment) && !isDue(due ?? null, environment.now);
}

function isFor(feed: string | null, { siteUrl }: Environment): boolean {
  return feed?.includes(`"${siteUrl}${urls.jsonFeed()}"`) ?? false;
}

/** When a file, or any in a folder, was last written: milliseconds; 0 where there is none. */
async function newest(file: string): Promise<number> {
  const own = await stat(file).catch(() => null);
  if (!own?.isDirectory()) return own?.mtimeMs ?? 0;
  const inside = await readdir(file);
  const times = await Promise.all(inside.map((name) => newest(path.join(file, name))));
  return Math.max(own.mtimeMs, ...times);
}

async function buildAhead(waiting: readonly PostSource[], environment: Environment) {
  const { contentDir, root, now } = environment;
  // One place for each checkout: the framework keeps a store for each content folder that it saw.
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const folder = path.join(tmpdir(), `pdpspectra-sheet-${name}`);
  const copy = path.join(folder, 'content');
  await rm(copy, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(contentDir, copy, { recursive: true });
  for (const post of waiting.filter(({ frontMatter }) => frontMatter.draft)) {
    const file = path.join(problemBase(environment), post.path);
    const published = publishedText(await readFile(file, 'utf8'), post, now);
    if (!published) {
      throw new CommandFailure(`${post.path} needs a line of its own for draft and for date`);
    }
    await writeFile(path.join(copy, path.relative(contentDir, file)), published.text);
  }
  const dates = waiting.filter(({ frontMatter }) => !frontMatter.draft);
  const moment = Math.max(Number(now), ...dates.map(({ frontMatter }) => Number(frontMatter.date)));
  const outDir = path.join(folder, 'dist');
  await build(environment, {
    CONTENT_DIR: copy,
    OUT_DIR: outDir,
    NOW: isoMoment(new Date(moment)),
  });
  return outDir;
}

async function build({ root }: Environment, variables: NodeJS.ProcessEnv): Promise<void> {
  console.error('Building …');
  const options = {
    cwd: root,
    env: { ...process.env, ...variables },
    maxBuffer: Number.POSITIVE_INFINITY,
  };
  await promisify(execFile)(process.execPath, ['src/cli/build.ts'], options).catch(
    (error: Error & { stderr?: string }) => {
      process.stderr.write(error.stderr ?? error.message);
      throw new CommandFailure('There is no sheet of what does not build: mend the errors above.');
    },
  );
}
