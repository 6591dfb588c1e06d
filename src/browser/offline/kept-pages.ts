import { areOneImage, isNamedByContent } from './treatment.ts';
import { type KeptPage, type ReadPage, unneeded, withoutPage, withPage } from './shelf.ts';

/* The pages that were read, with what they need, and the list of them. */

/** Every cache of this worker begins like this, whatever its version: also farewell.ts knows it. */
export const ownCaches = 'offline-';
/** Another number where older entries could not be read any more. */
export const keptCache = `${ownCaches}kept-1`;
/** Names no file of the site. */
const listAddress = '/offline/kept.json';

/** Changes wait for each other, since each reads the list and writes it. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Keeps a page as the network gives it now, with the files that it needs, and lets go of what is too
 * much then. Keeps nothing that is no page of its own: a redirect, an error.
 */
export function keepPage(page: ReadPage, most: number): Promise<void> {
  return inTurn(async () => {
    const cache = await caches.open(keptCache);
    const response = await fetch(page.path);
    if (!isPage(response)) return;
    const needs = page.needs.filter((url) => isNamedByContent(url, location.origin));
    await Promise.allSettled(needs.map((url) => keepFile(cache, url)));
    await cache.put(page.path, response);
    await setList(cache, withPage(await listIn(cache), { ...page, needs, read: Date.now() }, most));
  });
}

/** Lets go of a page that is no more. */
export function forgetPage(path: string): Promise<void> {
  return inTurn(async () => {
    const cache = await caches.open(keptCache);
    const list = await listIn(cache);
    const left = withoutPage(list, path);
    if (left.length < list.length) await setList(cache, left);
  });
}

export function forgetAll(): Promise<unknown> {
  return inTurn(() => caches.delete(keptCache));
}

/** The page last read first. */
export async function keptPages(): Promise<readonly KeptPage[]> {
  return listIn(await caches.open(keptCache));
}

/** What is kept at a site path, or of a file. */
export async function keptAt(address: string): Promise<Response | undefined> {
  return (await caches.open(keptCache)).match(address, { ignoreVary: true });
}

/** The image in whichever size or format it is kept. */
export async function keptLike(url: string): Promise<Response | undefined> {
  const cache = await caches.open(keptCache);
  const like = (await cache.keys()).find((request) => areOneImage(request.url, url));
  return like && cache.match(like, { ignoreVary: true });
}

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

function isPage(response: Response): boolean {
  const type = response.headers.get('content-type') ?? '';
  return response.ok && !response.redirected && type.startsWith('text/html');
}

async function keepFile(cache: Cache, url: string): Promise<void> {
  if (!(await cache.match(url, { ignoreVary: true }))) await cache.add(url);
}

async function listIn(cache: Cache): Promise<readonly KeptPage[]> {
  return (await cache.match(listAddress))?.json() ?? [];
}

async function setList(cache: Cache, list: readonly KeptPage[]): Promise<void> {
  await cache.put(listAddress, Response.json(list));
  const addresses = (await cache.keys()).map(({ url }) => url);
  const listUrl = new URL(listAddress, location.origin).href;
  const rest = unneeded(addresses, list, location.origin).filter((url) => url !== listUrl);
  await Promise.all(rest.map((url) => cache.delete(url, { ignoreVary: true })));
}
