import type { z } from 'zod';
import { fileStart, type Problem } from '../model/problem.ts';
import { readYaml, type YamlReading } from './read.ts';
import { inWords } from './faults.ts';
import { salvage } from './salvage.ts';
import { validate } from './validate.ts';

export interface FrontMatterReading<Data> {
  /** Null where nothing of it could be read. */
  readonly data: Data | null;
  /** False where `data` lacks what was wrong, or holds a stand-in for it: fit for checks only. */
  readonly sound: boolean;
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
  const block = findBlock(source);
  if (typeof block !== 'string') {
    const problem: Problem = { ...fileStart, path, severity: 'error', ...explain(block, example) };
    return { data: null, sound: false, written: {}, places: {}, text: '', problems: [problem] };
  }
  const reading = readYaml(block, 1);
  if (reading.faults.length > 0) {
    const problems = reading.faults.map(({ message, ...at }): Problem =>
      yamlProblem(path, at, message),
    );
    return {
      data: null,
      sound: false,
      written: {},
      places: reading.values,
      text: block,
      problems,
    };
  }
  const written = isGroup(reading.value) ? reading.value : {};
  const { data, problems, faulty } = validate(schema, reading.value ?? {}, path, reading);
  if (data !== null) {
    return { data, sound: true, written, places: reading.values, text: block, problems };
  }
  const { value, places } = salvage(written, faulty, reading.values);
  const rest = schema.safeParse({ ...standIns, ...value });
  return { data: rest.data ?? null, sound: false, written, places, text: block, problems };
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The problem that a YAML fault is, in front matter or in a data file. */
export function yamlProblem(
  path: string,
  at: { readonly line: number; readonly column: number },
  message: string,
): Problem {
  return { ...at, path, severity: 'error', rule: 'yaml-syntax', ...inWords(message) };
}

type Missing = 'empty' | 'absent' | 'unclosed' | 'blanks' | 'toml';

function findBlock(source: string): string | { readonly missing: Missing } {
  if (source.trim() === '') return { missing: 'empty' };
  if (/^\+\+\+[ \t]*\n/.test(source)) return { missing: 'toml' };
  if (/^\s+---[ \t]*\n/.test(source)) return { missing: 'blanks' };
  if (!/^---[ \t]*\n/.test(source)) return { missing: 'absent' };
  const body = source.slice(source.indexOf('\n') + 1);
  const end = /^---[ \t]*$/m.exec(body);
  return end ? body.slice(0, end.index) : { missing: 'unclosed' };
}

function explain({ missing }: { readonly missing: Missing }, example: string) {
  const messages: Record<Missing, string> = {
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
