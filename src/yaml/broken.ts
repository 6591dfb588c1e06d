import type { SourcePoint } from '../model/diagram.ts';
import { fileStart } from '../model/problem.ts';
import { readYaml, type YamlReading } from './read.ts';

/** What could be read of front matter that is no YAML as a whole. */
export interface BrokenReading extends YamlReading {
  readonly value: Readonly<Record<string, unknown>>;
  /** Known keys that stand in what could not be read. */
  readonly unread: readonly string[];
}

/**
 * Reads each known key by itself, with the lines up to the next one, so that a slip in one takes no
 * other with it. The parser's own recovery would put keys below others and cut texts off.
 * @param known the keys that may stand at the start of a line
 * @param linesBefore how many lines of the file stand before the text
 * @returns null where the keys by themselves are all well, so that nothing can be said of the fault
 */
export function readBroken(
  text: string,
  known: readonly string[],
  linesBefore = 0,
): BrokenReading | null {
  const found = { value: {}, values: {}, keys: {}, faults: [], unread: new Set<string>() };
  for (const part of partsOf(text, known)) add(part, linesBefore, known, found);
  const value = Object.entries(found.value).filter(([key]) => !found.unread.has(key));
  return found.faults.length > 0
    ? { ...found, value: Object.fromEntries(value), unread: [...found.unread] }
    : null;
}

interface Found {
  readonly value: Record<string, unknown>;
  readonly values: Record<string, SourcePoint>;
  readonly keys: Record<string, SourcePoint>;
  readonly faults: YamlReading['faults'][number][];
  readonly unread: Set<string>;
}

function add({ rows, before }: Part, linesBefore: number, known: readonly string[], found: Found) {
  const first = before + linesBefore;
  const { value, values, keys, faults } = readYaml(rows, first);
  if (faults.length > 0 || typeof value !== 'object' || Array.isArray(value)) {
    const noGroup = { line: first + 1, column: 1, message: noKey };
    found.faults.push(...(faults.length > 0 ? faults : [noGroup]));
    for (const key of known) if (isNamedIn(rows, key)) found.unread.add(key);
    return;
  }
  for (const key of Object.keys(value ?? {}).filter((each) => each in found.value)) {
    found.faults.push({ ...(keys[key] ?? fileStart), message: notOnce });
    found.unread.add(key);
  }
  Object.assign(found.value, value);
  Object.assign(found.values, values);
  Object.assign(found.keys, keys);
}

/** In the words of the parser, which are explained elsewhere. */
const notOnce = 'Map keys must be unique';
const noKey = 'All mapping items must start at the same column';

interface Part {
  readonly rows: string;
  /** How many lines stand before it. */
  readonly before: number;
}

/** Each known key with all up to the next; what stands before the first is a part of its own. */
function partsOf(text: string, known: readonly string[]): Part[] {
  const rows = text.split('\n');
  const isStart = (row: string) => known.includes(/^([\w-]+)\s*:(?=\s|$)/.exec(row)?.[1] ?? '');
  const starts = [0, ...rows.keys().filter((index) => index > 0 && isStart(rows[index] ?? ''))];
  return starts.map((start, index) => ({
    rows: rows.slice(start, starts[index + 1]).join('\n'),
    before: start,
  }));
}

function isNamedIn(rows: string, key: string): boolean {
  return new RegExp(`(?:^|[^\\w-])${key}\\s*:`).test(rows);
}
