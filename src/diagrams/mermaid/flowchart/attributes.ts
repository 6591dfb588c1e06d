import { closest, distance } from 'fastest-levenshtein';
import { parse } from 'yaml';
import { z } from 'zod';
import { lookUp } from '../../../model/lookup.ts';
import type { Reading } from '../reading.ts';
import type { Scanner } from '../scanner.ts';
import { knownShapeNames, shapeOf, type ShapeName } from './shape-names.ts';

/** What `@{ … }` behind the id of a node or an edge says. */
export interface Attributes {
  readonly shape: ShapeName | undefined;
  readonly text: string | undefined;
}

const body = /@\{(?:[^}"]|"[^"]*")*\}/y;
const pairs = z.record(z.string(), z.union([z.string(), z.null()]));

/** The outlines behind icons; an icon without one still has a label, and a box around it. */
const iconForms: Readonly<Record<string, ShapeName>> = {
  square: 'rect',
  circle: 'circle',
  rounded: 'rounded',
};

/** Attributes that say how a picture or icon is set, which is not drawn. */
const ofPictures = new Set(['form', 'pos', 'constraint', 'w', 'h', 'labelType']);

/**
 * Reads attributes where they begin with `@{`; undefined where they do not.
 * @param isEdge set behind the id of an edge, which has no shape and no label
 */
export function readAttributes(
  scanner: Scanner,
  reading: Reading,
  isEdge: boolean,
): Attributes | undefined {
  const opening = scanner.peek(/@\{/y);
  if (!opening) return undefined;
  const found = scanner.take(body);
  if (!found) return reading.fail(scanner.at, '@{ is never closed', 'write } where it ends');
  const values = pairsOf(found[0].slice(2, -1));
  if (!values) {
    const fix = 'write @{ shape: rounded, label: "Words" }';
    return reading.fail(found.index, 'these attributes are no list of name: value', fix);
  }
  if (isEdge) {
    for (const name of Object.keys(values)) {
      reading.note(`the ${name === 'animate' ? 'animation' : name} of connections`);
    }
    return { shape: undefined, text: undefined };
  }
  return attributesOf(values, reading, found.index);
}

function attributesOf(values: z.infer<typeof pairs>, reading: Reading, at: number): Attributes {
  const { shape: name, label, icon, img, ...others } = values;
  if (icon) reading.note(`the icon ${icon}`);
  if (img) reading.note(`the picture ${img}`);
  for (const other of Object.keys(others).filter((each) => !ofPictures.has(each))) {
    const meant = ['label', 'shape'].find((each) => distance(each, other) <= 2);
    if (meant) reading.fail(at, `"${other}" is no attribute of a node`, `did you mean ${meant}?`);
    reading.note(`the attribute ${other}`);
  }
  const text = label?.trim() ? markdown(label, values['labelType']) : undefined;
  const form = icon ? (lookUp(iconForms, others['form'] ?? '') ?? 'rounded') : undefined;
  if (!name) return { shape: form ?? (img ? 'rect' : undefined), text };
  const shape = shapeOf(name);
  if (shape) return { shape, text };
  const nearest = closest(name, knownShapeNames);
  return reading.fail(at, `"${name}" is no shape of a node`, `did you mean ${nearest}?`);
}

/** Labels of attributes are Markdown, unless they say that they are not. */
function markdown(label: string, type: string | null | undefined): string {
  const isPlain = type === 'text' || type === 'string' || label.trim().startsWith('`');
  return isPlain ? label : `\`${label}\``;
}

/** YAML, as a block where it has lines, or between braces; every value is a text. */
function pairsOf(text: string): z.infer<typeof pairs> | undefined {
  const written = text.replace(/"[^"]*"/g, (quoted) => quoted.replace(/\n\s*/g, '<br/>'));
  const forms = written.includes('\n') ? [written, `{${written}\n}`] : [`{${written}}`];
  for (const form of forms) {
    const read = readYaml(form);
    if (read && !Object.values(read).some((value) => value?.endsWith(','))) return read;
  }
  return undefined;
}

function readYaml(text: string): z.infer<typeof pairs> | undefined {
  try {
    const options = { schema: 'failsafe', logLevel: 'error', maxAliasCount: 0 } as const;
    return pairs.safeParse(parse(text, options) ?? {}).data;
  } catch {
    return undefined;
  }
}
