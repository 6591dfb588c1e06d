import type { Message } from './shelf.ts';

/*
 * Has the service worker keep the page, once it has loaded and is looked at. A reader who saves data
 * is left alone: then nothing is fetched that was not asked for.
 */

/** What some browsers know of the reader's connection. */
interface Connection {
  readonly connection?: { readonly saveData: boolean };
}

const savesData = (navigator as Connection).connection?.saveData ?? false;
/** What search engines may not show was not meant to be read; search is nothing without its index. */
const isKept = !document.querySelector('meta[name="robots"][content="noindex"], .search-place');
const islandParts = ['component-url', 'renderer-url'];

/** How many needed files were told of. */
let told = -1;

if ('serviceWorker' in navigator && !savesData) {
  addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
    // Neither a page that was opened in the background nor one that is only prepared was read.
    if (isKept && document.visibilityState === 'visible') keep();
    // What was loaded while reading is told of at its end.
    if (isKept) document.addEventListener('visibilitychange', keep);
  });
}

async function keep(): Promise<void> {
  const needs = await neededFiles();
  if (needs.length <= told) return;
  told = needs.length;
  const message: Message = {
    keep: {
      path: location.pathname,
      title: document.title.replace(/ · [^·]*$/, ''),
      description:
        document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '',
      language: document.documentElement.lang,
      needs,
    },
  };
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(message);
}

/** What the page has loaded, and what it would load further down, which is loaded for that. */
async function neededFiles(): Promise<readonly string[]> {
  const islands = [...document.querySelectorAll('astro-island[ssr]')];
  const modules = islands.flatMap((island) =>
    islandParts.flatMap((name) => island.getAttribute(name) ?? []),
  );
  // Brings along what they import in turn.
  await Promise.allSettled([...new Set(modules)].map((url) => import(/* @vite-ignore */ url)));
  await Promise.all([document.fonts.ready, ...[...document.images].map(loadImage)]);
  const images = [...document.images].map(({ currentSrc }) => currentSrc);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set([...loaded, ...images])].filter(Boolean);
}

/** Only the browser knows which of its sizes it would take. */
function loadImage(image: HTMLImageElement): Promise<unknown> | undefined {
  image.loading = 'eager';
  if (image.complete) return;
  return new Promise((settle) => {
    image.addEventListener('load', settle);
    image.addEventListener('error', settle);
  });
}
