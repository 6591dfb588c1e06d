import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles, listTexts, slugOf } from '../../src/loader/folder.ts';
import { scratchFolder, writeFiles } from '../scratch.ts';

const base = scratchFolder();

describe('the posts of a folder', () => {
  test('are listed in the order of their paths, with slug and format', async () => {
    const folder = path.join(base, 'posts');
    const names = [
      'b.mdx',
      'a.md',
      'c/index.mdx',
      'c/photo.png',
      'c/deep/data.csv',
      'd/index.md',
      '2026.mdx',
    ];
    await writeFiles(folder, Object.fromEntries(names.map((name) => [name, 'Text.'])));
    const { files, problems } = await listTexts(folder, base);
    expect(problems).toEqual([]);
    expect(files.map(({ path: shown, slug, format }) => [shown, slug, format])).toEqual([
      ['posts/2026.mdx', '2026', 'mdx'],
      ['posts/a.md', 'a', 'md'],
      ['posts/b.mdx', 'b', 'mdx'],
      ['posts/c/index.mdx', 'c', 'mdx'],
      ['posts/d/index.md', 'd', 'md'],
    ]);
    for (const { file } of files) expect(path.isAbsolute(file)).toBe(true);
  });

  test('are none where there is no folder', async () => {
    expect(await listTexts(path.join(base, 'nothing'), base)).toEqual({ files: [], problems: [] });
    expect(await listFiles(path.join(base, 'nothing'))).toEqual([]);
  });

  test('agree on their slugs with those whom only the file is told', async () => {
    const folder = path.join(base, 'posts');
    for (const { file, slug } of (await listTexts(folder, base)).files)
      expect(slugOf(file)).toBe(slug);
  });

  test('are not the index of all posts', async () => {
    const folder = path.join(base, 'with-index');
    await writeFiles(folder, { 'index.mdx': 'Text.' });
    const { files, problems } = await listTexts(folder, base);
    const slugs = files.map(({ slug, file }) => [slug, slugOf(file)]);
    expect(slugs.every(([one, other]) => one === other) || problems.length > 0).toBe(true);
  });
});
