import {
  forgetAll,
  forgetPage,
  keepPage,
  keptAt,
  keptCache,
  keptLike,
  keptPages,
  ownCaches,
} from './kept-pages.ts';
import type { Message } from './shelf.ts';
import { pathOf, treatmentOf } from './treatment.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/*
 * The service worker: keeps the pages that were read and shows them where the network does not
 * answer. Where it answers, its answer is shown.
 */

/** What the build writes before this script: see src/outputs/offline.ts. */
declare const OFFLINE: {
  /** Another with each other content of `files`. */
  readonly version: string;
  /** The page that is shown for one that was not kept, first, and all that it needs. */
  readonly files: readonly [string, ...string[]];
  /** Pages kept at most. */
  readonly pages: number;
};

// The types of a page's world do not know that of a worker.
const worker = globalThis as unknown as WorkerScope;
const ownPage = `${ownCaches}page-${OFFLINE.version}`;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepOwnPage().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      dropOldCaches(),
      // The network is asked at once, not when the worker has started.
      worker.registration.navigationPreload?.enable(),
      worker.clients.claim(),
    ]),
  );
});

worker.addEventListener('fetch', (event) => {
  const { method, url, mode, destination, headers } = event.request;
  const asked = { method, url, mode, destination, isRange: headers.has('range') };
  const treatment = treatmentOf(asked, worker.location.origin);
  if (treatment === 'page') event.respondWith(showPage(event));
  if (treatment === 'named-by-content') event.respondWith(showFile(event.request));
});

worker.addEventListener('message', (event) => {
  const message: Message = event.data;
  event.waitUntil(
    'keep' in message
      ? // Nothing is lost but a copy where the network or the room is gone.
        keepPage(message.keep, OFFLINE.pages).catch(() => undefined)
      : answer(message.ask, event.ports),
  );
});

async function keepOwnPage(): Promise<void> {
  const [page, ...files] = OFFLINE.files;
  const cache = await caches.open(ownPage);
  await cache.addAll([new Request(page, { cache: 'reload' }), ...files]);
}

async function dropOldCaches(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(ownCaches));
  const old = names.filter((name) => name !== keptCache && name !== ownPage);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function showPage(event: FetchEvent): Promise<Response> {
  const path = pathOf(event.request.url);
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    if (response.status === 404 || response.status === 410) event.waitUntil(forgetPage(path));
    return response;
  } catch {
    return (await keptAt(path)) ?? showOwnPage();
  }
}

/** As what it is: an answer for want of the page. */
async function showOwnPage(): Promise<Response> {
  const page = await (await caches.open(ownPage)).match(OFFLINE.files[0], { ignoreVary: true });
  if (!page) return Response.error();
  return new Response(page.body, { status: 503, headers: page.headers });
}

async function showFile(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch {
    // A screen that was turned asks for another size of an image.
    return (await keptLike(request.url)) ?? Response.error();
  }
}

async function answer(
  asked: 'what is kept' | 'forget all',
  [port]: readonly MessagePort[],
): Promise<void> {
  if (asked === 'forget all') await forgetAll();
  port?.postMessage(await keptPages());
}
