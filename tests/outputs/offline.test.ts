import { describe, expect, test } from 'vitest';
import { neededBy, offlineWorker } from '../../src/outputs/offline.ts';

describe('what a page needs', () => {
  test('are its scripts and the fonts that it asks for early, each once', () => {
    const html = `<link rel="preload" as="font" href="/_astro/fonts/a.woff2" crossorigin>
      <style>@font-face{src:url("/_astro/fonts/b.woff2")}</style><link rel="icon" href="/favicon.svg">
      <script type="module" src="/_astro/search.js"></script><a href="/_astro/fonts/a.woff2">a</a>`;
    expect(neededBy(html)).toEqual(['/_astro/fonts/a.woff2', '/_astro/search.js']);
  });
});

describe('the worker', () => {
  const fileOf = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  const toldOf = (worker: string) =>
    JSON.parse(/^const OFFLINE=(\{.*\});\n/.exec(worker)?.[1] ?? 'null');

  test('is told its files and its bound, and is the same for the same content', () => {
    const page = fileOf('/offline/', 'page');
    const script = fileOf('/_astro/a.js', 'script');
    const worker = offlineWorker('run();', [page, script], 7);
    expect(worker).toBe(offlineWorker('run();', [page, script], 7));
    expect(worker.endsWith('\nrun();')).toBe(true);
    expect(toldOf(worker)).toEqual({
      version: expect.stringMatching(/^[0-9a-f]{16}$/),
      files: ['/offline/', '/_astro/a.js'],
      pages: 7,
    });
  });

  test('has another version where a byte of a file is another', () => {
    const versionOf = (text: string) =>
      toldOf(offlineWorker('', [fileOf('/offline/', text)], 1)).version;
    expect(versionOf('a')).not.toBe(versionOf('b'));
  });
});
