import { expect, test } from 'vitest';
import type { InternalLink } from '../../src/model/document.ts';
import { entryOf, libraryWith, postIn } from './entries.ts';

test('a post names those that mention it, the newest first, with the place and the sentence', () => {
  const library = libraryWith([
    entryOf('a'),
    entryOf('old', { date: '2020-01-01' }, linking('/posts/a/#part', 'Old words.', 'über')),
    entryOf('new', { date: '2021-01-01' }, linking('../a', 'New words.')),
  ]);
  expect(postIn(library, 'a').mentions).toEqual([
    { title: 'Title of new', url: '/posts/new/', language: 'en', sentence: 'New words.' },
    {
      title: 'Title of old',
      url: '/posts/old/#%C3%BCber',
      language: 'en',
      sentence: 'Old words.',
    },
  ]);
  expect(postIn(library, 'old').mentions).toEqual([]);
});

test('a whole address and an earlier one are mentions too', () => {
  const library = libraryWith([
    entryOf('a', { aliases: ['before'] }),
    entryOf('b', {}, linking('https://example.org/posts/a/?x', 'Whole.')),
    entryOf('c', {}, linking('/posts/before/', 'Earlier.')),
  ]);
  expect(postIn(library, 'a').mentions.map(({ sentence }) => sentence)).toEqual([
    'Whole.',
    'Earlier.',
  ]);
});

test('a post that links twice is named once; one that links to itself, not at all', () => {
  const twice = [
    ...linking('/posts/a/', 'First.').internalLinks,
    ...linking('/posts/a/', 'Second.').internalLinks,
  ];
  const library = libraryWith([
    entryOf('a', {}, linking('/posts/a/', 'Myself.')),
    entryOf('b', {}, { internalLinks: twice }),
  ]);
  expect(postIn(library, 'a').mentions.map(({ sentence }) => sentence)).toEqual(['First.']);
});

test('drafts and scheduled posts mention nothing, also where they are visible', () => {
  const library = libraryWith([
    entryOf('a'),
    entryOf('draft', { draft: true }, linking('/posts/a/', 'Secret.')),
    entryOf('later', { date: '2999-01-01' }, linking('/posts/a/', 'Secret.')),
  ]);
  expect(postIn(library, 'a').mentions).toEqual([]);
});

function linking(href: string, sentence: string, section: string | null = null) {
  return { internalLinks: [{ href, sentence, section }] } satisfies {
    internalLinks: readonly InternalLink[];
  };
}
