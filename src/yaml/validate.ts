import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { fileStart, type Problem } from '../model/problem.ts';
import type { YamlReading } from './read.ts';

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
      ...(reading.keys[[...full, key].join('.')] ?? fileStart),
      path,
      severity: 'error',
      rule: 'unknown-key',
      message: `"${[...keyPath, key].join('.')}" is not a known key; known are ${known.join(', ')}`,
      fix: suggestKey(key, known),
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
        message: `${name || full.at(-1) || 'the value'} is missing; expected ${expected}`,
        fix: `add "${full.at(-1) ?? ''}: …" with ${expected}`,
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
          ? `${name}: ${issue.message}`
          : `${name || 'the whole'} is ${show(found)}; expected ${expected}`,
      fix: ownFix(issue) ?? suggestValue(found, name, expected),
    },
  ];
}

/** What a schema that knows better says itself, as `params.fix` of its issue. */
function ownFix(issue: Issue): string | null {
  const fix: unknown = issue.code === 'custom' ? issue.params?.['fix'] : null;
  return typeof fix === 'string' ? fix : null;
}

function suggestKey(key: string, known: readonly string[]): string {
  const near = closest(key.toLowerCase(), [...known]);
  return distance(key.toLowerCase(), near.toLowerCase()) <= Math.max(2, key.length / 3)
    ? `did you mean "${near}"? Write "${near}:" in place of "${key}:"`
    : `the nearest known key is "${near}"; write it, or remove the line "${key}:"`;
}

function suggestValue(found: unknown, name: string, expected: string): string {
  const key = name.split('.').at(-1) ?? name;
  if (typeof found === 'number' && expected.includes('text')) return `write ${key}: "${found}"`;
  if (typeof found === 'string' && expected.startsWith('a list of {'))
    return `write ${key}: [{ post: ${found} }]`;
  if (typeof found === 'string' && expected.startsWith('a list')) return `write ${key}: [${found}]`;
  return /^\d*$/.test(key) ? `write ${expected}` : `for ${key}, write ${expected}`;
}

/** What was found, short enough for one line. */
function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value !== 'string') return `${value}, a ${typeof value}`;
  if (value.trim() === '') return 'empty';
  return value.length > 60 ? `a text of ${value.length} characters` : `"${value}"`;
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

/** The schema at a key path, so that messages can quote what its author said is expected. */
function schemaAt(schema: z.ZodType, path: readonly string[]): z.ZodType {
  let current = schema;
  for (const key of path) {
    const inner = unwrap(current);
    current = childOf(inner, key) ?? inner;
  }
  return z.globalRegistry.has(current) ? current : unwrap(current);
}

function childOf(schema: z.ZodType, key: string): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[key] as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodUnion) {
    const options = schema.options as z.ZodType[];
    return options.map((option) => childOf(unwrap(option), key)).find(Boolean);
  }
  return undefined;
}

/** Looks through `optional` and `default`, stopping where the author's words stand. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  return schema;
}

function knownKeys(schema: z.ZodType): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodUnion) {
    const options = inner.options as z.ZodType[];
    return [...new Set(options.flatMap((option) => knownKeys(option)))];
  }
  return [];
}
