import { existsSync, readdirSync } from 'node:fs';
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load.ts';
import { markUsed, sweepCache } from '../../src/loader/sweep.ts';
import { environmentIn, scratchFolder, writeFiles } from '../scratch.ts';

const scratch = scratchFolder();
const day = 86_400_000;
const texts = {
  'content/posts/a.mdx':
    '---\ntitle: A\ndescription: B.\ndate: 2026-05-28\ntags: [a]\n---\n\nThe first words.\n',
  'cache/dictionaries/old.btrie': 'old',
  'cache/prose/old.json': '{}',
  'cache/documents/00/old.facts.json': '{}',
  'cache/cards/old.png': 'slow to make',
};

test('what was not used for a month goes, once a week, and what the content is made of stays', async () => {
  const folder = path.join(scratch, 'month');
  await writeFiles(folder, texts);
  const environment = environmentIn(folder);
  const content = await loadContent(environment, { prose: false });
  const files = filesIn(environment.cacheDir);
  await sweepCache(environment, content);
  expect(filesIn(environment.cacheDir)).toEqual([...files, 'swept'].sort());
  await sweepCache(environment, content, Date.now() + 6 * day);
  const later = Date.now() + 31 * day;
  await markUsed(path.join(folder, 'cache/prose/old.json'), later);
  await sweepCache(environment, content, later);
  const left = filesIn(environment.cacheDir);
  expect(left.filter((file) => file.endsWith('.body.packed'))).toHaveLength(1);
  expect(left.filter((file) => !file.endsWith('.body.packed'))).toEqual([
    'cards/old.png',
    'prose/old.json',
    'swept',
  ]);
  expect(await loadContent(environment, { prose: false })).toEqual(content);
});

test('a file is marked at most once a day, and only one that is there', async () => {
  const folder = path.join(scratch, 'mark');
  await writeFiles(folder, { one: '1' });
  const file = path.join(folder, 'one');
  const [lately, longAgo] = [new Date(Date.now() - day / 2), new Date(Date.now() - 2 * day)];
  await utimes(file, lately, lately);
  await markUsed(file);
  expect((await stat(file)).mtime).toEqual(lately);
  await utimes(file, longAgo, longAgo);
  await markUsed(file);
  expect(Date.now() - (await stat(file)).mtimeMs).toBeLessThan(day);
  await markUsed(path.join(folder, 'none'));
  expect(existsSync(path.join(folder, 'none'))).toBe(false);
});

test('paragraphs that nobody asks for are forgotten after two months', async () => {
  const folder = path.join(scratch, 'paragraphs');
  await writeFiles(folder, texts);
  const environment = environmentIn(folder);
  await loadContent(environment);
  const file = path.join(
    environment.cacheDir,
    'prose',
    readdirSync(path.join(environment.cacheDir, 'prose')).find((name) => name !== 'old.json') ?? '',
  );
  const kept = async () => JSON.parse(await readFile(file, 'utf8'));
  const write = async (words: string) => {
    const since = Date.now() - 31 * day;
    await writeFile(file, JSON.stringify({ ...(await kept()), since }));
    await writeFiles(folder, {
      'content/posts/a.mdx': texts['content/posts/a.mdx'].replace('first', words),
    });
    await loadContent(environment);
    const { paragraphs, earlier } = await kept();
    return Object.keys({ ...earlier, ...paragraphs });
  };
  const first = Object.keys((await kept()).paragraphs);
  expect(first).toHaveLength(3);
  expect(await write('second')).toEqual(expect.arrayContaining(first));
  const last = await write('third');
  // Title and description are those of the beginning; the first text is gone.
  expect(first.filter((digest) => last.includes(digest))).toHaveLength(2);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
