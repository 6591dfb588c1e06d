import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { twinFile, twinPart } from '../../src/outputs/twin.ts';
import { nodesOf, parseMarkdown, wordsOf } from '../markdown/markdown-tree.ts';
import { entryOf, libraryWith, photo, site } from '../model/entries.ts';
import { hostileTitles } from './hostile.ts';

const body = 'The text.[^1]\n\n## A section\n\n[^1]: A note.\n';
const library = libraryWith(
  [
    entryOf(
      'full',
      {
        title: 'Full & complete',
        date: '2026-05-28',
        authors: ['ada'],
        lang: 'de',
        series: { id: 'run', part: 2 },
        cover: { src: './photo.png', alt: 'A photograph', caption: 'The light.', credit: 'Ada' },
        revisions: [
          { date: '2026-05-29', kind: 'update', note: 'Later *news*.' },
          { date: '2026-06-02', kind: 'correction', note: 'It was 4, not 5.' },
        ],
        related: [
          { post: 'plain', why: 'It is [plain].' },
          { url: 'https://example.com/a', title: 'Away' },
        ],
      },
      {},
      photo,
    ),
    entryOf('plain', { date: '2026-01-02' }),
  ],
  {
    authors: [{ id: 'ada', name: 'Ada' }],
    series: [{ id: 'run', title: 'A run', description: 'Of parts.' }],
  },
);
const post = (slug: string) => {
  const found = library.posts.find((candidate) => candidate.slug === slug);
  if (!found) throw new Error(`no post ${slug}`);
  return found;
};

describe('the twin of a post', () => {
  const file = twinFile(post('full'), body, site);
  const [, frontMatter = '', text = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(file) ?? [];
  const tree = parseMarkdown(text);

  test('says at its head what the post is', () => {
    expect(parse(frontMatter)).toEqual({
      title: 'Full & complete',
      description: 'A description.',
      date: '2026-05-28',
      updated: '2026-06-02',
      authors: ['Ada'],
      tags: ['Notes'],
      series: 'A run',
      part: 2,
      canonical: 'https://example.org/posts/full/',
      language: 'de',
    });
  });

  test('has title, dek, cover, body, changes and related reading, in this order', () => {
    expect(nodesOf(tree, 'heading').map((heading) => [heading.depth, wordsOf(heading)])).toEqual([
      [1, 'Full & complete'],
      [2, 'A section'],
      [2, 'Änderungen an diesem Beitrag'],
      [2, 'Weiterlesen'],
    ]);
    const words = tree.children.slice(1, 5).map(wordsOf);
    expect(words).toEqual(['A description.', 'A photograph', 'The light. Ada', 'The text.']);
    expect(nodesOf(tree, 'image')[0]?.url).toMatch(/^https:\/\/example\.org\/images\/\S+\.png$/);
  });

  test('tells of each change, the newest first', () => {
    expect(nodesOf(tree, 'list')[0]?.children.map(wordsOf)).toEqual([
      'Berichtigung, 2. Juni 2026: It was 4, not 5.',
      'Aktualisierung, 29. Mai 2026: Later *news*.',
    ]);
  });

  test('names related reading with whole addresses and reasons', () => {
    const items = nodesOf(tree, 'list')[1]?.children ?? [];
    expect(items.slice(0, 2).map(wordsOf)).toEqual(['Title of plain: It is [plain].', 'Away']);
    expect(items.flatMap((item) => nodesOf(item, 'link')).map(({ url }) => url)).toEqual([
      'https://example.org/posts/plain/',
      'https://example.com/a',
    ]);
  });

  test('keeps to itself what it has not', () => {
    const plain = twinFile(post('plain'), '', site);
    const read = parse(plain.split('---\n')[1] ?? '');
    expect(Object.keys(read)).not.toEqual(expect.arrayContaining(['updated']));
    expect(Object.keys(read)).not.toEqual(expect.arrayContaining(['series']));
    expect(read.authors).toEqual(['The house']);
  });

  test('says in a line what a file of many cannot say at its head', () => {
    const part = parseMarkdown(twinPart(post('full'), body, site));
    expect(part.children[0]?.type).toBe('heading');
    expect(part.children.slice(2, 3).map(wordsOf)).toEqual([
      'Von Ada, 28. Mai 2026. https://example.org/posts/full/',
    ]);
  });
});

test.each(hostileTitles)('a title comes back as it was: %s', (title) => {
  const written = {
    title,
    description: title,
    related: [{ url: 'https://example.com/', title, why: title }],
  };
  const [hostile] = libraryWith([entryOf('a', written)]).posts;
  if (!hostile) throw new Error('no post');
  const [, frontMatter = '', text = ''] =
    /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(twinFile(hostile, 'Text.\n', site)) ?? [];
  const tree = parseMarkdown(text);
  expect(parse(frontMatter)).toMatchObject({ title, description: title });
  expect(tree.children.map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'paragraph',
    'heading',
    'list',
    'thematicBreak',
    'paragraph',
  ]);
  expect(tree.children.slice(0, 2).map(wordsOf)).toEqual([title, title]);
  expect(nodesOf(tree, 'link').map(wordsOf)).toEqual([title, site.callToAction.label]);
});
