import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../../scratch.ts';
import { feedsOfFolder } from './folder-sample.ts';
import { type ReadFeed, readers } from './readers.ts';
import { formats, textOf } from './sample-feeds.ts';

const { library, feeds } = await feedsOfFolder(
  path.join(import.meta.dirname, '../../fixtures/feeds/hostile'),
  scratchFolder(),
);
const { items } = await feeds.main('rss');

/** What every program has to find: the posts themselves. */
const expected: ReadFeed = {
  title: 'Spectrum',
  link: 'https://example.org/',
  items: library.posts.map((post, index) => ({
    id: post.identity,
    title: post.title,
    link: `https://example.org${post.url}`,
    summary: post.description,
    content: items[index]?.content.trim(),
    published: post.date.getTime(),
    author: post.authors[0]?.name,
  })),
};

const cases = formats.flatMap((format) =>
  Object.entries(readers[format]).map(([name, read]) => ({ name, format, read })),
);

describe('posts with every sign that can do harm', () => {
  test.each(cases)('are read whole by $name from $format', async ({ format, read }) => {
    expect(await read(await textOf(await feeds.main(format), format))).toEqual(expected);
  });
});
