import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { urls } from '../model/url.ts';
import { showable } from '../typefaces/showable.ts';
import { composeSheet } from './compose.ts';
import { type Finding, findingsOf } from './findings.ts';
import {
  type FeedItem,
  feedReaderPage,
  type SearchEntry,
  searchResultPage,
} from './plain-pages.ts';
import { feedSurface, look, searchSurface, type Shot, surfaces } from './surfaces.ts';

/** A built publication that is served. */
export interface BuiltSite {
  /** The folder of the build. */
  readonly dir: string;
  /** Where it is served, with a final slash. */
  readonly url: string;
  /** The address that it was built for, without a final slash. */
  readonly siteUrl: string;
}

/** One picture of a post on all its surfaces, and what is to be looked at. */
export interface ContactSheet {
  readonly png: Buffer;
  readonly findings: readonly Finding[];
}

/** Makes the contact sheet of a post of a built publication. */
export async function contactSheet(
  browser: Browser,
  site: BuiltSite,
  slug: string,
): Promise<ContactSheet> {
  const findings: Finding[] = [];
  const shots: Shot[] = [];
  const address = new URL(urls.post(slug), site.url).href;
  for (const surface of surfaces) {
    const { shot, faults } = await look(browser, surface, (page) => page.goto(address));
    shots.push(shot);
    findings.push(...findingsOf(surface.label, faults));
  }
  const item = await feedItem(site, slug);
  const { shot: feed, faults } = await look(browser, feedSurface, (page) =>
    page.setContent(feedReaderPage(item, site.url, site.siteUrl)),
  );
  // Which characters there are says the page; a reader has typefaces of its own.
  findings.push(...findingsOf(feedSurface.label, { ...faults, characters: [] }));
  const entry = await searchEntry(browser, address);
  const search = await searchShot(browser, entry);
  const card = await readFile(path.join(site.dir, urls.card(slug)));
  findings.push(...search.findings, ...cardFindings(item.title));
  const cardShot = { label: 'Social card', png: card, shownWidth: 600, share: 1 };
  const columns = [...shots.map((shot) => [shot]), [cardShot, search.shot, feed]];
  const told = onceEach(findings);
  return {
    png: await composeSheet(browser, `${item.title} · ${slug}`, columns, told),
    findings: told,
  };
}

function cardFindings(title: string): Finding[] {
  const { missing } = showable(title);
  if (missing.length === 0) return [];
  const message = `no typeface of the site has ${missing.map((each) => `"${each}"`).join(', ')}; the title goes without`;
  return [{ surface: 'Social card', message }];
}

/** The same fault on several pages is told once, with where it was seen. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ message }) => message);
  return [...groups].map(([message, same]) => ({
    surface: [...new Set(same.map(({ surface }) => surface))].join(', '),
    message,
  }));
}

interface FeedPart {
  readonly items: readonly FeedItem[];
  readonly next_url?: string;
}

/** What the feed, or one of its archives, carries of a post. */
async function feedItem({ dir, siteUrl }: BuiltSite, slug: string): Promise<FeedItem> {
  let file: string | undefined = urls.jsonFeed();
  while (file !== undefined) {
    const part = JSON.parse(await readFile(path.join(dir, file), 'utf8')) as FeedPart;
    const found = part.items.find(({ url }) => url === `${siteUrl}${urls.post(slug)}`);
    if (found) return found;
    file = part.next_url && new URL(part.next_url).pathname;
  }
  throw new Error(`no feed carries ${slug}`);
}

async function searchEntry(browser: Browser, address: string): Promise<SearchEntry> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    return await page.evaluate(() => ({
      title: document.title,
      description:
        document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '',
      url: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '',
    }));
  } finally {
    await page.close();
  }
}

async function searchShot(browser: Browser, entry: SearchEntry) {
  const { shot, faults } = await look(browser, searchSurface, (page) =>
    page.setContent(searchResultPage(entry)),
  );
  return { shot, findings: findingsOf(searchSurface.label, { ...faults, characters: [] }) };
}
