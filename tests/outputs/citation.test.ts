import { describe, expect, test } from 'vitest';
import { citationMeta, citationOf } from '../../src/outputs/citation.ts';
import { entryOf, libraryWith, site } from '../model/entries.ts';
import { printedByTex, readBibtex } from './bibtex.ts';
import { hostileTitles } from './hostile.ts';

const authors = [
  { id: 'ada', name: 'Ada Lovelace' },
  { id: 'firm', name: 'Smith and Sons, Ltd.' },
];

function postWith(written: Readonly<Record<string, unknown>>) {
  const [post] = libraryWith([entryOf('a-post', written)], { authors }).posts;
  if (!post) throw new Error('no post');
  return post;
}

const cite = (written: Readonly<Record<string, unknown>>) => citationOf(postWith(written), site);

describe('a citation in words', () => {
  test('names who, what, where and when', () => {
    expect(cite({ title: 'On light', authors: ['ada'] }).words).toBe(
      'Ada Lovelace, ‘On light’, Spectrum, 28 May 2026. https://example.org/posts/a-post/',
    );
  });

  test('says which version it was', () => {
    expect(cite({ title: 'On light', authors: ['ada'], updated: '2026-06-01' }).words).toContain(
      '28 May 2026 (revised 1 June 2026). ',
    );
  });
});

describe('a citation in BibTeX', () => {
  test('has the fields of an online source', () => {
    const { type, key, fields } = readBibtex(
      cite({ title: 'On light', authors: ['ada', 'firm', 'house'], updated: '2026-06-01' }).bibtex,
    );
    expect({ type, key }).toEqual({ type: 'misc', key: 'example-2026-a-post' });
    expect(fields).toEqual({
      author: 'Ada Lovelace and {Smith and Sons, Ltd.} and {The house}',
      title: '{On light}',
      howpublished: 'Spectrum',
      year: '2026',
      month: 'may',
      url: 'https://example.org/posts/a-post/',
      note: 'Revised 1 June 2026',
    });
  });

  test.each(hostileTitles)('prints a title as it is: %s', (title) => {
    const { fields } = readBibtex(cite({ title }).bibtex);
    expect(printedByTex(fields['title'] ?? '')).toBe(title.replace(/\s+/g, ' ').trim());
  });
});

test('the metadata names each author by itself', () => {
  const meta = citationMeta(postWith({ title: 'On <light>', authors: ['ada', 'firm'] }), site);
  expect(meta.filter(([name]) => name === 'citation_author').map(([, content]) => content)).toEqual(
    ['Ada Lovelace', 'Smith and Sons, Ltd.'],
  );
  expect(Object.fromEntries(meta)).toMatchObject({
    citation_title: 'On <light>',
    citation_publication_date: '2026/05/28',
    citation_journal_title: 'Spectrum',
    citation_public_url: 'https://example.org/posts/a-post/',
  });
});
