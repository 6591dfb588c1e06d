import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeDifference, differences } from '../../../src/outputs/feed/parity.ts';
import { scratchFolder } from '../../scratch.ts';
import { feedsOfFolder } from './folder-sample.ts';

const url = 'https://example.org/posts/post/';

/** A post on its page, with all that a page adds. */
const page = `<!doctype html><html><body><main><article class="page">
<header><h1>Title</h1><p class="dek">Dek.</p><time>1 May 2026</time>
<figure class="cover"><picture><source srcset="/images/a.avif"><img src="/images/a.png" alt="A field."></picture>
<figcaption>The field.<span class="credit">Ada</span></figcaption></figure></header>
<nav aria-label="Contents"><a href="#one">One</a></nav>
<div class="text"><p class="notice">Corrected. <a href="#revisions">What changed</a></p>
<div class="prose">
<p>First <em>words</em>.<sup><a href="#fn-1" id="fnref-1" class="footnote-ref">1</a></sup></p>
<p><strong>Never <em>ever</em></strong> press <kbd>Esc</kbd> in <code>vi</code>: H<sub>2</sub>O, x<sup>2</sup>, <del>old</del>, <mark>new</mark>. Never.</p>
<h2 id="one">One &amp; only<a class="anchor" href="#one" aria-label="Link to “One”">#</a></h2>
<figure class="code"><figcaption>a.ts</figcaption><pre><code><span class="line deleted">one  <span class="tok-a">two</span></span>
<span class="line marked inserted">three</span></code></pre></figure>
<figure class="diagram" data-diagram="d1"><div class="diagram-canvas"><svg aria-label="A to B."><text>A</text></svg></div><figcaption>The way.</figcaption></figure>
<div class="table"><table><tr><th scope="col">H</th></tr><tr><td>1</td></tr></table></div>
<p><input type="checkbox" checked disabled aria-label="Done"> Done</p>
<p>So <math><semantics><mrow><mi>a</mi><mo>+</mo><msup><mi>b</mi><mi>c</mi></msup></mrow><annotation encoding="application/x-tex">a+b^c</annotation></semantics></math>.</p>
<p>And <math><semantics><mover><mi>x</mi><mo>^</mo></mover><annotation>\\hat x</annotation></semantics></math>.</p>
<div class="math"><math display="block"><semantics><mfrac><mi>a</mi><mi>b</mi></mfrac><annotation>\\frac ab</annotation></semantics></math></div>
<div class="island"><astro-island><button>3</button></astro-island><p class="island-note"><a href="/posts/post/">Use it on the page.</a></p></div>
<p hidden>Hidden.</p>
</div>
<section class="revisions"><h2 id="revisions">Changes to this post</h2><ul><li><span>Correction</span> <time>1 June 2026</time><p>Wrong.</p></li></ul></section>
<section class="related"><h2 id="related-reading">Related reading</h2><ul><li><a href="/posts/b/">B</a><p>Why.</p></li></ul></section>
<aside class="cta"><h2 id="call-to-action">Ready?</h2><p>We help.</p><a href="/contact/">Talk</a></aside>
</div></article></main></body></html>`;

/** The same post in a feed. */
const item = `<figure><img src="https://example.org/images/a.png" alt="A field."><figcaption>The field. Ada</figcaption></figure>
<p>First <em>words</em>.<sup><a id="fnref-1" href="https://example.org/posts/post/#fn-1">1</a></sup></p>
<p><strong>Never <em>ever</em></strong> press <kbd>Esc</kbd> in <code>vi</code>: H<sub>2</sub>O, x<sup>2</sup>, <del>old</del>, <mark>new</mark>. Never.</p>
<h2 id="one">One &amp; only</h2>
<p><strong>a.ts</strong></p><pre><code><del>one  two</del>
<ins>three</ins></code></pre>
<figure><img src="https://example.org/diagrams/d1.png" alt="A to B."><figcaption>The way.</figcaption></figure>
<table><tr><th>H</th></tr><tr><td>1</td></tr></table>
<p>☑ Done</p>
<p>So <span title="a+b^c"><var>a</var> + <var>b</var><sup><var>c</var></sup></span>.</p>
<p>And <span title="\\hat x"><var>x̂</var></span>.</p>
<figure><img src="https://example.org/formulas/17c8ca84cf9b6140.png" alt="a/b"><figcaption><code>\\frac ab</code></figcaption></figure>
<p><a href="https://example.org/posts/post/">Use it on the page.</a></p>
<h2>Changes to this post</h2><ul><li><strong>Correction</strong> 1 June 2026<p>Wrong.</p></li></ul>
<h2>Related reading</h2><ul><li><a href="https://example.org/posts/b/">B</a><p>Why.</p></li></ul>
<h2>Ready?</h2><p>We help.</p><p><a href="https://example.org/contact/">Talk</a></p>`;

