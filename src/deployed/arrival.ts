import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { urls } from '../model/url.ts';
import { textAt } from './answer.ts';

/**
 * What of a built site is not yet live: a page of its newest posts, or its word on when the next
 * scheduled one is due.
 * @param dir the folder of the build
 * @param siteUrl where it is served, without a trailing slash
 * @returns a line for each, empty where all is live
 */
export async function missingLive(dir: string, siteUrl: string): Promise<string[]> {
  const { items } = JSON.parse(await readFile(path.join(dir, urls.jsonFeed()), 'utf8')) as Feed;
  const pages = items.map(({ url }) => new URL(url).pathname);
  const complaints = [];
  for (const page of pages) complaints.push(await complaintOf(page, siteUrl, titleIn(dir, page)));
  complaints.push(await complaintOf(urls.nextPublish(), siteUrl, nextIn(dir)));
  return complaints.filter((complaint) => complaint !== null);
}

interface Feed {
  readonly items: readonly { readonly url: string }[];
}

type Wanted = Promise<{ readonly text: string | null; readonly of: (live: string) => string }>;

async function complaintOf(address: string, siteUrl: string, wanted: Wanted) {
  const { text, of } = await wanted;
  try {
    const live = await textAt(`${siteUrl}${address}`);
    const found = live === null ? null : of(live);
    if (found === text) return null;
    return `${address}: ${found === null ? 'not there' : `says "${found}"`}, expected ${text === null ? 'nothing' : `"${text}"`}`;
  } catch (error) {
    return `${address}: ${error instanceof Error ? error.message : error}`;
  }
}

/** A host may rewrite a page's markup, but not what its title says. */
async function titleIn(dir: string, page: string): Wanted {
  const html = await readFile(path.join(dir, decodeURIComponent(page), 'index.html'), 'utf8');
  return { text: titleOf(html), of: titleOf };
}

async function nextIn(dir: string): Wanted {
  const text = await readFile(path.join(dir, urls.nextPublish()), 'utf8').catch(() => null);
  return { text: text?.trim() ?? null, of: (live) => live.trim() };
}

function titleOf(html: string): string {
  return /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1]?.trim() ?? '';
}
