import { toString as textContent } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { pngSize } from '../../../src/model/diagram.ts';
import { feedHtml } from '../../../src/outputs/feed/feed-html.ts';
import { elements } from '../../markdown/compiling.ts';
import { site } from '../../model/entries.ts';
import { feedOf, feedOfHtml, postWith } from './feed-item.ts';

const everything = `## Heading

A [link](/posts/other/), [another](#heading), [a third](https://example.com/) and a note.[^1]

- [x] Done
- [ ] Not done

<Callout kind="tip" title="Title">Text with a <Term def="meaning">term</Term>.</Callout>

<Aside>A remark.</Aside>

<PullQuote cite="Ada">A sentence.</PullQuote>

<Details summary="More">Hidden.</Details>

| A | B |
|---|--:|
| 1 | 2 |

\`\`\`ts title="a.ts" {1} lines
const a = '<b>';

const c = 2;
\`\`\`

\`\`\`dot alt="From a to b." caption="Two nodes."
digraph { a -> b }
\`\`\`

<Figure src="./photo.png" alt="A grey field." caption="What to see." credit="Ada" wide />

In a line $a^2$ and

$$
\\frac{1}{2}
$$

[^1]: The note.
`;

describe('the content of a feed item', () => {
  test('has no class, style, data attribute, role or handler', async () => {
    const allowed = new Set([
      'alt',
      'cite',
      'colSpan',
      'dateTime',
      'dir',
      'display',
      'height',
      'href',
      'id',
      'lang',
      'poster',
      'rowSpan',
      'scope',
      'src',
      'start',
      'title',
      'width',
    ]);
    for (const { properties } of elements(await feedOf(everything))) {
      expect(Object.keys(properties).filter((name) => !allowed.has(name))).toEqual([]);
    }
  });

  test('has no picture, drawing, script, control or element of its own making', async () => {
    const names = new Set(elements(await feedOf(everything)).map(({ tagName }) => tagName));
    for (const name of [
      'picture',
      'source',
      'svg',
      'script',
      'style',
      'input',
      'button',
      'astro-island',
    ]) {
      expect(names).not.toContain(name);
    }
    expect([...names].filter((name) => name.includes('-'))).toEqual([]);
  });

  test('has absolute addresses only', async () => {
    for (const { properties } of elements(await feedOf(everything))) {
      for (const name of ['href', 'src']) {
        if (properties[name] !== undefined) expect(properties[name]).toMatch(/^https:\/\//);
      }
    }
  });

  test('loses no word of the body', async () => {
    const text = textContent(await feedOf(everything));
    const words = [
      'Heading',
      'another',
      'Done',
      'Tip: Title',
      'meaning',
      'A remark.',
      'A sentence.',
      'Ada',
      'More',
      'Hidden.',
      'a.ts',
      'Two nodes.',
      'What to see.',
      'The note.',
    ];
    for (const word of words) expect(text).toContain(word);
  });

  test('is the same each time', async () => {
    const { post, body } = await postWith(everything);
    expect(feedHtml(body, post, site)).toBe(feedHtml(body, post, site));
  });
});

describe('in a feed', () => {
  test('headings keep their ids and lose the links to themselves', async () => {
    const [heading] = elements(await feedOf('## One *two*'), 'h2');
    expect(heading?.properties['id']).toBe('one-two');
    expect(heading && textContent(heading)).toBe('One two');
    expect(heading && elements(heading, 'a')).toEqual([]);
  });

  test('links lead to where they did', async () => {
    const text =
      '[a](/posts/other/#b) [b](#part) [c](https://example.com/?d#e) [f](mailto:hello@example.org) [g](../h/)';
    expect(elements(await feedOf(text), 'a').map(({ properties }) => properties['href'])).toEqual([
      'https://example.org/posts/other/#b',
      'https://example.org/posts/post/#part',
      'https://example.com/?d#e',
      'mailto:hello@example.org',
      'https://example.org/posts/h/',
    ]);
  });

  test('notes are reached, and left again, by whole addresses', async () => {
    const tree = await feedOf('Text.[^1]\n\n[^1]: The note.');
    const ids = elements(tree).flatMap(({ properties }) => properties['id'] ?? []);
    const targets = elements(tree, 'a').map(({ properties }) => String(properties['href']));
    expect(targets).toHaveLength(2);
    for (const target of targets) {
      expect(target).toMatch(/^https:\/\/example\.org\/posts\/post\/#/);
      expect(ids).toContain(target.split('#')[1]);
    }
  });

  test('code is lines of text, and nothing but', async () => {
    const tree = await feedOf(
      '```ts title="a.ts" lines\nconst a = \'<b>\';\n\n\tconst c = 2;\n```',
    );
    const [pre] = elements(tree, 'pre');
    const [code] = elements(tree, 'code');
    expect(pre?.children).toEqual([code]);
    expect(code?.children).toEqual([{ type: 'text', value: "const a = '<b>';\n\n\tconst c = 2;" }]);
    expect(textContent(tree)).toContain('a.ts');
    expect(elements(tree, 'figure')).toEqual([]);
  });

  test('code that shows a change still shows it', async () => {
    const tree = await feedOf(
      '```ts del={1} ins={2} {3}\nconst a = 1;\nconst a = 2;\nuse(a);\n```',
    );
    const [code] = elements(tree, 'code');
    expect(code && elements(code).map((line) => [line.tagName, textContent(line)])).toEqual([
      ['code', 'const a = 1;\nconst a = 2;\nuse(a);'],
      ['del', 'const a = 1;'],
      ['ins', 'const a = 2;'],
    ]);
  });

  test('a diagram is a PNG with its words, its size and its caption', async () => {
    const { post } = await postWith(everything);
    const [diagram] = post.facts.diagrams;
    const [figure] = elements(await feedOf(everything), 'figure').filter((candidate) =>
      textContent(candidate).includes('Two nodes.'),
    );
    expect(figure && elements(figure).map(({ tagName }) => tagName)).toEqual([
      'figure',
      'a',
      'img',
      'figcaption',
    ]);
    expect(figure?.children[0]).toMatchObject({
      properties: { href: `https://example.org/diagrams/${diagram?.digest}.svg` },
      children: [
        {
          tagName: 'img',
          properties: {
            src: `https://example.org/diagrams/${diagram?.digest}.png`,
            alt: 'From a to b.',
            ...pngSize({ width: diagram?.width ?? 0, height: diagram?.height ?? 0 }),
          },
        },
      ],
    });
  });

  test('each diagram has its own words, also where one is shown twice', async () => {
    const fence = (alt: string) => `\`\`\`dot alt="${alt}"\ndigraph { a -> b }\n\`\`\`\n\n`;
    const images = elements(await feedOf(fence('First.') + fence('Second.')), 'img');
    expect(images.map(({ properties }) => properties['alt'])).toEqual(['First.', 'Second.']);
  });

  test('an image has its words and its size', async () => {
    const tree = await feedOf(
      '<Figure src="./photo.png" alt="A grey field." caption="What to see." credit="Ada" />',
    );
    const [figure] = elements(tree, 'figure');
    expect(figure && elements(figure)).toMatchObject([
      { tagName: 'figure' },
      {
        tagName: 'img',
        properties: {
          src: expect.stringMatching(/^https:.+\.png$/),
          alt: 'A grey field.',
          width: 48,
          height: 24,
        },
      },
      { tagName: 'figcaption' },
      { tagName: 'em' },
    ]);
    expect(figure && textContent(figure).trim()).toBe('What to see. Ada');
  });

  test('what only decorates keeps its empty alternative', async () => {
    const [image] = elements(await feedOf('<Figure src="./photo.png" decorative />'), 'img');
    expect(image?.properties['alt']).toBe('');
  });

  test('tasks are ticked in text', async () => {
    const items = elements(await feedOf('- [x] Done\n- [ ] Not done'), 'li').map(textContent);
    expect(items.map((item) => item.trim())).toEqual(['☑ Done', '☐ Not done']);
  });

  test('tables keep their heads and lose the frame around them', async () => {
    const tree = await feedOf('| A | B |\n|---|--:|\n| 1 | 2 |');
    expect(elements(tree, 'th').map(({ properties }) => properties['scope'])).toEqual([
      'col',
      'col',
    ]);
    expect(elements(tree, 'div')).toEqual([]);
  });

  test('a formula is a line of text, and a picture with its source where it has two dimensions', async () => {
    const tree = await feedOf('In a line $a^2 < b$ and\n\n$$\n\\frac{1}{2}\n$$');
    const [line] = elements(tree, 'span');
    const [picture] = elements(tree, 'img');
    expect(line?.properties['title']).toBe('a^2 < b');
    expect(line ? textContent(line) : '').toBe('a2 < b');
    expect(picture?.properties).toMatchObject({
      src: expect.stringMatching(/^https:\/\/example\.org\/formulas\/[\da-f]{16}\.png$/),
      alt: '1/2',
    });
    expect(elements(tree, 'code').map(textContent)).toEqual(['\\frac{1}{2}']);
    expect(elements(tree, 'math')).toEqual([]);
  });

  test('lists keep where they start', async () => {
    const [list] = elements(await feedOf('5. Five\n6. Six'), 'ol');
    expect(list?.properties['start']).toBe(5);
  });

  test('an interactive part is the line that leads to the page', async () => {
    const tree = await feedOfHtml(
      '<div class="island"><astro-island uid="1"><button>3</button></astro-island><p class="island-note"><a href="/posts/post/">Use it on the page.</a></p></div>',
    );
    expect(textContent(tree)).toBe('Use it on the page.');
    expect(elements(tree, 'a')[0]?.properties['href']).toBe('https://example.org/posts/post/');
  });

  test.each([
    ['scripts', '<script>alert(1)</script>'],
    ['styles', '<style>p { color: red }</style>'],
    ['templates', '<template><p>gone</p></template>'],
    ['comments', '<!-- gone -->'],
    ['buttons', '<button type="button">gone</button>'],
    ['what is hidden', '<p hidden>gone</p>'],
  ])('%s are not', async (_, html) => {
    const tree = await feedOfHtml(`<p>Before.</p>${html}<p>After.</p>`);
    expect(textContent(tree)).toBe('Before.After.');
    expect(elements(tree).map(({ tagName }) => tagName)).toEqual(['p', 'p']);
  });

  test('custom elements are not, though their text may be', async () => {
    const tree = await feedOfHtml('<p>Before.</p><copy-code><p>Text.</p></copy-code>');
    expect(elements(tree).map(({ tagName }) => tagName)).not.toContain('copy-code');
  });
});
