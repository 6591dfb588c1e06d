import { parseOpml } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { feedGroups } from '../../../src/model/feed-link.ts';
import { opmlOf } from '../../../src/outputs/feed/opml.ts';
import { libraryWith, site } from '../../model/entries.ts';
import { attribute, childrenOf, parseDocument } from './xml-document.ts';

const library = libraryWith([], {
  tags: [{ id: 'r-d', label: 'R&D <lab> "x"', description: 'Signs & more.' }],
  authors: [{ id: 'ada', name: 'Ada' }],
});
const opml = opmlOf(feedGroups(library, site), site);

describe('the list of feeds', () => {
  test('has every feed with its address, its page and a name of its own', () => {
    const outlines = (parseOpml(opml).body?.outlines ?? []).flatMap(
      (group) => group.outlines ?? [],
    );
    const found = outlines.map(({ text, xmlUrl, htmlUrl, type }) => [text, xmlUrl, htmlUrl, type]);
    const at = (path: string) => `https://example.org${path}`;
    expect(found).toEqual([
      ['Spectrum (RSS)', at('/rss.xml'), at('/'), 'rss'],
      ['Spectrum (Atom)', at('/atom.xml'), at('/'), 'rss'],
      ['Spectrum (JSON Feed)', at('/feed.json'), at('/'), 'rss'],
      ['Spectrum: R&D <lab> "x"', at('/tags/r-d/rss.xml'), at('/tags/r-d/'), 'rss'],
      ['Spectrum: Ada', at('/authors/ada/rss.xml'), at('/authors/ada/'), 'rss'],
      ['Spectrum: The house', at('/authors/house/rss.xml'), at('/authors/house/'), 'rss'],
      ['Spectrum: corrections', at('/corrections/rss.xml'), at('/corrections/'), 'rss'],
    ]);
  });

  test('is OPML 2.0, well-formed, without a group that has no feed', () => {
    const root = parseDocument(opml);
    expect([root.name, attribute(root, 'version')]).toEqual(['opml', '2.0']);
    expect(childrenOf(root).map(({ name }) => name)).toEqual(['head', 'body']);
    const empty = parseDocument(
      opmlOf([{ title: 'None', feeds: [] }, ...feedGroups(library, site)], site),
    );
    expect(childrenOf(empty, 'body').flatMap((body) => childrenOf(body))).toHaveLength(4);
  });
});
