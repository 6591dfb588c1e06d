import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Site } from '../../model/site.ts';
import { urls } from '../../model/url.ts';
import { neededBy, offlineWorker } from '../../outputs/offline.ts';

const workers = new URL('../../browser/offline/', import.meta.url);
const scripts = {
  keeps: fileURLToPath(new URL('worker.ts', workers)),
  leaves: fileURLToPath(new URL('farewell.ts', workers)),
};
const page = fileURLToPath(new URL('../../pages/_offline.astro', import.meta.url));
const fileName = urls.serviceWorker().slice(1);

/**
 * Adds the service worker, and the page that it shows for one that was not kept. A publication
 * without them has a worker all the same, which ends those of earlier builds; no page asks for it.
 * `dev` serves that one too, since a preview on the same port may have left another.
 */
export function offlineReading({ offline, limits }: Site): AstroIntegration {
  return {
    name: 'pdpspectra-offline',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        if (offline) injectRoute({ pattern: urls.offline(), entrypoint: page });
        if (command === 'dev') return;
        updateConfig({ vite: { plugins: [worker(offline ? scripts.keeps : scripts.leaves)] } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(urls.serviceWorker(), async (_, response, next) => {
          const made = await server.transformRequest(scripts.leaves).catch(next);
          if (!made) return;
          response.setHeader('content-type', 'text/javascript');
          // A module's mark, at which a plain script would break.
          response.end(made.code.replace(/^export \{\s*\};?$/m, ''));
        });
      },
      'astro:build:done': async ({ dir }) => {
        if (offline) await tellWorker(fileURLToPath(dir), limits.keptPages);
      },
    },
  };
}

/** Has the site's bundler write the worker at its address, in one file. */
function worker(id: string) {
  return {
    name: 'service-worker',
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    buildStart(this: { emitFile(file: object): void }) {
      this.emitFile({ type: 'chunk', id, fileName });
    },
  };
}

async function tellWorker(dir: string, pages: number): Promise<void> {
  const read = async (address: string) => ({
    path: address,
    bytes: new Uint8Array(await readFile(path.join(dir, address))),
  });
  const html = await readFile(path.join(dir, urls.offline(), 'index.html'));
  const shown = { path: urls.offline(), bytes: new Uint8Array(html) };
  const files = await Promise.all(neededBy(html.toString()).map(read));
  const file = path.join(dir, fileName);
  const script = await readFile(file, 'utf8');
  await writeFile(file, offlineWorker(script, [shown, ...files], pages));
}
