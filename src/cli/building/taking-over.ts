import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { setTakeOver } from '../../take-over.ts';

/** Copies what the pages of a build have taken over, one file after another while Astro goes on. */
export function takingOver(): AstroIntegration {
  let dir = '';
  let copies = Promise.resolve();
  return {
    name: 'pdpspectra-taking-over',
    hooks: {
      'astro:config:done': ({ config }) => {
        dir = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        setTakeOver((address, file) => {
          copies = copies.then(() => copy(file, path.join(dir, address)));
          // A failure is told when the build is done; until then nobody waits for it.
          copies.catch(() => {});
        });
      },
      'astro:build:done': () => copies,
    },
  };
}

/** Never a link: whoever edits a published file must not edit what the next build publishes. */
async function copy(file: string, target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(file, target, constants.COPYFILE_FICLONE);
}
