import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseRssFeed } from 'feedsmith';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { site } from '../../src/site.ts';
import { launchBrowser } from '../browser/browser.ts';
import { contentOf } from './article-content.ts';
import { builtPage, fileAt, SITE_URL } from './built-site.ts';
import { all, attribute, one, parseFragment } from './html-tree.ts';
import { writtenEntries, writtenPosts } from './written-posts.ts';

const FEED_ITEMS = 20;

const xml = await readFile(path.join(inject('siteDir'), 'rss.xml'), 'utf8');
const feed = parseRssFeed(xml);
const newest = (await writtenPosts()).slice(0, FEED_ITEMS);
const items = newest.map((post) => {
  const item = (feed.items ?? []).find(({ link }) => link === SITE_URL + post.address);
  return [post.address, post, item, parseFragment(item?.content?.encoded ?? '')] as const;
});

describe('the feed', () => {
  test('is served as one', async () => {
    const { headers } = await fetch(new URL('rss.xml', inject('siteUrl')));
    expect(headers.get('content-type')).toMatch(/^application\/xml/);
  });

  test('says whose it is and where it lies', () => {
    expect(feed).toMatchObject({ title: 'pdpspectra', link: `${SITE_URL}/`, language: 'en' });
    expect(feed.atom?.links).toEqual([
      { href: `${SITE_URL}/rss.xml`, rel: 'self', type: 'application/rss+xml' },
    ]);
  });

  test('has exactly the newest posts, the newest first', () => {
    const links = (feed.items ?? []).map(({ link }) => link);
    expect(links).toEqual(newest.map(({ address }) => SITE_URL + address));
  });

  test('names no time but those of the posts', () => {
    const times = new Set(
      newest.flatMap(({ date, updated, revisions }) => [
        date.getTime(),
        updated?.getTime() ?? Number.NaN,
        ...revisions.map((revision) => revision.date.getTime()),
      ]),
    );
    const named = [feed.pubDate, feed.lastBuildDate].filter((date) => date !== undefined);
    expect(named.filter((date) => !times.has(Date.parse(date)))).toEqual([]);
  });

  test('is well-formed, and a second parser reads the same in it', async () => {
    const ours = (feed.items ?? []).map((item) => ({
      title: item.title,
      link: item.link,
      guid: item.guid?.value,
      pubDate: item.pubDate,
      description: item.description,
      encoded: item.content?.encoded?.trim(),
    }));
    expect(await readInBrowser(xml)).toEqual({ complaint: null, items: ours });
  });
});

describe.each(items)('the item of %s', (_, post, item, content) => {
  test('has an identity that no change of address or text touches', () => {
    const oldest = post.aliases[0]?.split('/').findLast((part) => part !== '') ?? post.slug;
    const identity = `tag:pdpspectra.com,${post.date.getUTCFullYear()}:${oldest}`;
    expect(item?.guid).toEqual({ value: identity, isPermaLink: false });
  });

  test('says what the post says of itself', async () => {
    const authors = new Map(await writtenEntries('authors.yaml'));
    const tags = new Map(await writtenEntries('tags.yaml'));
    const signing = post.authors.length > 0 ? post.authors : [site.author.id];
    expect(item).toMatchObject({ title: post.title, description: post.description });
    expect(new Date(item?.pubDate ?? '')).toEqual(post.date);
    expect(item?.dc?.creators).toEqual(signing.map((id) => authors.get(id)?.name));
    const labels = post.tags.map((id) => tags.get(id)?.label);
    expect(item?.categories?.map(({ name }) => name)).toEqual(labels);
  });

  test('is plain: no look, no script, no control', () => {
    const elements = all(content, '*');
    const refused = elements.map(({ tagName }) => tagName).filter((name) => NEVER.has(name));
    const attributes = elements.flatMap(({ properties }) => Object.keys(properties));
    expect(refused).toEqual([]);
    expect(
      attributes.filter((name) => /^(?:class|style|srcSet|on[A-Z]|data|aria)/.test(name)),
    ).toEqual([]);
  });

  test('has absolute addresses only', () => {
    const addresses = all(content, '*').flatMap((element) =>
      ['href', 'src', 'cite', 'poster'].flatMap((name) => attribute(element, name) ?? []),
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address))).toEqual([]);
  });

  test('has images that exist and have the proportions that they claim', async () => {
    const images = all(content, 'img').map((image) => ({
      src: attribute(image, 'src') ?? '',
      claimed: Number(attribute(image, 'width')) / Number(attribute(image, 'height')),
    }));
    const found = images.map(async ({ src }) => ({ src, proportion: await proportion(src) }));
    expect(await Promise.all(found)).toEqual(
      images.map(({ src, claimed }) => ({ src, proportion: expect.closeTo(claimed, 2) })),
    );
  });

  test('keeps the ids of the headings', async () => {
    const prose = one((await builtPage(post.address)).tree, 'article div.prose');
    const { headings } = contentOf(prose, SITE_URL);
    expect(contentOf(content, SITE_URL).headings).toEqual(expect.arrayContaining([...headings]));
  });

  describe('says all that its page says, in the same order', async () => {
    const base = SITE_URL + post.address;
    const page = contentOf(one((await builtPage(post.address)).tree, 'main article'), base);
    const carried = contentOf(content, base);

    test('in words', () => expect(carried.lines).toEqual(page.lines));
    test('in links', () => expect(carried.links).toEqual(page.links));
    test('in images', () => {
      const asImages = page.images.map(({ alt, src }) => ({ alt, src: src || DRAWN }));
      expect(carried.images).toEqual(asImages);
    });
  });
});

/** What has no place in a feed, as readers drop it or would run it. */
const NEVER = new Set(
  (
    'astro-island button canvas embed form header iframe input link meta nav object ' +
    'picture script select source style svg template textarea'
  ).split(' '),
);

/** What a drawing in a page becomes: an image made of it. */
const DRAWN = expect.stringMatching(new RegExp(`^${SITE_URL}/diagrams/[^/]+\\.png$`));

/**
 * The width of an image of the build in proportion to its height.
 * @throws Error when it does not exist or is damaged
 */
async function proportion(address: string): Promise<number> {
  const { width, height } = await sharp(path.join(inject('siteDir'), fileAt(address))).metadata();
  return width / height;
}

/** What the XML parser of a browser, which knows no mercy, finds in a feed. */
async function readInBrowser(text: string) {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    return await page.evaluate((source) => {
      const tree = new DOMParser().parseFromString(source, 'application/xml');
      const textIn = (item: Element, name: string) =>
        item.getElementsByTagName(name)[0]?.textContent.trim();
      return {
        complaint: tree.querySelector('parsererror')?.textContent ?? null,
        items: [...tree.querySelectorAll('item')].map((item) => ({
          title: textIn(item, 'title'),
          link: textIn(item, 'link'),
          guid: textIn(item, 'guid'),
          pubDate: textIn(item, 'pubDate'),
          description: textIn(item, 'description'),
          encoded: textIn(item, 'content:encoded'),
        })),
      };
    }, text);
  } finally {
    await browser.close();
  }
}
