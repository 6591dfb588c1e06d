import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { differences } from '../../../src/outputs/feed/parity.ts';
import { scratchFolder } from '../../scratch.ts';
import { atomComplaints } from './atom-rules.ts';
import { feedsOfFolder } from './folder-sample.ts';
import { jsonComplaints } from './json-rules.ts';
import { particulars, readers } from './readers.ts';
import { rssComplaints } from './rss-rules.ts';
import { formats, textOf } from './sample-feeds.ts';

/*
 * Posts as no editor would write them: one a kind of trouble, each with as much of it as fits. Their
 * feeds are valid, read alike by every program, and say what the posts say.
 */

const folder = path.join(import.meta.dirname, '../../fixtures/feeds/rough');
const { library, feeds, bodies } = await feedsOfFolder(folder, scratchFolder());
const rules = { rss: rssComplaints, atom: atomComplaints, json: jsonComplaints };
const { items } = await feeds.main('json');

test('every post of the folder is in its feeds', () => {
  expect(library.posts).toHaveLength(15);
  expect(items).toHaveLength(15);
});

describe.each(formats)('in %s', async (format) => {
  const feed = await feeds.main(format);
  const text = await textOf(feed, format);

  test('they are valid', () => {
    expect(rules[format](text, feed.selfUrl)).toEqual([]);
  });

  test.each(Object.entries(readers[format]))('%s finds what was written', async (_, read) => {
    const found = (await read(text)).items;
    expect(found.map(({ title }) => title)).toEqual(library.posts.map(({ title }) => title));
    expect(found.map(({ content }) => content)).toEqual(items.map(({ content }) => content.trim()));
  });

  test.each(Object.entries(particulars[format]))(
    '%s finds every author, topic and date',
    (_, read) => {
      expect(read(text)).toEqual(
        library.posts.map((post) => ({
          authors: post.authors.map(({ name }) => name),
          topics: post.tags.map(({ label }) => label),
          updated: post.updated.getTime(),
        })),
      );
    },
  );
});

test('the corrections are valid, their markup is text', async () => {
  const feed = await feeds.corrections();
  const text = await textOf(feed, 'rss');
  expect(rssComplaints(text, feed.selfUrl)).toEqual([]);
  expect(feed.items[0]?.summary).toContain('<b>bold</b>');
  expect(feed.items[0]?.content).toContain('&#x3C;b>bold&#x3C;/b>');
});

test.each(library.posts.map((post, index) => [post.slug, post, index] as const))(
  'the item of %s says what the post says',
  async (_, post, index) => {
    const content = items[index]?.content ?? '';
    const [end = ''] = /<h2>(?:Changes|Related|قراءات ذات صلة)[\s\S]*$/.exec(content) ?? [];
    const page = `<div class="prose">${await bodies(post)}</div><section class="related">${end}</section>`;
    expect(differences(page, content, `https://example.org${post.url}`)).toEqual([]);
  },
);
