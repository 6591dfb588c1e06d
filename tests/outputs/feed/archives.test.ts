import { describe, expect, test } from 'vitest';
import type { Site } from '../../../src/model/site.ts';
import type { Feed } from '../../../src/outputs/feed/feed.ts';
import { entryOf } from '../../model/entries.ts';
import { formats, roomySite, sampleOf, textOf } from './sample-feeds.ts';
import { attribute, childrenOf, parseDocument } from './xml-document.ts';

const withRoomFor = (
  feedItems: number,
  archivedItems = feedItems,
  feedBytes = 1_000_000,
): Site => ({
  ...roomySite,
  limits: { ...roomySite.limits, feedItems, archivedItems, feedBytes },
});

function entries(count: number, changes: Readonly<Record<number, object>> = {}) {
  return Array.from({ length: count }, (_, index) =>
    entryOf(`post-${index}`, {
      date: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
      ...changes[index],
    }),
  );
}

/** Every document from the main feed back to the first post, as a reader finds it by following links. */
async function walk(count: number, site: Site): Promise<Feed[]> {
  const { feeds } = sampleOf(entries(count), { site });
  const main = await feeds.main('atom');
  const archives = await Promise.all(
    (await feeds.archives()).map((each) => feeds.archive(each, 'atom')),
  );
  const at = new Map(archives.map((archive) => [archive.selfUrl, archive]));
  const found = [main];
  for (let next = main.history.previous; next; next = found.at(-1)?.history.previous ?? null) {
    const archive = at.get(next);
    if (!archive) throw new Error(`no document at ${next}`);
    found.push(archive);
  }
  return found;
}

describe('from the main feed back', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 20])('each of %i posts is found', async (count) => {
    const found = await walk(count, withRoomFor(3));
    const posts = new Set(found.flatMap(({ items }) => items.map(({ identity }) => identity)));
    expect(posts.size).toBe(count);
  });

  test('each post is found also where the feed has room for few', async () => {
    const found = await walk(11, withRoomFor(4, 4, 10_000));
    expect(found[0]?.items.length).toBeLessThan(3);
    const posts = new Set(found.flatMap(({ items }) => items.map(({ identity }) => identity)));
    expect(posts.size).toBe(11);
  });

  test('nothing is archived that the feed holds anyway', async () => {
    expect(await walk(3, withRoomFor(3))).toHaveLength(1);
    expect((await walk(3, withRoomFor(3)))[0]?.history.previous).toBeNull();
  });

  test('there is a way forward too, and one to the feed', async () => {
    const [main, ...archives] = await walk(9, withRoomFor(3));
    const addresses = archives.map(({ selfUrl }) => selfUrl);
    expect(addresses).toEqual(
      [3, 2, 1].map((name) => `https://example.org/feeds/atom/${name}.xml`),
    );
    expect(archives.map(({ history }) => history.next)).toEqual([null, ...addresses.slice(0, -1)]);
    expect(archives.map(({ history }) => history.current)).toEqual(
      addresses.map(() => main?.selfUrl),
    );
  });
});

describe('a full archive document', () => {
  const document = async (count: number, name: string, changes = {}) => {
    const { feeds } = sampleOf(entries(count, changes), { site: withRoomFor(3) });
    const archive = (await feeds.archives()).find((each) => each.name === name);
    if (!archive) throw new Error(`no archive ${name}`);
    const feed = await feeds.archive(archive, 'rss');
    return { feed, text: await textOf(feed, 'rss') };
  };

  test('stays as it is, to the byte, when posts follow', async () => {
    const { text } = await document(7, '1');
    expect((await document(8, '1')).text).toBe(text);
    expect((await document(30, '1')).text).toBe(text);
  });

  test('gets nothing but its link forward when the next one appears', async () => {
    const last = await document(6, '2');
    const followed = await document(9, '2');
    expect(last.feed.history.next).toBeNull();
    expect(followed.feed.history.next).toBe('https://example.org/feeds/rss/3.xml');
    expect(followed.feed.items).toEqual(last.feed.items);
  });

  test('changes with a correction of one of its posts', async () => {
    const revisions = [{ date: '2026-09-01', kind: 'correction', note: 'Wrong.' }];
    const [before, after] = [await document(7, '1'), await document(7, '1', { 0: { revisions } })];
    expect(after.text).not.toBe(before.text);
    expect(after.feed.items.map(({ identity }) => identity)).toEqual(
      before.feed.items.map(({ identity }) => identity),
    );
  });
});

