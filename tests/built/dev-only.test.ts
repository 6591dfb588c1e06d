import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';

/** Names that only what `dev` adds to a page bears. */
const traces = [
  '__pdpspectra',
  'pdpspectra:change',
  'astro-dev-toolbar',
  'vite-error-overlay',
  '__open-in-editor',
  '/@vite/',
];

test('nothing of the toolbar and the overlay of dev is in a build', async () => {
  const entries = await readdir(inject('siteDir'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found: string[] = [];
  for (const { parentPath, name } of files) {
    const file = path.join(parentPath, name);
    const bytes = await readFile(file);
    found.push(
      ...traces.filter((trace) => bytes.includes(trace)).map((trace) => `${file}: ${trace}`),
    );
  }
  expect(files.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});
