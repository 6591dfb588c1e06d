import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isFault } from '../../../src/diagrams/draw.ts';
import { drawMermaid } from '../../../src/diagrams/mermaid/mermaid.ts';
import type { Drawing } from '../../../src/model/diagram.ts';
import { attributesOf, elementsOf, overlapsIn, textsOf } from '../drawing-tree.ts';

/*
 * Every `<kind>/<case>.mmd` below the folder is drawn and held against the JSON file beside it: the
 * labels that must be there, and the whole of its description and notes.
 */
const folder = path.join(import.meta.dirname, '../../fixtures/diagrams/mermaid');
const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mmd'))
  .map((name) => name.slice(0, -'.mmd'.length))
  .sort();

const expectation = z.strictObject({
  labels: z.array(z.string()),
  description: z.string(),
  notes: z.array(z.string()),
});

describe.each(cases)('%s', (name) => {
  const source = readFileSync(path.join(folder, `${name}.mmd`), 'utf8');
  const expected = expectation.parse(
    JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')),
  );

  test('keeps every label', async () => {
    const { svg } = await drawn(source);
    const texts = textsOf(svg);
    expect(expected.labels.filter((label) => !texts.includes(label))).toEqual([]);
  });

  test('says in words what it shows, and what it leaves out', async () => {
    const { description, notes } = await drawn(source);
    expect({ description, notes }).toEqual({
      description: expected.description,
      notes: expected.notes,
    });
  });

  test('has no label upon another, and none outside', async () => {
    expect(overlapsIn((await drawn(source)).svg)).toEqual([]);
  });

  test('is plain SVG, the same each time', async () => {
    const { svg } = await drawn(source);
    expect(svg).toBe((await drawn(source)).svg);
    expect([...attributesOf(svg)].filter((attribute) => !plain.has(attribute))).toEqual([]);
    expect(elementsOf(svg).filter(({ tagName }) => !shapes.has(tagName))).toEqual([]);
  });
});

const plain = new Set(
  'className width height viewBox fontSize x y cx cy r rx ry d points transform textAnchor'.split(
    ' ',
  ),
);
const shapes = new Set('svg g rect circle ellipse polygon path text tspan'.split(' '));

async function drawn(source: string): Promise<Drawing> {
  const drawing = await drawMermaid(source);
  if (isFault(drawing)) throw new Error(`${drawing.line}:${drawing.column}: ${drawing.message}`);
  return drawing;
}
