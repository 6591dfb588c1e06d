import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What `npm run dev` adds to the pages and the server; in every other command it does nothing. */
export function liveEditing(): AstroIntegration {
  return {
    name: 'pdpspectra-dev',
    hooks: {
      'astro:config:setup': ({ command, addDevToolbarApp, injectScript }) => {
        if (command !== 'dev') return;
        addDevToolbarApp({
          id: 'pdpspectra',
          name: 'This page',
          icon: 'file-search',
          entrypoint: fileURLToPath(new URL('browser/toolbar-app.ts', import.meta.url)),
        });
        injectScript('page', `import ${JSON.stringify(overlay)};`);
      },
      'astro:server:setup': async ({ server, logger, refreshContent }) => {
        // Read only here: a build needs none of it.
        const { serveLiveContent } = await import('./server.ts');
        serveLiveContent(server, logger, async () => {
          await refreshContent?.({ loaders: ['pdpspectra-posts'] });
        });
      },
    },
  };
}

const overlay = fileURLToPath(new URL('browser/error-overlay.ts', import.meta.url));
