import { expect, test } from 'vitest';
import { correctionsFeed, feedGroups, mainFeeds, sentAs } from '../../src/model/feed-link.ts';
import { headersOf } from '../../src/outputs/host-files.ts';
import { headersFor, parseHeaders } from '../../src/preview/headers-file.ts';
import { urls } from '../../src/model/url.ts';
import { libraryWith, site } from './entries.ts';

const groups = feedGroups(libraryWith([]), site);
const feeds = groups.flatMap((group) => group.feeds);

test('every feed has an address of its own', () => {
  expect(new Set(feeds.map(({ path }) => path)).size).toBe(feeds.length);
  expect(feeds).toEqual(expect.arrayContaining([...mainFeeds(site), correctionsFeed(site)]));
});

test('a host sends every feed and archive document as what readers and browsers can show, to any site', () => {
  const rules = parseHeaders(headersOf());
  const archives = (['rss', 'atom', 'json'] as const).map((format) => ({
    format,
    path: urls.feedArchive(format, '12'),
  }));
  for (const { path, format } of [...feeds, ...archives]) {
    const headers = headersFor(rules, path);
    expect([path, headers.get('content-type')]).toEqual([path, `${sentAs[format]}; charset=utf-8`]);
    expect(headers.get('access-control-allow-origin')).toBe('*');
  }
});
