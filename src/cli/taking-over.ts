import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { setTakeovers, type Takeovers } from '../takeovers.ts';

/** Copies what the pages of a build left to be taken over as it is kept. */
export function takingOver(): AstroIntegration {
  const files: Takeovers = new Map();
  return {
    name: 'pdpspectra-taking-over',
    hooks: {
      'astro:build:start': () => setTakeovers(files),
      'astro:build:done': ({ dir }) => copyAll(files, fileURLToPath(dir)),
    },
  };
}

async function copyAll(files: Takeovers, dir: string): Promise<void> {
  const folders = new Set(
    [...files.keys()].map((address) => path.dirname(path.join(dir, address))),
  );
  await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })));
  // Never a link: whoever edits a published file must not edit what the next build publishes.
  const copies = [...files].map(([address, kept]) =>
    copyFile(kept, path.join(dir, address), constants.COPYFILE_FICLONE),
  );
  await Promise.all(copies);
}
