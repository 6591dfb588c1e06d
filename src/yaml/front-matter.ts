import type { z } from 'zod';
import { fileStart, type Problem } from '../model/problem.ts';
import { readYaml, type YamlReading } from './read.ts';
import { type Missing, frontMatterText } from './block.ts';
import { readBroken } from './broken.ts';
import { inWords } from './faults.ts';
import { salvage } from './salvage.ts';
import { knownKeys } from './schema-keys.ts';
import { validate } from './validate.ts';

export interface FrontMatterReading<Data> {
  /** Null where nothing of it could be read. */
  readonly data: Data | null;
  /** False where `data` lacks what was wrong, or holds a stand-in for it: fit for checks only. */
  readonly sound: boolean;
  /** Keys of which nobody knows what they say: at fault, or in what could not be read. */
  readonly doubtful: readonly string[];
  /** As it was written. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly places: YamlReading['values'];
  /** Its text, between the two lines ---; empty where there is none. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads the front matter of a file and holds it against its schema.
 * @param source the whole file with line feeds only
 * @param example a front matter that would do, for the message where there is none
 * @param standIns values for required keys, so that the rest can be checked without them
 */
export function readFrontMatter<Schema extends z.ZodType>(
  source: string,
  path: string,
  schema: Schema,
  example: string,
  standIns: Readonly<Record<string, unknown>>,
): FrontMatterReading<z.infer<Schema>> {
  const known = knownKeys(schema);
  const block = frontMatterText(source);
  if (typeof block !== 'string') {
    const problem: Problem = { ...fileStart, path, severity: 'error', ...explain(block, example) };
    // What else stands in the file is its text, where it cannot be the rest of the front matter.
    const isText = block.missing !== 'empty' && block.missing !== 'unclosed';
    const data = isText ? standIn(schema, {}, standIns) : null;
    return { ...unread, doubtful: known, data, problems: [problem] };
  }
  const whole = readYaml(block, 1);
  const broken = whole.faults.length > 0 ? readBroken(block, known, 1) : null;
  const reading = broken ?? whole;
  const rows = source.split('\n');
  const faults = reading.faults.map(({ message, ...at }) =>
    yamlProblem(path, at, message, rows[at.line - 1]),
  );
  if (faults.length > 0 && !broken) {
    const data = standIn(schema, {}, standIns);
    return { ...unread, doubtful: known, data, text: block, problems: faults };
  }
  const written = isGroup(reading.value) ? reading.value : {};
  const lost = broken?.unread ?? [];
  const forLost = Object.fromEntries(lost.flatMap((key) => standInOf(key, standIns)));
  const value = broken ? { ...forLost, ...written } : (reading.value ?? {});
  const { data, problems, faulty } = validate(schema, value, path, reading);
  const read = { written, places: reading.values, text: block, problems: [...faults, ...problems] };
  if (data !== null && !broken) return { ...read, data, sound: true, doubtful: [] };
  const saved = salvage(written, faulty, reading.values);
  const atFault = faulty.flatMap(([key]) => (key === undefined ? known : String(key)));
  const doubtful = [...new Set([...lost, ...atFault])];
  return {
    ...read,
    data: standIn(schema, saved.value, standIns),
    sound: false,
    doubtful,
    places: saved.places,
  };
}

const unread = { sound: false, written: {}, places: {}, text: '' } as const;

/** What rules can look at where not all of it could be read; null where not even that is well. */
function standIn<Schema extends z.ZodType>(
  schema: Schema,
  value: Readonly<Record<string, unknown>>,
  standIns: Readonly<Record<string, unknown>>,
): z.infer<Schema> | null {
  const own = Object.fromEntries(knownKeys(schema).flatMap((key) => standInOf(key, standIns)));
  return schema.safeParse({ ...own, ...value }).data ?? null;
}

function standInOf(key: string, standIns: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.hasOwn(standIns, key) ? [[key, standIns[key]]] : [];
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The problem that a YAML fault is, in front matter or in a data file. */
export function yamlProblem(
  path: string,
  at: { readonly line: number; readonly column: number },
  message: string,
  row?: string,
): Problem {
  return { ...at, path, severity: 'error', rule: 'yaml-syntax', ...inWords(message, row) };
}

function explain({ missing }: Missing, example: string) {
  const messages: Record<Missing['missing'], string> = {
    empty: 'the file is empty; expected front matter and a text',
    absent: 'the file does not start with front matter; expected --- on its first line',
    unclosed: 'the front matter that starts here is never closed; expected a second line ---',
    blanks: 'blanks or empty lines stand before the front matter; expected --- on the first line',
    toml: 'the front matter is written in TOML, between lines +++; expected YAML between lines ---',
  };
  return {
    rule: missing === 'empty' ? 'empty-file' : 'front-matter-missing',
    message: messages[missing],
    fix:
      missing === 'unclosed'
        ? 'add a line --- after the last key'
        : missing === 'blanks'
          ? 'remove what stands before the first ---'
          : `start the file with ${example}`,
  };
}
