import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withDrawingPolicy, withOwnPolicy } from '../../outputs/content-policy.ts';
import { withNeededFaces } from '../../outputs/needed-faces.ts';
import { withOneStyle } from '../../outputs/one-style.ts';

/**
 * Does to the pages of a build what can be done only when they are whole: joins their styles, less
 * the faces that their text is not in, and has each name its inline scripts and styles in a
 * Content-Security-Policy. Nobody has to keep a list.
 */
export function finishedPages(): AstroIntegration {
  return {
    name: 'pdpspectra-finished-pages',
    hooks: { 'astro:build:done': ({ dir }) => finishPages(fileURLToPath(dir)) },
  };
}

async function finishPages(dir: string): Promise<void> {
  const files = await readdir(dir, { recursive: true });
  const drawings: string[] = [];
  for (const name of files.toSorted()) {
    const file = path.join(dir, name);
    if (name.endsWith('.html')) {
      const html = await readFile(file, 'utf8');
      await writeFile(file, withOwnPolicy(withNeededFaces(withOneStyle(html))));
    }
    if (/^diagrams[\\/].*\.svg$/.test(name)) drawings.push(await readFile(file, 'utf8'));
  }
  const headers = path.join(dir, '_headers');
  await writeFile(headers, withDrawingPolicy(await readFile(headers, 'utf8'), drawings));
}
