import { cp } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hintLines, hints } from '../../src/check/hints.ts';
import { loadContent } from '../../src/loader/load.ts';
import { environmentIn, NOW, scratchFolder, writeFiles } from '../scratch.ts';

const sound = path.join(import.meta.dirname, '../fixtures/sound');
const scratch = scratchFolder();

async function hintsWith(name: string, related: string, body = 'Text.') {
  const folder = path.join(scratch, name);
  await cp(sound, folder, { recursive: true });
  const text = `---\ntitle: Gamma\ndescription: The third.\ndate: 2026-05-03\ntags: [notes]\n${related}---\n\n${body}\n`;
  await writeFiles(folder, { 'content/posts/gamma.mdx': text });
  return hints(await loadContent(environmentIn(folder), { prose: false }), NOW);
}

describe('a hint', () => {
  test('offers to answer related reading, at the post that could', async () => {
    const found = await hintsWith('one', 'related:\n  - post: alpha\n');
    expect(found).toEqual([
      { path: 'content/posts/alpha.mdx', message: expect.stringContaining('- post: gamma') },
    ]);
    expect(hintLines(found).split('\n')).toHaveLength(2);
  });

  test('is none where related reading is mutual, or nothing was chosen', async () => {
    expect(await hintsWith('two', '', 'See [the first](/posts/alpha/).')).toEqual([]);
    expect(hintLines([])).toBe('');
  });

  test('is none of what readers do not see', async () => {
    expect(await hintsWith('three', 'draft: true\nrelated:\n  - post: alpha\n')).toEqual([]);
  });
});