function kindsAfter(change: (html: string) => string): string[] {
  const changed = change(item);
  expect(changed).not.toBe(item);
  return differences(page, changed, url).map(({ kind }) => kind);
}

describe('a feed item says what its page says', () => {
  test('with the look and the controls of the page left out', () => {
    expect(differences(page, item, url)).toEqual([]);
  });

  test('also where only the article is compared', () => {
    const [article = ''] = /<article[\s\S]*<\/article>/.exec(page) ?? [];
    expect(differences(article, item, url)).toEqual([]);
  });
});

describe('a difference is found', () => {
  test.each([
    ['a word is missing', 'First <em>words</em>', 'First', ['text']],
    ['a letter is another', 'First', 'Forst', ['text']],
    ['a paragraph is added', '<h2 id="one">', '<p>More.</p><h2 id="one">', ['text']],
    ['the end is cut off', /<h2>Ready[\s\S]*$/, '', ['text', 'heading', 'link']],
    ['a table cell is missing', '<td>1</td>', '', ['text']],
    ['a cell has become a paragraph', '<td>1</td>', '<p>1</p>', ['text']],
    ['an item has become a paragraph', /<li>(<strong>.*?)<\/li>/, '<p>$1</p>', ['text']],
    ['a formula has lost its signs', ' + <var>b</var>', '', ['text']],
    ['an exponent has become a factor', /<sup>(<var>c<.var>)<.sup>/, '$1', ['emphasis']],
    ['an exponent has become an index', /<sup>(<var>c<.var>)<.sup>/, '<sub>$1</sub>', ['emphasis']],
    ['a sign of a formula is another', ' + <var>b', ' − <var>b', ['text']],
    ['an accent is lost', '<var>x̂</var>', '<var>x</var>', ['text']],
    ['a letter of a formula is none', '<var>a</var> +', 'a +', ['emphasis']],
    ['the picture of a formula is gone', /<img src="[^"]*17c8[^>]*>/, '', ['image']],
    ['a formula has lost its TeX', '<code>\\frac ab</code>', '', ['text']],
    ['a formula is drawn as another', '17c8ca84', '17c8ca85', ['image']],
    ['a formula has lost what it says', ' alt="a/b"', ' alt=""', ['image']],
    ['a box is not ticked', '☑', '☐', ['text']],
    ['a heading has become a paragraph', /<h2 id="one">(.*?)<\/h2>/, '<p>$1</p>', ['heading']],
    ['a heading has another depth', /h2( id="one")?>/g, 'h3$1>', ['heading']],
    ['a heading has lost its id', '<h2 id="one">', '<h2>', ['heading']],
    ['a heading has another id', '<h2 id="one">', '<h2 id="two">', ['heading']],
    ['a link leads elsewhere', '/contact/', '/kontakt/', ['link']],
    [
      'a link is relative to another page',
      'https://example.org/posts/post/#fn-1',
      'https://example.org/#fn-1',
      ['link'],
    ],
    ['a link is gone', /<a href="[^"]*\/b\/">B<\/a>/, 'B', ['link']],
    ['an image is gone', /<img src="[^"]*a\.png"[^>]*>/, '', ['image']],
    ['an image is another', 'images/a.png', 'images/b.png', ['image']],
    ['an alternative text is the title', 'alt="A field."', 'alt="Title"', ['image']],
    ['an alternative text is empty', 'alt="A to B."', 'alt=""', ['image']],
    ['a diagram is gone', /<img src="[^"]*d1\.png"[^>]*>/, '', ['image']],
    ['lines of code are joined', 'two</del>\n', 'two</del> ', ['code']],
    ['blanks in code are lost', 'one  two', 'one two', ['code']],
    ['a word is no longer stressed', '<em>words</em>', 'words', ['emphasis']],
    ['a word is stressed another way', '<em>words</em>', '<strong>words</strong>', ['emphasis']],
    ['another word is stressed', '<em>words</em>', 'w<em>ords</em>', ['emphasis']],
    ['words are no longer strong', /<strong>(Never .*?)<\/strong>/, '$1', ['emphasis']],
    [
      'the same words are strong elsewhere',
      /<strong>(Never .*?)<\/strong>(.*)Never/,
      '$1$2<strong>Never</strong>',
      ['emphasis'],
    ],
    ['a word within others is no longer stressed', '<em>ever</em>', 'ever', ['emphasis']],
    ['a key has become text', '<kbd>Esc</kbd>', 'Esc', ['emphasis']],
    ['code in a line has become text', '<code>vi</code>', 'vi', ['emphasis']],
    ['an index has become a number', 'H<sub>2</sub>O', 'H2O', ['emphasis']],
    ['a power has become a number', 'x<sup>2</sup>', 'x2', ['emphasis']],
    ['what was struck out reads as if it held', '<del>old</del>', 'old', ['emphasis']],
    ['a mark is gone', '<mark>new</mark>', 'new', ['emphasis']],
    ['a line of code that is gone reads as if it held', /<\/?del>(?=one|\n)/g, '', ['emphasis']],
    ['a new line of code is not told', /<\/?ins>/g, '', ['emphasis']],
    ['a line of code is no longer new', '<ins>three</ins>', 'three', ['emphasis']],
    ['hidden text is shown', '<h2 id="one">', '<p>Hidden.</p><h2 id="one">', ['text']],
  ])('when %s', (_, found, replacement, kinds) => {
    expect(kindsAfter((html) => html.replace(found, replacement))).toEqual(kinds);
  });

  test('and shown from both sides', () => {
    const [difference] = differences(page, item.replace('The way.', 'The road.'), url);
    if (!difference) throw new Error('no difference');
    expect(difference).toMatchObject({
      kind: 'text',
      page: expect.stringContaining('The way.'),
      feed: expect.stringContaining('The road.'),
    });
    const words = describeDifference('/posts/post/', difference);
    expect(words).toMatch(
      /^\/posts\/post\/ .*the text.*\n {4}page: .*The way.*\n {4}feed: .*The road/,
    );
  });

  test.each([
    ['words', '…First words.1'],
    ['<strong>words</strong>', '…First <strong>words</strong>.1'],
  ])('and shown from both sides where the text is the same, as %s', (written, feed) => {
    const [difference] = differences(page, item.replace('<em>words</em>', written), url);
    if (!difference) throw new Error('no difference');
    const words = describeDifference('/posts/post/', difference);
    expect(words).toMatch(/^\/posts\/post\/ .*what sets words apart differs/);
    expect(words).toMatch(/\n {4}page: .*First <em>words<\/em>\.1/);
    expect(difference.feed).toContain(feed.slice(1));
  });

  test('when there is nothing on one side', () => {
    const [image] = differences(page, item.replaceAll(/<img[^>]*>/g, ''), url);
    expect(image).toEqual({
      kind: 'image',
      page: 'https://example.org/images/a.png (A field.)',
      feed: '(nothing)',
    });
    expect(differences(page, '', url).map(({ kind }) => kind)).toEqual([
      'text',
      'heading',
      'link',
      'image',
      'code',
    ]);
  });
});

describe('what is written by hand', () => {
  test('is found whole in the feed too', async () => {
    const folder = path.join(import.meta.dirname, '../../fixtures/feeds/hostile');
    const { library, feeds, bodies } = await feedsOfFolder(folder, scratchFolder());
    const { items } = await feeds.main('json');
    for (const [index, post] of library.posts.entries()) {
      const prose = `<div class="prose">${await bodies(post)}</div>`;
      const [end = ''] =
        /<h2>(?:Related reading|قراءات ذات صلة)[\s\S]*$/.exec(items[index]?.content ?? '') ?? [];
      const onPage = `${prose}<section class="related">${end}</section>`;
      const at = `https://example.org${post.url}`;
      expect(differences(onPage, items[index]?.content ?? '', at)).toEqual([]);
    }
  });
});
