import { describe, expect, test } from 'vitest';
import type { Feed, FeedItem } from '../../../src/outputs/feed/feed.ts';
import { entryOf } from '../../model/entries.ts';
import { formats, mainText, sampleOf } from './sample-feeds.ts';

const written = { date: '2026-03-01', title: 'Before' };

async function itemOf(
  slug: string,
  changes: Readonly<Record<string, unknown>>,
  body = '<p>Before.</p>',
): Promise<FeedItem> {
  const { feeds } = sampleOf([entryOf(slug, { ...written, ...changes })], {
    bodies: { [slug]: body },
  });
  const [item] = (await feeds.main('rss')).items;
  if (!item) throw new Error('no item');
  return item;
}

const before = await itemOf('first-name', {});

describe('identity and date of publication', () => {
  test('are a tag URI of the host, the year and the oldest slug, and the date', () => {
    expect(before.identity).toBe('tag:example.org,2026:first-name');
    expect(before.published).toEqual(new Date('2026-03-01'));
  });

  test.each([
    ['renaming', itemOf('second-name', { aliases: ['first-name'] })],
    ['renaming twice', itemOf('third-name', { aliases: ['first-name', 'second-name'] })],
    ['editing the text', itemOf('first-name', {}, '<p>After.</p>')],
    ['another title, dek and tag', itemOf('first-name', { title: 'After', description: 'Other.' })],
    ['a stated update', itemOf('first-name', { updated: '2026-04-01' })],
    ['a correction', itemOf('first-name', { revisions: [revision('correction', '2026-04-01')] })],
  ])('survive %s', async (_, changed) => {
    const { identity, published } = await changed;
    expect({ identity, published }).toEqual({
      identity: before.identity,
      published: before.published,
    });
  });
});

describe('the date of the last change', () => {
  test.each([
    ['editing alone', itemOf('first-name', {}, '<p>After.</p>'), '2026-03-01'],
    ['renaming', itemOf('other', { aliases: ['first-name'] }), '2026-03-01'],
    ['a stated update', itemOf('first-name', { updated: '2026-04-01' }), '2026-04-01'],
    [
      'a correction',
      itemOf('first-name', { revisions: [revision('correction', '2026-05-01')] }),
      '2026-05-01',
    ],
    [
      'a clarification',
      itemOf('first-name', { revisions: [revision('clarification', '2026-05-02')] }),
      '2026-05-02',
    ],
  ])('after %s', async (_, changed, date) => {
    expect((await changed).updated).toEqual(new Date(date));
  });

  test('of a feed is that of its items, and no other time stands in it', async () => {
    const entries = [
      entryOf('a', { date: '2026-03-01', revisions: [revision('update', '2026-06-01')] }),
      entryOf('b', { date: '2026-04-01' }),
    ];
    const known = ['2026-03-01', '2026-04-01', '2026-06-01'].map((date) => Date.parse(date));
    for (const format of formats) {
      const text = await mainText(format, entries);
      const times =
        text.match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z|\w{3}, \d{2} \w{3} \d{4} [\d:]+ GMT/g) ?? [];
      expect(times.length).toBeGreaterThan(3);
      expect(times.filter((time) => !known.includes(Date.parse(time)))).toEqual([]);
    }
  });
});

describe('an unchanged publication', () => {
  test.each(formats)('has the same bytes in %s', async (format) => {
    const entries = () => [
      entryOf('a', { date: '2026-03-01' }),
      entryOf('b', { date: '2026-04-01' }),
    ];
    expect(await mainText(format, entries())).toBe(await mainText(format, entries().reverse()));
  });
});

describe('the corrections', () => {
  const corrected = (slug: string, revisions: readonly object[], changes = {}): Promise<Feed> =>
    sampleOf([entryOf(slug, { ...written, revisions, ...changes })]).feeds.corrections();

  test('have an identity of their own, made of the post’s and their date', async () => {
    const { items } = await corrected('first-name', [revision('correction', '2026-04-01')]);
    expect(items).toMatchObject([
      {
        identity: 'tag:example.org,2026:first-name/correction/2026-04-01',
        url: 'https://example.org/posts/first-name/',
        title: 'Correction: Before',
        summary: 'A correction.',
        published: new Date('2026-04-01'),
        updated: new Date('2026-04-01'),
      },
    ]);
  });

  test('keep it when the post is renamed and when another correction follows', async () => {
    const [first] = (await corrected('first-name', [revision('correction', '2026-04-01')])).items;
    const later = await corrected(
      'other',
      [revision('correction', '2026-04-01'), revision('correction', '2026-06-01')],
      { aliases: ['first-name'] },
    );
    expect(later.items.map(({ identity }) => identity)).toEqual([
      'tag:example.org,2026:first-name/correction/2026-06-01',
      first?.identity,
    ]);
  });

  test('of one day are told apart', async () => {
    const same = [
      revision('correction', '2026-04-01'),
      revision('correction', '2026-04-01', 'Other.'),
    ];
    const { items } = await corrected('first-name', same);
    expect(
      items.map(({ identity, summary }) => [identity.split('/').slice(2).join('/'), summary]),
    ).toEqual([
      ['2026-04-01', 'A correction.'],
      ['2026-04-01/2', 'Other.'],
    ]);
  });

  test('are no updates or clarifications', async () => {
    const { items } = await corrected('a', [
      revision('update', '2026-04-01'),
      revision('clarification', '2026-04-02'),
    ]);
    expect(items).toEqual([]);
  });
});

function revision(kind: string, date: string, note = `A ${kind}.`) {
  return { kind, date, note };
}
