import { readDate } from '../../model/date.ts';
import { lookUp } from '../../model/lookup.ts';
import { postFrontMatter } from '../../model/schema.ts';
import { slugForm } from '../../model/slug.ts';
import { type Mend, onlyNear, replacement } from './mend.ts';

/** A misspelt key, where only one known key is near and not written yet. */
export const mendKey: Mend = (problem, { frontMatterText = '', written }) => {
  const line = frontMatterText.split('\n')[problem.line - 2] ?? '';
  const [, key = ''] = /^([A-Za-z_-]+):/.exec(line) ?? [];
  if (problem.column !== 1 || !Object.hasOwn(written, key)) return null;
  const known = Object.keys(postFrontMatter.shape).filter((name) => !Object.hasOwn(written, name));
  const same = known.find((name) => name.toLowerCase() === key.replace(/[_-]/g, '').toLowerCase());
  const meant = same ?? onlyNear(key, known);
  return meant ? replacement(problem, key, meant) : null;
};

/** A value in another form than the key wants, where both mean the same. */
export const mendValue: Mend = (problem, { frontMatterText = '' }, content) => {
  const lines = frontMatterText.split('\n').slice(0, problem.line - 1);
  const line = lines.at(-1)?.slice(problem.column - 1) ?? '';
  const key = lines.flatMap((each) => /^([A-Za-z]+):/.exec(each)?.[1] ?? []).at(-1) ?? '';
  const isWhole = new RegExp(`^${key}:\\s*$`).test(
    lines.at(-1)?.slice(0, problem.column - 1) ?? '',
  );
  const whole = line.replace(/\s+#.*$/, '').trimEnd();
  const lists: Readonly<Record<string, readonly string[] | null>> = {
    tags: content.tags.ids,
    authors: content.authors.ids,
  };
  const ids = lookUp(lists, key);
  if (ids === undefined) return isWhole ? change(whole, lookUp(forms, key)?.(whole) ?? null) : null;
  if (isWhole) return change(whole, knownIds(whole, ids ?? []));
  const entry = /^[\w-]+(?: [\w-]+)*(?=\s*(?:[,\]#]|$))/.exec(line)?.[0] ?? '';
  return change(entry, knownId(entry, ids ?? []));

  function change(from: string, to: string | null) {
    return to === null || from === '' ? null : replacement(problem, from, to);
  }
};

/** The right form of a plain value, by key; null where it is not certain. */
const forms: Readonly<Record<string, (value: string) => string | null>> = {
  date: meantDate,
  updated: meantDate,
  reviewBy: meantDate,
  title: inQuotes,
  description: inQuotes,
  draft: meantSwitch,
  toc: meantSwitch,
  cta: meantSwitch,
  aliases: asList,
};

/** YAML takes `2026` for a number; in quotation marks it is a text. */
function inQuotes(value: string): string | null {
  return /^[\w.+-]+$/.test(value) ? `"${value}"` : null;
}

function meantSwitch(value: string): string | null {
  const bare = value.replace(/^(["'])(true|false)\1$/i, '$2');
  return switches.get(bare.toLowerCase()) ?? null;
}

function asList(value: string): string | null {
  const entries = value.split(/\s*,\s*/);
  return entries.every((entry) => slugForm.test(entry)) ? `[${entries.join(', ')}]` : null;
}

/** The list that a text of names means: with commas between them, or blanks where no name has one. */
function knownIds(value: string, known: readonly string[]): string | null {
  const text = value.replace(/^(["'])(.*)\1$/, '$2').trim();
  if (!/^[\w, -]+$/.test(text)) return null;
  for (const separator of [/\s*,\s*/, /[\s,]+/]) {
    const ids = text.split(separator).map((entry) => knownId(entry, known));
    if (!ids.includes(null)) return `[${[...new Set(ids)].join(', ')}]`;
  }
  return asList(text);
}

function knownId(entry: string, known: readonly string[]): string | null {
  const id = entry.toLowerCase().replace(/[_ ]+/g, '-');
  return known.includes(id) ? id : onlyNear(id, known);
}

const switches: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['on', 'true'],
  ['true', 'true'],
  ['no', 'false'],
  ['off', 'false'],
  ['false', 'false'],
]);

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Only forms that mean one day to everybody: the year first, the month as a word, or a day above 12. */
function meantDate(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year && month && day) return asDate(year, month, day);
  const [, dayBefore, monthAfter, yearLast] =
    /^(\d{1,2})\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(text) ?? [];
  if (dayBefore && monthAfter && yearLast) return asDate(yearLast, named(monthAfter), dayBefore);
  const [, one = '', other = '', yearBehind] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (yearBehind && Number(one) > 12) return asDate(yearBehind, other, one);
  if (yearBehind && Number(other) > 12) return asDate(yearBehind, one, other);
  const [, monthFirst, dayAfter, yearEnd] =
    /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(text) ?? [];
  return monthFirst && dayAfter && yearEnd ? asDate(yearEnd, named(monthFirst), dayAfter) : null;
}

function named(month: string): string {
  return String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1);
}

function asDate(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return readDate(text) instanceof Date ? text : null;
}
