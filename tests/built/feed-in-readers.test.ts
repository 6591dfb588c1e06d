import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Nodes } from 'hast';
import { toString as rawText } from 'hast-util-to-string';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, inject, test } from 'vitest';
import { contentOf } from './article-content.ts';
import { builtPage, SITE_URL } from './built-site.ts';
import { all, one, parseFragment, textOf } from './html-tree.ts';
import { sanitised, sanitisers } from './reader-sanitisers.ts';

/*
 * Each reader strips the HTML of a feed by rules of its own. What it shows of the article for which
 * the publication was made, and of the guide, which has every word of the vocabulary in it, is held
 * against the page.
 */

const articles = [
  '/posts/karpathy-joins-anthropic-pretraining/',
  '/posts/how-to-write-for-pdpspectra/',
  '/posts/how-this-publication-is-made/',
];

const { items = [] } = parseRssFeed(
  await readFile(path.join(inject('siteDir'), 'rss.xml'), 'utf8'),
);

/** These take apart what they do not know, so that lines run together there. */
const joinsLines = ['newsboat'];

const cases = articles.flatMap((address) =>
  Object.entries(sanitisers).map(([name, rules]) => ({ address, name, rules })),
);

describe.each(cases)('in $name, of $address', async ({ address, name, rules }) => {
  const base = SITE_URL + address;
  const item = items.find(({ link }) => link === base);
  const article = one((await builtPage(address)).tree, 'main article');
  const page = contentOf(article, base);
  const sent = parseFragment(item?.content?.encoded ?? '');
  const shown = sanitised(sent, rules);
  const read = contentOf(shown, base);

  test('every paragraph, cell, note and line arrives', () => {
    const asRead = (lines: readonly string[]) =>
      joinsLines.includes(name) ? lines.join('').replace(/\s/g, '') : lines;
    expect(page.lines.length).toBeGreaterThan(20);
    const written = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');
    expect(asRead(written(read.lines))).toEqual(asRead(written(page.lines)));
  });

  test('every heading arrives as one', () => {
    expect(headingsOf(shown)).toEqual(
      expect.arrayContaining(page.headings.map(({ text }) => text)),
    );
    expect(headingsOf(shown)).toEqual(headingsOf(sent));
  });

  test('every link arrives, and leads where it does on the page', () => {
    expect(read.links).toEqual(page.links);
  });

  test('every image and diagram arrives, with what it says', () => {
    expect(page.images.length).toBeGreaterThan(0);
    expect(read.images.map(({ alt }) => alt)).toEqual(page.images.map(({ alt }) => alt));
    expect(read.images.filter(({ src }) => !src.startsWith(`${SITE_URL}/`))).toEqual([]);
  });

  test('every line of code arrives as it was written', () => {
    const code = (node: Nodes) => all(node, 'pre').map((pre) => rawText(pre).trimEnd());
    expect(code(shown)).toEqual(code(sent));
  });

  test('every table keeps its cells in their rows', () => {
    const rows = (node: Nodes) =>
      all(node, 'tr').map((row) => all(row, 'th, td').map((cell) => textOf(cell)));
    expect(rows(shown)).toEqual(rows(sent));
  });
});

function headingsOf(node: Nodes): readonly string[] {
  return all(node, 'h2, h3, h4, h5, h6').map(textOf);
}

test('these readers would lose what a page is made of', () => {
  const page = parseFragment(
    '<p class="a">A<svg><title>B</title></svg><a href="javascript:c()">D</a></p><custom-part>E</custom-part><img src="https://x.example/p" width="1" height="1">',
  );
  const left = Object.entries(sanitisers).map(([name, rules]) => [
    name,
    textOf(sanitised(page, rules)),
    all(sanitised(page, rules), 'img, a[href]').length,
  ]);
  expect(left).toEqual([
    ['Miniflux', 'ABDE', 0],
    ['FreshRSS', 'ADE', 0],
    ['Tiny Tiny RSS', 'AD', 0],
    ['yarr', 'ABDE', 0],
    ['Feedbin', 'AD', 0],
    ['Liferea', 'ABDE', 0],
    ['newsboat', 'ABDE', 0],
  ]);
});
