import { describe, expect, test } from 'vitest';
import { llmsFull, llmsIndex } from '../../src/outputs/llms.ts';
import { nodesOf, parseMarkdown, wordsOf } from '../markdown/markdown-tree.ts';
import { entryOf, libraryWith, site } from '../model/entries.ts';
import { hostileTitles } from './hostile.ts';

const library = libraryWith(
  [
    entryOf('old', { date: '2025-01-01', tags: ['one', 'two'] }),
    entryOf('new', { date: '2026-01-01', tags: ['one'] }),
    entryOf('other', { date: '2025-06-01', tags: ['two'] }),
  ],
  {
    tags: ['one', 'two', 'none'].map((id) => ({
      id,
      label: `Tag ${id}`,
      description: 'Its posts.',
    })),
  },
);

describe('llms.txt', () => {
  const tree = parseMarkdown(llmsIndex(library, site));

  test('has the form of llmstxt.org', () => {
    const [title, summary, ...rest] = tree.children;
    expect(title).toMatchObject({ type: 'heading', depth: 1 });
    expect(summary?.type).toBe('blockquote');
    expect(summary && wordsOf(summary)).toBe(site.description);
    const sections = rest.slice(1);
    expect(sections.map(({ type }) => type)).toEqual(
      sections.map((_, index) => (index % 2 ? 'list' : 'heading')),
    );
    expect(nodesOf(tree, 'heading').map(({ depth }) => depth)).toEqual([1, 2, 2, 2]);
  });

  test('names each twin once, under the first tag of its post, the newest first', () => {
    const [one, two] = nodesOf(tree, 'list').map((list) =>
      nodesOf(list, 'link').map(({ url }) => url),
    );
    expect(one).toEqual(['https://example.org/posts/new.md', 'https://example.org/posts/old.md']);
    expect(two).toEqual(['https://example.org/posts/other.md']);
  });

  test('leaves out a tag without posts', () => {
    expect(nodesOf(tree, 'heading').map(wordsOf)).toEqual([
      'Spectrum',
      'Tag one',
      'Tag two',
      'Optional',
    ]);
  });

  test.each(hostileTitles)('holds a title together: %s', (title) => {
    const hostile = libraryWith([entryOf('a', { title, description: title })]);
    const [item] = nodesOf(parseMarkdown(llmsIndex(hostile, site)), 'listItem');
    expect(item && wordsOf(item)).toBe(`${title}: ${title} (28 May 2026)`);
    expect(item && nodesOf(item, 'link').map(wordsOf)).toEqual([title]);
  });
});

describe('llms-full.txt', () => {
  const bodies: Readonly<Record<string, string>> = {
    new: 'New.[^1] `[^1]`\n\n```text\n[^1]: code\n```\n\n[^1]: Note of new.\n',
    other: 'Other.\n',
    old: 'Old.[^1]\n\n[^1]: Note of old.\n',
  };
  const read = llmsFull(library.posts, site, async ({ slug }) => bodies[slug] ?? '');

  test('has every post, the newest first', async () => {
    const titles = nodesOf(parseMarkdown(await read), 'heading').filter(({ depth }) => depth === 1);
    expect(titles.map(wordsOf)).toEqual(['Title of new', 'Title of other', 'Title of old']);
  });

  test('keeps the notes of its posts apart, and leaves code as it is', async () => {
    const tree = parseMarkdown(await read);
    const notes = nodesOf(tree, 'footnoteDefinition');
    expect(notes.map((note) => [note.identifier, wordsOf(note)])).toEqual([
      ['new-1', 'Note of new.'],
      ['old-1', 'Note of old.'],
    ]);
    expect(nodesOf(tree, 'footnoteReference').map(({ identifier }) => identifier)).toEqual([
      'new-1',
      'old-1',
    ]);
    expect(nodesOf(tree, 'inlineCode', 'code').map(({ value }) => value)).toEqual([
      '[^1]',
      '[^1]: code',
    ]);
  });
});
