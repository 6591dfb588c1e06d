import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load.ts';
import { environmentIn, scratchFolder, writeFiles } from '../scratch.ts';

const scratch = scratchFolder();

function post(body: string, more = ''): string {
  return `---\ntitle: A post\ndescription: What it says.\ndate: 2026-05-28\ntags: [notes]\n${more}---\n\n${body}\n`;
}

async function siteWith(name: string, files: Readonly<Record<string, string>>) {
  const folder = path.join(scratch, name);
  await writeFiles(folder, files);
  return environmentIn(folder);
}

async function kept(cacheDir: string) {
  const [file = ''] = await readdir(path.join(cacheDir, 'prose'));
  return JSON.parse(await readFile(path.join(cacheDir, 'prose', file), 'utf8'));
}

describe('the words of the content', () => {
  const a = 'content/posts/a.mdx';

  test('are read with their places, and the same when they are read again', async () => {
    const environment = await siteWith('again', { [a]: post('A slpi of the the pen.') });
    const { prose } = await loadContent(environment);
    expect(prose.get(a)).toMatchObject([
      { kind: 'spelling', text: 'slpi', at: { line: 8, column: 3 } },
      { kind: 'grammar', text: 'the the', at: { line: 8, column: 11 } },
    ]);
    expect((await loadContent(environment)).prose).toEqual(prose);
  });

  test('are recorded by what they say, and forgotten when they are gone', async () => {
    const environment = await siteWith('record', { [a]: post('A slpi.\n\nAnother slpi.') });
    await loadContent(environment);
    const before = await kept(environment.cacheDir);
    await siteWith('record', { [a]: post('A slip.\n\nAnother slpi.') });
    const { prose } = await loadContent(environment);
    const after = await kept(environment.cacheDir);
    expect(prose.get(a)).toMatchObject([{ text: 'slpi', at: { line: 10, column: 9 } }]);
    expect(Object.keys(after.texts)).toHaveLength(Object.keys(before.texts).length);
    expect(after.texts).not.toEqual(before.texts);
    expect(after.knownWords).toContain('slip');
  });

  test('are read for grammar later, where that is asked for and something was read before', async () => {
    const environment = await siteWith('later', { [a]: post('It is the the one.') });
    const later = { prose: { concerns: (file: string) => file === a, grammarLater: true } };
    const first = await loadContent(environment, later);
    expect(first.unread).toEqual([]);
    expect(first.prose.get(a)).toMatchObject([{ text: 'the the' }]);
    await siteWith('later', { [a]: post('It is the the one.\n\nIt is an slpi.') });
    const second = await loadContent(environment, later);
    expect(second.unread).toEqual([a]);
    expect(second.prose.get(a)).toMatchObject([{ text: 'slpi' }, { text: 'the the' }]);
    const whole = await loadContent(environment);
    expect(whole.prose.get(a)).toMatchObject([
      { text: 'slpi' },
      { text: 'the the' },
      { text: 'an' },
    ]);
    expect(await loadContent(environment, later)).toMatchObject({ unread: [], prose: whole.prose });
  });

  test('of the texts that are asked for are read, and of the others forgotten nothing', async () => {
    const b = 'content/posts/b.mdx';
    const environment = await siteWith('some', { [a]: post('A slpi.'), [b]: post('A tset.') });
    await loadContent(environment);
    const before = await kept(environment.cacheDir);
    await siteWith('some', { [a]: post('A spli.') });
    const { prose } = await loadContent(environment, { prose: { concerns: (file) => file === a } });
    expect([...prose.keys()]).toEqual([a]);
    expect((await kept(environment.cacheDir)).texts).toMatchObject(before.texts);
  });

  test('are left alone in another language, where characters are broken, or when told to', async () => {
    const environment = await siteWith('left', {
      [a]: post('Ein Wort, zwei Wörter.', 'lang: de\n'),
      'content/posts/b.mdx': post('A slpi\u0007.'),
    });
    expect([...(await loadContent(environment)).prose.keys()]).toEqual([]);
    expect((await loadContent(environment, { prose: false })).prose.size).toBe(0);
  });

  test('come with a list of those that are right', async () => {
    const environment = await siteWith('words', {
      [a]: post('Text.'),
      'content/words.txt': '# Names\n\nKarpathy # a researcher\nevals\n',
    });
    expect((await loadContent(environment)).words).toEqual(['Karpathy', 'evals']);
  });
});
