import type { WorkerScope } from './worker-scope.ts';

/*
 * The service worker of a publication that keeps nothing: where an earlier build left one that did,
 * it takes its place, throws away what was kept, and goes.
 */

// The types of a page's world do not know that of a worker.
const worker = globalThis as unknown as WorkerScope;

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('offline-'));
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