describe('when the past changes', () => {
  const site = withRoomFor(3);
  const posts = entries(13);
  /** Each archive document as text, by its name. */
  const documents = async (of: typeof posts) => {
    const { feeds } = sampleOf(of, { site });
    const made = (await feeds.archives()).map(async (archive) => {
      const text = await textOf(await feeds.archive(archive, 'atom'), 'atom');
      return [archive.name, text] as const;
    });
    return new Map(await Promise.all(made));
  };
  /** Every post that a reader finds who walks the whole way back. */
  const found = async (of: typeof posts) => {
    const { feeds } = sampleOf(of, { site });
    const main = await feeds.main('atom');
    const archived = (await feeds.archives()).flatMap((archive) => archive.posts);
    return new Set([...main.items, ...archived].map(({ identity }) => identity));
  };
  const backdated = entryOf('backdated', { date: '2026-01-07T12:00:00Z' });

  test.each([
    ['a post is deleted', posts.filter(({ slug }) => slug !== 'post-7'), 12],
    ['a post comes with an older date', [...posts, backdated], 14],
  ])('as %s, what is older stays to the byte, and a new reader finds all', async (_, of, count) => {
    const [before, after] = [await documents(posts), await documents(of)];
    expect(after.get('1')).toBe(before.get('1'));
    expect(after.get('2')).toBe(before.get('2'));
    expect(after.get('3')).not.toBe(before.get('3'));
    expect((await found(of)).size).toBe(count);
  });

  test('as a post is renamed, its document keeps its items and their dates', async () => {
    const renamed = posts.map((post) =>
      post.slug === 'post-1'
        ? entryOf('other', { date: post.frontMatter.date.toISOString(), aliases: ['post-1'] })
        : post,
    );
    const told = (xml = '') => xml.match(/<(?:id|updated|published)>[^<]*/g);
    const [before, after] = [await documents(posts), await documents(renamed)];
    expect(told(after.get('1'))).toEqual(told(before.get('1')));
    expect(after.get('2')).toBe(before.get('2'));
  });
});

describe('what lies between the feed and the last full archive document', () => {
  test('gets an address that tells how much it is, for readers fetch an address once', async () => {
    const names = async (count: number) => {
      const { feeds } = sampleOf(entries(count), { site: withRoomFor(4, 4, 10_000) });
      return (await feeds.archives()).map(({ name }) => name);
    };
    expect(await names(10)).toEqual(['1', '2']);
    expect(await names(11)).toEqual(['1', '2', '3-3']);
    expect(await names(12)).toEqual(['1', '2', '3']);
  });
});

describe('an archive document says so', () => {
  const site = withRoomFor(2);
  const { feeds } = sampleOf(entries(6), { site });
  const relations = ['self', 'current', 'prev-archive', 'next-archive'];

  test.each(['rss', 'atom'] as const)('in %s', async (format) => {
    const [, middle] = await feeds.archives();
    if (!middle) throw new Error('no second archive');
    const root = parseDocument(await textOf(await feeds.archive(middle, format), format));
    const [feed = root] = format === 'rss' ? childrenOf(root, 'channel') : [root];
    expect(childrenOf(feed, 'fh:archive')).toHaveLength(1);
    const links = childrenOf(feed, format === 'rss' ? 'atom:link' : 'link');
    const found = links.map((link) => [attribute(link, 'rel'), attribute(link, 'href')]);
    expect(found.filter(([rel]) => relations.includes(rel ?? ''))).toEqual([
      ['self', `https://example.org/feeds/${format}/2.xml`],
      ['current', `https://example.org/${format}.xml`],
      ['prev-archive', `https://example.org/feeds/${format}/1.xml`],
      ['next-archive', `https://example.org/feeds/${format}/3.xml`],
    ]);
  });

  test('in JSON by the address of what comes before', async () => {
    const texts = await Promise.all([
      feeds.main('json'),
      ...(await feeds.archives()).toReversed().map((archive) => feeds.archive(archive, 'json')),
    ]).then((all) => Promise.all(all.map((feed) => textOf(feed, 'json'))));
    expect(texts.map((text) => JSON.parse(text).next_url)).toEqual([
      'https://example.org/feeds/json/3.json',
      'https://example.org/feeds/json/2.json',
      'https://example.org/feeds/json/1.json',
      undefined,
    ]);
  });

  test.each(formats)('and the feed itself, in %s, does not', async (format) => {
    const text = await textOf(await feeds.main(format), format);
    expect(text).not.toContain('fh:archive');
  });
});
