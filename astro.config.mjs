import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { finishedPages } from './src/cli/building/finish-pages.ts';
import { offlineReading } from './src/cli/building/offline-reading.ts';
import { takingOver } from './src/cli/building/taking-over.ts';
import { liveEditing } from './src/dev/integration.ts';
import { environment } from './src/environment.ts';
import { documentPlugin } from './src/loader/astro-plugin.ts';
import { features } from './src/markdown/parse.ts';
import { site } from './src/site.ts';
import { fonts } from './src/typefaces/web-fonts.ts';

/** A content folder elsewhere gets a store of its own, so that two builds never mix their posts. */
const store = createHash('sha256').update(environment.contentDir).digest('hex').slice(0, 16);

/**
 * Vite would have each page that loads a script on request fetch a helper first, which loads that
 * script's own imports and styles beside it. No such script here has any: each gets a helper of its
 * own that does nothing, and vanishes in it.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id.includes('vite/preload-helper') ? `\0plain-import:${importer}` : null,
  load: (id) =>
    id.startsWith('\0plain-import:') ? 'export const __vitePreload = (load) => load();' : null,
};

/**
 * Astro marks every element of a component that has styles of its own, with a name of 23 characters.
 * A page has hundreds of these marks, so a build makes do with nine.
 */
const shortScopes = {
  name: 'short-scopes',
  apply: 'build',
  transform(code) {
    if (!code.includes('data-astro-cid-')) return null;
    return code.replaceAll(/data-astro-cid-(\w{4})\w{4}/g, (whole, short) => {
      const known = scopes.get(short) ?? whole;
      if (known !== whole) throw new Error(`${known} and ${whole} are too alike to be shortened`);
      scopes.set(short, whole);
      return `data-${short}`;
    });
  },
};
const scopes = new Map();

export default defineConfig({
  site: environment.siteUrl,
  outDir: environment.outDir,
  cacheDir: `./node_modules/.astro/${store}`,
  // Pages are folders with a slash at the end either way; `always` would ask it of images in `dev` too.
  trailingSlash: 'ignore',
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'always' },
  server: { port: environment.port },
  integrations: [
    mdx(),
    preact(),
    takingOver(),
    finishedPages(),
    offlineReading(site),
    liveEditing(),
  ],
  fonts,
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features, hastPlugins: [documentPlugin] }),
  },
  // Bare imports of a compiled post resolve from here, also where its content folder lies elsewhere.
  vite: {
    plugins: [plainImports, shortScopes],
    resolve: {
      dedupe: ['astro', 'preact', 'preact-render-to-string'],
      // By name: a path of the machine would end up in the ids of the pages' islands.
      alias: { '#embeds': fileURLToPath(new URL('src/components/embeds', import.meta.url)) },
    },
    // Astro marks posts with components by a directive that the bundler does not know; it is read before.
    build: {
      rolldownOptions: {
        onLog: (level, log, report) => log.code === 'MODULE_LEVEL_DIRECTIVE' || report(level, log),
      },
    },
  },
});
