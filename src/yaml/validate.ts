import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { lookUp } from '../model/lookup.ts';
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
      ...(known.includes(key)
        ? both([...keyPath, key].join('.'), known)
        : unknown(key, keyPath, known)),
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

function unknown(key: string, keyPath: readonly string[], known: readonly string[]) {
  const message = `"${[...keyPath, key].join('.')}" is not a known key; known are ${known.join(', ')}`;
  return { message, fix: suggestKey(key, known) };
}

/** A key of one form of an entry, where the entry has the other form. */
function both(name: string, known: readonly string[]) {
  const message = `"${name}" does not go with the other keys of this entry, of which each has its own form: ${known.join(', ')}`;
  return { message, fix: 'keep the keys of one form, and write a second entry for the other' };
}

/** A key without a value says nothing, as one that is not there; what to do is not the same. */
function missing(name: string, found: unknown, expected: string, mayGo: boolean) {
  const key = name.split('.').at(-1) ?? name;
  if (found === undefined) {
    return {
      message: `${name} is missing; expected ${expected}`,
      fix: `add "${key}: …" with ${expected}`,
    };
  }
  const isItem = /^\d+$/.test(key);
  return {
    message: `${name} has no value; expected ${expected}`,
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

/** Whether a key may be left out. */
function canGo(schema: z.ZodType, keyPath: readonly string[]): boolean {
  const parent = unwrap(schemaAt(schema, keyPath.slice(0, -1)));
  const own = parent instanceof z.ZodObject ? parent.shape[keyPath.at(-1) ?? ''] : undefined;
  return own instanceof z.ZodOptional || own instanceof z.ZodDefault;
}

/** What other publishing systems call the keys. */
const elsewhere: Readonly<Record<string, string>> = {
  category: 'tags',
  categories: 'tags',
  topics: 'tags',
  keywords: 'tags',
  summary: 'description',
  excerpt: 'description',
  subtitle: 'description',
  abstract: 'description',
  dek: 'description',
  byline: 'authors',
  writer: 'authors',
  pubdate: 'date',
  publishdate: 'date',
  published: 'date',
  created: 'date',
  modified: 'updated',
  lastmod: 'updated',
  updateddate: 'updated',
  image: 'cover',
  hero: 'cover',
  heroimage: 'cover',
  thumbnail: 'cover',
  slug: 'aliases',
  permalink: 'aliases',
  redirects: 'aliases',
  redirect_from: 'aliases',
  language: 'lang',
  locale: 'lang',
  expires: 'reviewBy',
};

function suggestKey(key: string, known: readonly string[]): string {
  const meant = lookUp(elsewhere, key.toLowerCase());
  if (meant !== undefined && known.includes(meant)) {
    const more = meant === 'aliases' ? "; a post's address is the name of its file" : '';
    return `the nearest known key is "${meant}", which says this here${more}; write it, or remove the line "${key}:"`;
  }
  const near = closest(key.toLowerCase(), [...known]);
  return distance(key.toLowerCase(), near.toLowerCase()) <= Math.max(2, key.length / 3)
    ? `did you mean "${near}"? Write "${near}:" in place of "${key}:"`
    : `the nearest known key is "${near}"; write it, or remove the line "${key}:"`;
}

function suggestValue(found: unknown, name: string, expected: string): string {
  const key = name.split('.').at(-1) ?? name;
  const meant = typeof found === 'string' ? meantBy(found, key, expected) : null;
  if (meant !== null) return `write ${meant}`;
  if (typeof found === 'number' && expected.includes('text')) return `write ${key}: "${found}"`;
  return /^\d*$/.test(key) ? `write ${expected}` : `for ${key}, write ${expected}`;
}

/** What a text of the wrong form was meant to be; null where that is not told by the text. */
function meantBy(text: string, key: string, expected: string): string | null {
  if (expected === slugExpected) return slugIn(text) || null;
  const isBare = /true or|number/.test(expected) && /^\s*(?:true|false|\d+)\s*$/.test(text);
  if (isBare) return `${key}: ${text.trim()}, without quotation marks`;
  if (expected.startsWith('a language') && text.includes('_')) {
    return `${key}: ${text.replaceAll('_', '-')}`;
  }
  if (expected.startsWith('a list of {')) return `${key}: [{ post: ${text} }]`;
  return expected.startsWith('a list') ? `${key}: [${text}]` : null;
}

const slugExpected = 'a name of lower-case letters, digits and hyphens';

/** The name that was meant by an address, a file or a label. */
function slugIn(text: string): string {
  const last = text.replace(/\/(?:index\.mdx?)?$/, '').replace(/^.*\//, '');
  return last
    .replace(/\.mdx?$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
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
