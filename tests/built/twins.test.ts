import { diagramKinds } from '../../src/model/diagram.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element, ElementContent } from 'hast';
import { toString as rawText } from 'hast-util-to-string';
import type { Code, Root } from 'mdast';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { nodesOf, parseMarkdown, wordsOf } from '../markdown/markdown-tree.ts';
import { absolute, builtPage, SITE_URL } from './built-site.ts';
import { all, attribute, isOne, one, textOf } from './html-tree.ts';
import { writtenPosts } from './written-posts.ts';

const posts = await Promise.all(
  (await writtenPosts()).map(async (post) => {
    const file = await readFile(path.join(inject('siteDir'), 'posts', `${post.slug}.md`), 'utf8');
    const [, head = '', text = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(file) ?? [];
    const page = await builtPage(post.address);
    return [post.address, { post, head, text, tree: parseMarkdown(text), page }] as const;
  }),
);

/** The languages of diagrams. */
const drawn: ReadonlySet<string> = new Set(diagramKinds);

describe.each(posts)('the twin of %s', (_, { post, head, text, tree, page }) => {
  const prose = one(page.tree, 'article div.prose');

  test('is linked from the page and sent as Markdown', async () => {
    const link = one(page.tree, 'head link[rel="alternate"][type="text/markdown"]');
    const { status, headers } = await fetch(
      new URL(attribute(link, 'href') ?? '', inject('siteUrl')),
    );
    expect(attribute(link, 'href')).toBe(`/posts/${post.slug}.md`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  });

  test('says at its head what the post says', () => {
    expect(parse(head)).toMatchObject({
      title: post.title,
      description: post.description,
      canonical: SITE_URL + post.address,
      language: post.lang,
    });
    expect(new Date(parse(head).date)).toEqual(post.date);
  });

  test('is plain Markdown: no JSX, no HTML, no module', () => {
    expect(nodesOf(tree, 'html')).toEqual([]);
    const prose = nodesOf(tree, 'text').map(({ value }) => value);
    expect(
      prose.filter((value) => /^(?:import|export)\s|<[A-Z]\w*[\s/>]|\{\/\*/.test(value)),
    ).toEqual([]);
  });

  test('has every heading of the page', () => {
    const notes = new Set(all(prose, 'section.footnotes h2'));
    const headings = all(prose, 'h2, h3, h4, h5, h6').filter((heading) => !notes.has(heading));
    const expected = headings.map(({ tagName, children }) => {
      const words = children.filter((child) => child.type !== 'element' || !isAnchor(child));
      return `${tagName} ${textOf({ type: 'root', children: words })}`;
    });
    const found = nodesOf(tree, 'heading').map(
      (heading) => `h${heading.depth} ${wordsOf(heading)}`,
    );
    expect(found.slice(1, expected.length + 1)).toEqual(expected);
  });

  test('has every link of the page, whole', () => {
    const links = all(prose, 'a').filter((link) => !isAnchor(link) && !isNoteLink(link));
    const expected = links.map((link) => absolute(attribute(link, 'href') ?? '', page));
    const found = new Set(nodesOf(tree, 'link').map(({ url }) => url));
    expect(expected.filter((href) => !found.has(href))).toEqual([]);
    expect([...found].filter((url) => !/^(?:https?|mailto|tel):/.test(url))).toEqual([]);
  });

  test('has the words of every image and every drawing', () => {
    const alts = [
      ...all(prose, 'img').map((image) => attribute(image, 'alt') ?? ''),
      ...all(prose, 'svg[role="img"]').map((drawing) => attribute(drawing, 'aria-label') ?? ''),
    ].filter(Boolean);
    const words = wordsOf(tree);
    expect(alts.filter((alt) => !words.includes(alt.replace(/\s+/g, ' ').trim()))).toEqual([]);
  });

  test('has every code of the page, line for line, and every drawing’s source', () => {
    const fences = nodesOf(tree, 'code');
    const code = all(prose, 'figure.code pre').map(linesOf);
    const isDrawn = ({ lang }: Code) => drawn.has(lang ?? '');
    expect(fences.filter((fence) => !isDrawn(fence)).map(({ value }) => value)).toEqual(code);
    const drawings = all(prose, 'figure.diagram');
    expect(fences.filter(isDrawn)).toHaveLength(drawings.length);
  });

  test('has every formula, every note and every row', () => {
    const formulas = nodesOf(tree, 'math', 'inlineMath').map(({ value }) => value.trim());
    // A single letter is its own source.
    const sources = all(prose, 'math').map((each) => all(each, 'annotation')[0] ?? each);
    expect(formulas).toEqual(sources.map((tex) => linesOf(tex).trim()));
    const notes = all(prose, 'section.footnotes > ol > li');
    expect(nodesOf(tree, 'footnoteDefinition')).toHaveLength(notes.length);
    expect(nodesOf(tree, 'tableRow')).toHaveLength(all(prose, 'div.table tr').length);
  });

  test('ends with revisions, related reading and the call to action', () => {
    const tail = nodesOf(tree, 'heading')
      .filter(({ depth }) => depth === 2)
      .map(wordsOf);
    expect(tail.at(-1)).toBe('Related reading');
    for (const { note } of post.revisions) expect(wordsOf(tree)).toContain(note);
    for (const { why } of post.related) expect(wordsOf(tree)).toContain(why ?? '');
    const ways = nodesOf(tree, 'link').filter(({ url }) => url === `${SITE_URL}/contact/`);
    expect(ways.at(-1)).toEqual(nodesOf(tree, 'link').at(-1));
  });

  test('says the same in the file of all posts', async () => {
    const full = parseMarkdown(
      await readFile(path.join(inject('siteDir'), 'llms-full.txt'), 'utf8'),
    );
    const sections = headingsBelow(full, post.title);
    expect(sections).toEqual(nodesOf(tree, 'heading').slice(1).map(wordsOf));
    expect(text).not.toBe('');
  });
});

function isAnchor(node: ElementContent): boolean {
  return node.type === 'element' && isOne(node, 'a.anchor');
}

/** To a note and back. */
function isNoteLink(link: Element): boolean {
  return isOne(link, 'a.footnote-ref') || isOne(link, 'a.footnote-back');
}

function linesOf(element: Element): string {
  return rawText(element).replace(/\n$/, '');
}

/** The headings between the title of a post and the next title. */
function headingsBelow(tree: Root, title: string): readonly string[] {
  const headings = nodesOf(tree, 'heading');
  const start = headings.findIndex((heading) => heading.depth === 1 && wordsOf(heading) === title);
  const after = headings.slice(start + 1);
  const end = after.findIndex(({ depth }) => depth === 1);
  return (end === -1 ? after : after.slice(0, end)).map(wordsOf);
}
