import { z } from 'zod';
import { fileStart, type Problem } from '../model/problem.ts';
import { inWords, quoted } from './key-path.ts';
import type { YamlReading } from './read.ts';
import { canGo, knownKeys, schemaAt } from './schema-keys.ts';
import { show, suggestKey, suggestValue } from './suggestions.ts';

export interface Validation<Data> {
  /** Null where anything is wrong; then there is at least one problem. */
  readonly data: Data | null;
  readonly problems: readonly Problem[];
  /** The key paths at fault. */
  readonly faulty: readonly (readonly PropertyKey[])[];
}

/**
 * Holds a YAML value against a schema; every deviation becomes a problem at its own line.
 * @param under the key path that the value stands at in its file, for entries of a data file
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  path: string,
  reading: YamlReading,
  under: readonly string[] = [],
): Validation<z.infer<Schema>> {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [], faulty: [] };
  const problems = result.error.issues
    .flatMap((issue) => simplify(issue))
    .flatMap((issue) => describe(issue, schema, value, path, reading, under));
  return { data: null, problems, faulty: result.error.issues.flatMap(faultyPaths) };
}

/** An unknown key is at fault itself, not the group that it stands in. */
function faultyPaths(issue: Issue): PropertyKey[][] {
  if (issue.code !== 'unrecognized_keys') return [issue.path];
  return issue.keys.map((key) => [...issue.path, key]);
}

type Issue = z.core.$ZodIssue;

/** A union's failure is told as the failure of the branch that came closest. */
function simplify(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [closestBranch] = issue.errors.toSorted((a, b) => score(a) - score(b));
  if (!closestBranch || closestBranch.length === 0) return [issue];
  return closestBranch.map(
    (inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue,
  );
}

/** A missing field outweighs an unknown key: `{ post, wy }` was meant to be a post. */
function score(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 1 : 2), 0);
}

function describe(
  issue: Issue,
  schema: z.ZodType,
  value: unknown,
  path: string,
  reading: YamlReading,
  under: readonly string[],
): Problem[] {
  const keyPath = issue.path.map(String);
  const name = keyPath.join('.');
  const full = [...under, ...keyPath];
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schemaAt(schema, keyPath));
    return issue.keys.map((key) => ({
      ...(known.includes(key) ? both([...keyPath, key], known) : unknown(key, keyPath, known)),
      ...(reading.keys[[...full, key].join('.')] ?? fileStart),
      path,
      severity: 'error',
      rule: 'unknown-key',
    }));
  }
  const found = valueAt(value, keyPath);
  const { expected = 'a value of another kind' } =
    z.globalRegistry.get(schemaAt(schema, keyPath)) ?? {};
  if (found === undefined || found === null) {
    return [
      {
        ...placeOfMissing(full, reading),
        path,
        severity: 'error',
        rule: 'missing-field',
        ...missing(name || (full.at(-1) ?? 'the value'), found, expected, canGo(schema, keyPath)),
      },
    ];
  }
  return [
    {
      ...(reading.values[full.join('.')] ?? fileStart),
      path,
      severity: 'error',
      rule: 'invalid-value',
      message:
        issue.code === 'custom' && issue.message !== 'Invalid input'
          ? `${inWords(keyPath)}: ${issue.message}`
          : `${inWords(keyPath) || 'the whole'} is ${show(found)}; expected ${expected}`,
      fix: ownFix(issue) ?? suggestValue(found, name, expected),
    },
  ];
}

/** What a schema that knows better says itself, as `params.fix` of its issue. */
function ownFix(issue: Issue): string | null {
  const fix: unknown = issue.code === 'custom' ? issue.params?.['fix'] : null;
  return typeof fix === 'string' ? fix : null;
}

function unknown(key: string, keyPath: readonly string[], known: readonly string[]) {
  const message = `${quoted([...keyPath, key])} is not a known key; known are ${known.join(', ')}`;
  return { message, fix: suggestKey(key, known) };
}

/** A key of one form of an entry, where the entry has the other form. */
function both(keyPath: readonly string[], known: readonly string[]) {
  const message = `${quoted(keyPath)} does not go with the other keys of this entry, of which each has its own form: ${known.join(', ')}`;
  return { message, fix: 'keep the keys of one form, and write a second entry for the other' };
}

/** A key without a value says nothing, as one that is not there; what to do is not the same. */
function missing(name: string, found: unknown, expected: string, mayGo: boolean) {
  const key = name.split('.').at(-1) ?? name;
  if (found === undefined) {
    return {
      message: `${inWords(name.split('.'))} is missing; expected ${expected}`,
      fix: `add "${key}: …" with ${expected}`,
    };
  }
  const isItem = /^\d+$/.test(key);
  return {
    message: `${inWords(name.split('.'))} has no value; expected ${expected}`,
    fix: isItem ? `write ${expected}, or remove the dash` : withValue(key, expected, mayGo),
  };
}

/** What stands behind a # is a remark, which is how many a text gets lost. */
function withValue(key: string, expected: string, mayGo: boolean): string {
  const remark = expected.startsWith('a text')
    ? '; one that starts with # wants quotation marks'
    : '';
  return `write ${expected} behind ${key}:${remark}${mayGo ? '; or remove the line' : ''}`;
}

function placeOfMissing(full: readonly string[], reading: YamlReading) {
  const name = full.join('.');
  const parent = full.slice(0, -1).join('.');
  return reading.keys[name] ?? reading.keys[parent] ?? reading.values[parent] ?? fileStart;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object'
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}
