import path from 'node:path';
import type { z } from 'zod';
import type { DataFile, Entry } from '../model/content.ts';
import { comparePoints, fileStart, type Problem } from '../model/problem.ts';
import { slugForm } from '../model/slug.ts';
import { readBroken } from '../yaml/broken.ts';
import { yamlProblem } from '../yaml/front-matter.ts';
import { readYaml } from '../yaml/read.ts';
import { validate } from '../yaml/validate.ts';
import { decodeText, escapedCharacters, mustBeMendedFirst } from './text.ts';

/**
 * Reads a data file such as `tags.yaml`.
 * @param shown its path, as in `Problem.path`
 */
export function readDataFile<Schema extends z.ZodType>(
  bytes: Uint8Array,
  shown: string,
  schema: Schema,
  problems: Problem[],
): DataFile<z.infer<Schema>> {
  const decoded = decodeText(bytes, shown);
  problems.push(...decoded.problems);
  if (mustBeMendedFirst(decoded)) return unknownIds;
  const whole = readYaml(decoded.text);
  const broken = whole.faults.length > 0 ? readBroken(decoded.text, idsIn(decoded.text)) : null;
  const reading = broken ?? whole;
  problems.push(
    ...reading.faults.map(({ message, ...at }) =>
      yamlProblem(shown, at, message, decoded.text.split('\n')[at.line - 1]),
    ),
  );
  if (whole.faults.length > 0 && !broken) return unknownIds;
  const value = reading.value ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    problems.push(notAMap(shown));
    return unknownIds;
  }
  problems.push(...escapedCharacters(value, shown, reading.values));
  const placeOf = (id: string) => reading.keys[id] ?? fileStart;
  // JavaScript lists ids that look like numbers first; an editor's order is that of the lines.
  const ids = Object.keys(value).sort((a, b) => comparePoints(placeOf(a), placeOf(b)));
  const entries = ids.flatMap((id): Entry<z.infer<Schema>>[] => {
    const at = placeOf(id);
    if (!slugForm.test(id)) problems.push({ ...at, path: shown, ...badId(id) });
    const data: unknown = (value as Record<string, unknown>)[id];
    const checked = validate(schema, data, shown, reading, [id]);
    problems.push(...checked.problems);
    return checked.data === null ? [] : [{ id, data: checked.data, path: shown, at }];
  });
  return broken ? unknownIds : { entries, ids };
}

/** What could not be read may hold any id, so nothing is held against the rest. */
const unknownIds = { entries: [], ids: null };

/** What stands at the start of a line as an id does. */
function idsIn(text: string): string[] {
  return [...text.matchAll(/^([\w-]+)\s*:(?=\s|$)/gm)].map(([, id = '']) => id);
}

function notAMap(shown: string): Problem {
  const message = `${path.basename(shown)} is not a group of ids; expected one id a line, its fields below`;
  return {
    ...fileStart,
    path: shown,
    severity: 'error',
    rule: 'invalid-value',
    message,
    fix: 'write id: and its fields below, indented',
  };
}

function badId(id: string) {
  return {
    severity: 'error' as const,
    rule: 'invalid-value',
    message: `the id "${id}" is not made of lower-case letters, digits and hyphens`,
    fix: `write ${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
  };
}
