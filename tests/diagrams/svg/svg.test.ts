import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isFault } from '../../../src/diagrams/draw.ts';
import { adoptSvg } from '../../../src/diagrams/svg/svg.ts';
import type { Drawing } from '../../../src/model/diagram.ts';
import { attributesOf, classesOf, elementsOf, textsOf, withClass } from '../drawing-tree.ts';

const fixtures = new URL('../../fixtures/diagrams/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, fixtures), 'utf8');

function adopted(source: string): Drawing {
  const drawn = adoptSvg(source);
  if (isFault(drawn)) throw new Error(`${drawn.line}:${drawn.column} ${drawn.message}`);
  return drawn;
}

const inSvg = (content: string) => `<svg viewBox="0 0 10 10">${content}</svg>`;

describe('a file that is refused', () => {
  const cases = readdirSync(new URL('svg-faults/', fixtures)).filter((name) =>
    name.endsWith('.svg'),
  );

  test.each(cases)('%s is a fault at its place, with what to write', (name) => {
    const expected: unknown = JSON.parse(read(`svg-faults/${name.replace(/svg$/, 'json')}`));
    expect(adoptSvg(read(`svg-faults/${name}`))).toEqual(expected);
  });

  test.each([
    '',
    '<svg',
    '<svg/>',
    '<',
    'text',
    '<svg viewBox="0 0 0 0"/>',
    '<svg viewBox="a b c d"/>',
    '\0',
  ])('%j is a fault', (source) => {
    expect(isFault(adoptSvg(source))).toBe(true);
  });

  test('so is one that is nested or long beyond reason', () => {
    expect(isFault(adoptSvg(inSvg('<g>'.repeat(5000) + '</g>'.repeat(5000))))).toBe(true);
    expect(isFault(adoptSvg(inSvg('<g/>'.repeat(200_000))))).toBe(true);
  });
});

describe('what editors write', () => {
  const { svg, description, width, height } = adopted(read('svg/editor.svg'));

  test('comments, metadata and their own names are left out', () => {
    const names = elementsOf(svg).map(({ tagName }) => tagName);
    expect(names).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/:|title|desc|metadata/)]),
    );
    expect(
      [...attributesOf(svg)].filter((name) => /:|data|inkscape|space|version|^style/i.test(name)),
    ).toEqual([]);
    expect(svg).not.toContain('<!--');
  });

  test('style attributes become presentation attributes', () => {
    const line = elementsOf(svg).find(({ properties }) => properties['d'] === 'M0,15 H60');
    expect(line?.properties).toMatchObject({ fill: 'none', stroke: '#112233', strokeWidth: '0.5' });
    const text = elementsOf(svg).find(({ tagName }) => tagName === 'text');
    expect(text?.properties).toMatchObject({
      fontStyle: 'italic',
      fontWeight: '700',
      fontSize: '4px',
    });
    expect(textsOf(svg)).toEqual(['In & out']);
  });

  test('ids of definitions get a prefix, others go', () => {
    const ids = elementsOf(svg).flatMap(({ properties }) => properties['id'] ?? []);
    expect(ids).toHaveLength(3);
    expect(ids).toEqual(
      ids.map(() => expect.stringMatching(/^d[0-9a-f]{8}-(?:head|fade|turned)$/)),
    );
    const turned = elementsOf(svg).find(({ properties }) => properties['href'] !== undefined);
    expect(ids).toContain(String(turned?.properties['href']).slice(1));
    const gradient = elementsOf(svg).find(({ properties }) =>
      /^url/.test(String(properties['fill'])),
    );
    expect(ids).toContain(String(gradient?.properties['fill']).slice(5, -1));
  });

  test('the description comes from title and desc', () => {
    expect(description).toBe('A queue. Work enters on the left and leaves on the right.');
  });

  test('units become CSS pixels', () => {
    expect([width, height]).toEqual([226.77, 113.39]);
  });

  test('only the classes of the site stay', () => {
    const classes = elementsOf(svg).flatMap((element) => classesOf(element));
    expect(classes).toEqual(['diagram-own', 'diagram-painted', 'diagram-edge']);
  });
});

test('two files never share an id', () => {
  const ids = (fill: string) =>
    elementsOf(
      adopted(inSvg(`<linearGradient id="a"/><rect fill="url(#a)" stroke="${fill}"/>`)).svg,
    ).flatMap(({ properties }) => properties['id'] ?? []);
  expect(ids('red')).toHaveLength(1);
  expect(ids('red')).toEqual(ids('red'));
  expect(ids('red')).not.toEqual(ids('blue'));
});

describe('colour', () => {
  test('a file that paints with currentColor, or not at all, follows the theme', () => {
    expect(withClass(adopted(read('svg/themed.svg')).svg, 'diagram-painted')).toEqual([]);
    const [root] = elementsOf(adopted(inSvg('<rect width="1" height="1"/>')).svg);
    expect(root?.properties['fill']).toBe('currentColor');
    expect(root && classesOf(root)).toEqual(['diagram-own']);
  });

  test('a file with colours of its own says so', () => {
    const { svg } = adopted(inSvg('<rect fill="#fff" width="1" height="1"/>'));
    expect(withClass(svg, 'diagram-painted')).toHaveLength(1);
  });
});

test.each([
  ['<text font-family="Arial">x</text>', 'fontFamily'],
  ['<rect style="background:url(https://example.org/a.png)"/>', 'style'],
  ['<rect data-x="y"/>', 'dataX'],
])('%s loses what is not drawn', (content, name) => {
  expect(attributesOf(adopted(inSvg(content)).svg)).not.toContain(name);
});
