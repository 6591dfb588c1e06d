import { describe, expect, test } from 'vitest';
import { feedBodyOfHtml } from '../../src/markdown/feed-body/feed-body.ts';
import { contentComplaints } from '../outputs/feed/content-rules.ts';

const diagram = {
  kind: 'dot' as const,
  digest: 'd1',
  alt: 'A to B.',
  caption: null,
  at: { line: 1, column: 1 },
  width: 20,
  height: 10,
};
const formula = { digest: '888547adf6866892', width: 20, height: 10 };
const source = {
  url: '/posts/post/',
  siteUrl: 'https://example.org',
  diagrams: [diagram],
  formulas: [formula],
};

function projected(html: string): string {
  return feedBodyOfHtml(html, source);
}

describe('in a feed', () => {
  test.each([
    [
      'an anchor of a heading goes',
      '<h2 id="a">A<a class="anchor" href="#a">#</a></h2>',
      '<h2 id="a">A</h2>',
    ],
    [
      'look and behaviour go',
      '<p class="a" style="b" data-c="d" onclick="e" role="note" tabindex="0">F</p>',
      '<p>F</p>',
    ],
    [
      'code is plain, line by line, under its title',
      '<figure class="code"><figcaption>a.ts</figcaption><pre tabindex="0"><code><span class="line">a <b>=</b></span>\n<span class="line">1</span></code></pre></figure>',
      '<p><strong>a.ts</strong></p><pre><code>a =\n1</code></pre>',
    ],
    [
      'lines of code that are new or gone stay so, without a style sheet',
      '<figure class="code"><pre><code><span class="line deleted">a</span>\n<span class="line marked inserted"><b>b</b></span>\n<span class="line marked"></span>\n<span class="line">c</span></code></pre></figure>',
      '<pre><code><del>a</del>\n<ins>b</ins>\n\nc</code></pre>',
    ],
    [
      'who made a picture is set apart from what is said of it',
      '<figcaption>A field. <span class="credit">Ada</span></figcaption>',
      '\n<figcaption>A field. <em>Ada</em></figcaption>',
    ],
    [
      'a diagram is an image with the paper around it',
      '<figure class="diagram" data-diagram="d1"><div class="diagram-canvas"><svg aria-label="A to B."></svg></div><figcaption>C.</figcaption></figure>',
      '<figure><a href="https://example.org/diagrams/d1.svg"><img src="https://example.org/diagrams/d1.png" alt="A to B." width="52" height="42"></a>\n<figcaption>C.</figcaption></figure>',
    ],
    [
      'the caption of a table stands before it, for readers that know only cells',
      '<table><caption>The <em>costs</em></caption><tr><td>1</td></tr></table>',
      '<p><strong>The <em>costs</em></strong></p><table><tbody><tr><td>1</td></tr></tbody></table>',
    ],
    [
      'an image is the one that every program reads',
      '<picture><source srcset="/a.avif 1x"><img src="/a.png" alt="A" width="2" height="1" loading="lazy" srcset="/b.png 2x"></picture>',
      '<img src="https://example.org/a.png" alt="A" width="2" height="1">',
    ],
    [
      'a box of a task is a sign',
      '<li><input type="checkbox" checked disabled> Done</li>',
      '<li>☑ Done</li>',
    ],
    [
      'a box that is not ticked is another',
      '<li><input type="checkbox" disabled> Open</li>',
      '<li>☐ Open</li>',
    ],
    ['other fields go', '<label>Name <input type="text"></label>', '<label>Name </label>'],
    ['what is hidden goes', '<p hidden>A</p><p>B</p>', '<p>B</p>'],
    ['scripts and comments go', '<script>a()</script><!-- b --><p>C</p>', '<p>C</p>'],
    [
      'a page within becomes a link',
      '<iframe src="/a" title="A"></iframe>',
      '<a href="https://example.org/a">A</a>',
    ],
    ['an unknown element is its content', '<my-part><p>A</p></my-part>', '<p>A</p>'],
    ['a drawing is its name', '<svg role="img"><title>A square</title></svg>', 'A square'],
    ['an ornament goes', '<svg aria-hidden="true"><path d="M0 0"/></svg>', ''],
    [
      'a film has one address',
      '<video poster="a.png"><source src="a.mp4">A film.</video>',
      '<video poster="https://example.org/posts/post/a.png" src="https://example.org/posts/post/a.mp4" controls>A film.</video>',
    ],
    ['a direction stays', '<bdo dir="rtl">A</bdo>', '<bdi dir="rtl">A</bdi>'],
    ['an id stands once', '<p id="a">A</p><p id="a">B</p>', '<p id="a">A</p><p>B</p>'],
    [
      'an interactive part is a line that leads to it',
      '<div class="island"><astro-island><button>1</button></astro-island><p class="island-note"><a href="/posts/post/">Use it.</a></p></div>',
      '<p><a href="https://example.org/posts/post/">Use it.</a></p>',
    ],
    [
      'a formula is a line of text, with its TeX',
      '<math><semantics><mrow><mi>a</mi><mo>+</mo><msup><mi>b</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">a + b^2</annotation></semantics></math>',
      '<span title="a + b^2"><var>a</var> + <var>b</var><sup>2</sup></span>',
    ],
    [
      'in text from right to left, too',
      '<math dir="ltr"><semantics><mrow><mi>a</mi></mrow><annotation>a</annotation></semantics></math>',
      '<span dir="ltr"><var>a</var></span>',
    ],
    [
      'one on lines of its own is a paragraph',
      '<div class="math"><math display="block"><semantics><mrow><mi>a</mi><mo>=</mo><mn>1</mn></mrow><annotation>a=1</annotation></semantics></math></div>',
      '<p><span title="a=1"><var>a</var> = 1</span></p>',
    ],
    [
      'what no line can say is a picture, and its TeX beside it',
      '<math><semantics><mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable><annotation>\\begin{matrix}a\\end{matrix}</annotation></semantics></math>',
      '<img src="https://example.org/formulas/888547adf6866892.png" alt="\\begin{matrix}a\\end{matrix}" width="28" height="18"> <code>\\begin{matrix}a\\end{matrix}</code>',
    ],
    [
      'as is a fraction on lines of its own',
      '<div class="math"><math display="block"><semantics><mfrac><mi>a</mi><mi>b</mi></mfrac><annotation>\\frac ab</annotation></semantics></math></div>',
      '<figure><img src="https://example.org/formulas/17c8ca84cf9b6140.png" alt="a/b">\n<figcaption><code>\\frac ab</code></figcaption></figure>',
    ],
    [
      'a letter needs none',
      '<math><semantics><mi>a</mi><annotation>a</annotation></semantics></math>',
      '<var>a</var>',
    ],
    [
      'nor does a letter of another alphabet, whose TeX is its name',
      '<math><semantics><mrow><mi>ρ</mi></mrow><annotation>\\rho</annotation></semantics></math>',
      '<var>ρ</var>',
    ],
    [
      'a letter under a root does',
      '<math><semantics><msqrt><mi>x</mi></msqrt><annotation>\\sqrt x</annotation></semantics></math>',
      '<span title="\\sqrt x">√<var>x</var></span>',
    ],
    [
      'a letter in a face of its own is no variable',
      '<math><semantics><mi mathvariant="normal">d</mi><annotation>\\mathrm{d}</annotation></semantics></math>',
      'd',
    ],
  ])('%s', (_, html, expected) => {
    const result = projected(html);
    expect(normal(result)).toBe(normal(expected));
    expect(contentComplaints(result)).toEqual([]);
  });

  test.each([
    ['#part', 'https://example.org/posts/post/#part'],
    ['/about/', 'https://example.org/about/'],
    ['../other/', 'https://example.org/posts/other/'],
    ['//example.com/a b', 'https://example.com/a%20b'],
    ['/a b?c=d e', 'https://example.org/a%20b?c=d%20e'],
    ['?q=1', 'https://example.org/posts/post/?q=1'],
    ['mailto:hello@example.org', 'mailto:hello@example.org'],
  ])('a link to %s leads to %s', (href, expected) => {
    expect(projected(`<a href="${href}">A</a>`)).toBe(`<a href="${expected}">A</a>`);
  });
});

/** The order of attributes means nothing. */
function normal(html: string): string {
  return html.replace(/<(\w+)((?: [^>]*)?)>/g, (_, name: string, attributes: string) => {
    const sorted = (attributes.match(/[\w-]+(?:="[^"]*")?/g) ?? []).toSorted();
    return `<${[name, ...sorted].join(' ')}>`;
  });
}
