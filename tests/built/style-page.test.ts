import { describe, expect, test } from 'vitest';
import { builtPage, builtPages } from './built-site.ts';
import { all, attribute, one, textOf } from './html-tree.ts';

const { tree } = await builtPage('/style/');

describe('the style page', () => {
  test('is for those who make the publication: not in search engines, and no page leads there', async () => {
    expect(attribute(one(tree, 'meta[name="robots"]'), 'content')).toBe('noindex');
    const leading = (await builtPages()).filter(
      (page) => page.address !== '/style/' && all(page.tree, 'a[href="/style/"]').length > 0,
    );
    expect(leading.map(({ address }) => address)).toEqual([]);
  });

  test.each([
    ['every heading', 'h2, h3, h4, h5, h6'],
    ['figures and images', 'figure img'],
    ['diagrams of every language', 'figure.diagram'],
    ['every callout', '.callout'],
    ['an aside', '.aside'],
    ['details', '.details'],
    ['a pull quote', '.pull-quote'],
    ['a term', 'dfn'],
    ['code', 'figure.code'],
    ['mathematics', 'math'],
    ['a table', '.table table'],
    ['lists', 'ul, ol'],
    ['tasks', 'input[type="checkbox"]'],
    ['a quotation', 'blockquote'],
    ['a note', '.footnotes li'],
    ['marks within a line', 'kbd, mark, abbr, sub, del'],
  ])('shows %s', (_, selector) => {
    const prose = one(tree, 'article .prose');
    for (const part of selector.split(', ')) expect(all(prose, part), part).not.toEqual([]);
  });

  test('shows the four kinds of callout and three languages of diagrams', () => {
    const kinds = all(tree, '.prose .callout').map((callout) => attribute(callout, 'data-kind'));
    expect(kinds).toEqual(['note', 'tip', 'warning', 'claim']);
    expect(all(tree, '.prose figure.diagram')).toHaveLength(3);
  });

  test('gives each colour with its contrast in both themes', () => {
    const rows = all(tree, 'section tbody tr').map((row) => ({
      name: textOf(one(row, 'th')),
      ratios: all(row, 'td').map((cell) => Number.parseFloat(textOf(cell))),
    }));
    const ratiosOf = (name: string) => rows.find((row) => row.name === name)?.ratios ?? [];
    expect(rows.length).toBeGreaterThan(10);
    expect(ratiosOf('--paper')).toEqual([1, 1]);
    expect(Math.min(...ratiosOf('--ink'))).toBeGreaterThanOrEqual(7);
    expect(Math.min(...ratiosOf('--ink-soft'))).toBeGreaterThanOrEqual(4.5);
  });
});
