import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { SourcePoint } from '../model/diagram.ts';
import { messageOf } from '../model/message.ts';
import { comparePoints } from '../model/problem.ts';

/** A YAML text as a value, with the place of everything in it. */
export interface YamlReading {
  /** Undefined where the text is not YAML. */
  readonly value: unknown;
  /** Where the value at a key path such as `related.0.post` starts. */
  readonly values: Readonly<Record<string, SourcePoint>>;
  /** Where the key at a key path starts. */
  readonly keys: Readonly<Record<string, SourcePoint>>;
  readonly faults: readonly (SourcePoint & { readonly message: string })[];
}

/**
 * Reads YAML 1.2; dates stay text.
 * @param linesBefore how many lines of the file stand before the text
 */
export function readYaml(text: string, linesBefore = 0): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const pointAt = (offset: number): SourcePoint => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const values: Record<string, SourcePoint> = {};
  const keys: Record<string, SourcePoint> = {};
  collectPlaces(document.contents, [], pointAt, values, keys);
  const faults = faultsOf(document, pointAt, values);
  if (faults.length > 0) return { value: undefined, values, keys, faults };
  try {
    return { value: document.toJS(), values, keys, faults };
  } catch (error) {
    const message = messageOf(error);
    return {
      value: undefined,
      values,
      keys,
      faults: [{ ...lastAlias(document, pointAt), message }],
    };
  }
}

/**
 * One fault a line, since one slip of the pen often has several names. A tag that nobody knows would
 * be dropped from the value without a word.
 */
function faultsOf(
  document: Document,
  pointAt: (offset: number) => SourcePoint,
  values: Readonly<Record<string, SourcePoint>>,
) {
  const { errors, warnings } = document;
  const tags = warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  const found = [...errors, ...tags].map(({ code, message, pos }) => {
    // A quotation that stays open takes in all that follows: it is the last value.
    const isOpen = code === 'MISSING_CHAR' && message.includes('quote');
    const last = Object.values(values).toSorted(comparePoints).at(-1);
    if (isOpen && last) return { ...last, message };
    const bracket = /^Flow (?:sequence|map) .*must/.test(message)
      ? lastBracket(document, pos[0], message.includes('sequence') ? isSeq : isMap)
      : null;
    return { ...pointAt(bracket ?? pos[0]), message };
  });
  // Where a line is indented by mistake, the value above it is blamed, too.
  const isIndented = ({ message }: { readonly message: string }) => /single line/.test(message);
  const byLine = found.toSorted(
    (a, b) =>
      a.line - b.line || Number(isIndented(b)) - Number(isIndented(a)) || comparePoints(a, b),
  );
  return byLine.filter(({ line }, index) => byLine[index - 1]?.line !== line);
}

/** Where the list or group starts that is not closed at an offset. */
function lastBracket(
  document: Document,
  before: number,
  isOfKind: (node: unknown) => boolean,
): number | null {
  let offset: number | null = null;
  visit(document, {
    Collection(_, node) {
      const start = node.range?.[0] ?? before;
      if (node.flow && start < before && isOfKind(node)) offset = start;
    },
  });
  return offset;
}

/** An alias that names nothing, or more than memory holds, fails only when values are made. */
function lastAlias(document: Document, pointAt: (offset: number) => SourcePoint): SourcePoint {
  let offset = 0;
  visit(document, {
    Alias(_, node) {
      offset = node.range?.[0] ?? offset;
    },
  });
  return pointAt(offset);
}

function collectPlaces(
  node: unknown,
  path: readonly string[],
  pointAt: (offset: number) => SourcePoint,
  values: Record<string, SourcePoint>,
  keys: Record<string, SourcePoint>,
): void {
  if (isMap(node)) {
    for (const pair of node.items) {
      collectPair(pair as Pair<Node, Node | null>, path, pointAt, values, keys);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      const below = [...path, String(index)];
      const start = (item as Node | null)?.range?.[0];
      if (start !== undefined) values[below.join('.')] = pointAt(start);
      collectPlaces(item, below, pointAt, values, keys);
    });
  }
}

function collectPair(
  pair: Pair<Node, Node | null>,
  path: readonly string[],
  pointAt: (offset: number) => SourcePoint,
  values: Record<string, SourcePoint>,
  keys: Record<string, SourcePoint>,
): void {
  const below = [...path, String(isScalar(pair.key) ? pair.key.value : pair.key)];
  const name = below.join('.');
  const keyStart = pair.key.range?.[0] ?? 0;
  const empty = pair.value === null || (isScalar(pair.value) && pair.value.value === null);
  keys[name] = pointAt(keyStart);
  values[name] = pointAt(empty ? keyStart : (pair.value?.range?.[0] ?? keyStart));
  collectPlaces(pair.value, below, pointAt, values, keys);
}
