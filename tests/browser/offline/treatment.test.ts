import { describe, expect, test } from 'vitest';
import {
  type Asked,
  areOneImage,
  isNamedByContent,
  pathOf,
  treatmentOf,
} from '../../../src/browser/offline/treatment.ts';

const origin = 'https://example.org';
const navigation = { method: 'GET', mode: 'navigate', destination: 'document', isRange: false };
const file = { method: 'GET', mode: 'no-cors', destination: '', isRange: false };

describe('the network is asked first for', () => {
  test.each(['/', '/posts/a/', '/posts/a', '/archive/2/', '/search/?q=a', '/nothing', '/rss.xml'])(
    '%s, opened as a page',
    (path) => expect(treat(path, navigation)).toBe('page'),
  );
});

describe('what was kept comes first for', () => {
  test.each([
    ['/_astro/fonts/0f.woff2', { mode: 'cors', destination: 'font' }],
    ['/_astro/search.BGcT84CX.js', { mode: 'cors', destination: 'script' }],
    ['/images/af8d63a7561fc301-640-q55.avif', { destination: 'image' }],
  ])('%s', (path, more) => {
    expect(treat(path, { ...file, ...more })).toBe('named-by-content');
  });
});

describe('left to the browser is', () => {
  test.each([
    ['a form that is sent', '/posts/a/', { ...navigation, method: 'POST' }],
    ['a question for headers', '/images/a-1.png', { ...file, method: 'HEAD' }],
    ['a part of a file', '/images/a-1.png', { ...file, isRange: true }],
    ['a page in a frame', '/posts/a/', { ...navigation, destination: 'iframe' }],
    ['a feed', '/rss.xml', file],
    ['a twin', '/posts/a.md', file],
    ['the search index', '/pagefind/fragment/en_1.pf_fragment', file],
    ['a preview', '/posts/a/preview.json', file],
    ['a card', '/posts/a/card.png', { ...file, destination: 'image' }],
    ['a drawing, whose name outlives its look', '/diagrams/0f.svg', file],
    ['the worker itself', '/sw.js', file],
    ['another host’s page', 'https://example.com/', navigation],
    ['another host’s file', 'https://example.com/_astro/a.js', file],
    ['another port', 'https://example.org:8443/_astro/a.js', file],
    ['what has no host', 'data:text/css,', file],
  ])('%s', (_, path, asked) => {
    expect(treat(path, asked)).toBe('none');
  });
});

test.each([
  ['/posts/a/', '/posts/a/'],
  ['/posts/a', '/posts/a/'],
  ['/posts/a/?highlight=b#c', '/posts/a/'],
  ['/', '/'],
  ['/caf%C3%A9', '/caf%C3%A9/'],
  ['/rss.xml', '/rss.xml'],
])('%s is kept as %s', (address, path) => {
  expect(pathOf(origin + address)).toBe(path);
});

test.each([
  ['/images/0fa-640-q55.avif', '/images/0fa-1280-q90.png', true],
  ['/images/0fa-640-q55.avif', '/images/0fb-640-q55.avif', false],
  ['/_astro/a-1.js', '/_astro/a-2.js', false],
])('%s and %s are one image: %s', (one, other, are) => {
  expect(areOneImage(origin + one, origin + other)).toBe(are);
});

test('a folder is no file', () => {
  expect(isNamedByContent(`${origin}/images/`, origin)).toBe(false);
});

function treat(path: string, asked: Omit<Asked, 'url'>) {
  return treatmentOf({ ...asked, url: new URL(path, origin).href }, origin);
}
