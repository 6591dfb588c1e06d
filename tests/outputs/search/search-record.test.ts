import { describe, expect, test } from 'vitest';
import { searchRecord } from '../../../src/outputs/search/search-record.ts';
import { all, attribute, one, parsePage, textOf } from '../../built/html-tree.ts';

const page = (head: string, prose: string, lang = 'en') => `<!doctype html>
<html lang="${lang}"><head><title>A title · site</title>${head}</head><body>
<header><nav><a href="/archive/">Archive</a></nav></header>
<main><article><header><h1>A title</h1><p class="dek">What it claims.</p></header>
<nav class="contents"><a href="#one">One in the contents</a></nav>
<div class="prose">${prose}</div>
<section class="related"><h2 id="related-reading">Related reading</h2></section></article></main>
<footer>The footer</footer></body></html>`;

const post =
  '<meta property="article:published_time" content="2026-05-28T00:00:00.000Z">' +
  '<meta property="article:tag" content="Cost"><meta property="article:tag" content="Talent">';

function bodyOf(html: string) {
  const record = searchRecord(html, 'en');
  if (!record) throw new Error('no record');
  return one(parsePage(record.html), 'body');
}

describe('what search knows of a page', () => {
  test('is its title, its dek and its text, and nothing around them', () => {
    const text = textOf(bodyOf(page(post, '<p>The text.</p>')));
    expect(text).toBe('A titleWhat it claims.The text.');
  });

  test('keeps the sections apart, by the ids of their headings', () => {
    const anchor = '<a class="anchor" href="#one" aria-label="Link to One">#</a>';
    const body = bodyOf(page(post, `<h2 id="one">One${anchor}</h2><p id="p">Text.</p>`));
    expect(all(body, '[id]').map((each) => [attribute(each, 'id'), textOf(each)])).toEqual([
      ['one', 'One'],
    ]);
  });

  test('has the words of pictures and drawings', () => {
    const text = textOf(
      bodyOf(
        page(
          post,
          `<img src="/a.png" alt="A chart."><svg role="img" aria-label="Two boxes."><desc>A to B.</desc>
          <text>A</text></svg>`,
        ),
      ),
    );
    expect(text).toContain('A chart.');
    expect(text).toContain('Two boxes. A to B.');
  });

  test('keeps a caption from what it stands above', () => {
    const figure = '<figure><figcaption>roles.yaml</figcaption><pre>extract:</pre></figure>';
    expect(all(bodyOf(page(post, figure)), 'figure > p').map(textOf)).toEqual(['roles.yaml']);
  });

  test('has nothing that only works or leads around', () => {
    const body = bodyOf(
      page(
        post,
        `<p>Said<sup><a class="footnote-ref" href="#fn-1">1</a></sup><button>Copy</button></p>
        <astro-island><label>Tokens</label></astro-island><script>var a;</script>
        <math><semantics><mi>n</mi><annotation encoding="application/x-tex">\\hat n</annotation></semantics></math>`,
      ),
    );
    expect(textOf(body)).toMatch(/Said\s+n$/);
  });

  test('tells by what it can be narrowed down, and its date', () => {
    const record = searchRecord(page(post, ''), 'en');
    expect(record?.facets).toEqual({ year: 2026, tags: ['Cost', 'Talent'] });
    expect(told(bodyOf(page(post, '')))).toEqual(['title', 'date:28 May 2026']);
  });

  test('tells a language that is not the site’s', () => {
    expect(told(bodyOf(page('', '', 'de')))).toEqual(['title', 'language:de', 'direction:ltr']);
    expect(searchRecord(page('', ''), 'en')?.facets).toEqual({ year: null, tags: [] });
  });
});

test.each([
  ['a listing', '<html lang="en"><body><main><h1>Archive</h1><ol></ol></main></body></html>'],
  ['what search is to ignore', page('', '').replace('class="prose"', '$& data-pagefind-ignore')],
  ['a page that wants to be in no index', page('<meta name="robots" content="noindex">', '')],
])('%s is not searched', (_, html) => {
  expect(searchRecord(html, 'en')).toBeNull();
});

function told(body: Parameters<typeof all>[0]): readonly (string | undefined)[] {
  return all(body, '[data-pagefind-meta]').map((each) => attribute(each, 'data-pagefind-meta'));
}
