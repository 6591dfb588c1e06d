import { readDate } from '../../model/date.ts';
import { postFrontMatter } from '../../model/schema.ts';
import { keyPathAt, type Mend, onlyNear, replacement, valueAt } from './mend.ts';

/** A misspelt key, where only one known key is near and not written yet. */
export const mendKey: Mend = (problem, { frontMatterText = '', written }) => {
  const line = frontMatterText.split('\n')[problem.line - 2] ?? '';
  const [, key = ''] = /^([A-Za-z_-]+):/.exec(line) ?? [];
  if (problem.column !== 1 || !Object.hasOwn(written, key)) return null;
  const known = Object.keys(postFrontMatter.shape);
  const same = known.find((name) => name.toLowerCase() === key.replace(/[_-]/g, '').toLowerCase());
  const meant = same ?? onlyNear(key, known);
  return meant && !Object.hasOwn(written, meant) ? replacement(problem, key, meant) : null;
};

/** A value in another form than the key wants, where both mean the same. */
export const mendValue: Mend = (problem, source, content) => {
  const keyPath = keyPathAt(problem, source);
  if (keyPath === null) return null;
  const value = valueAt(source, keyPath);
  const line = source.frontMatterText?.split('\n')[problem.line - 2] ?? '';
  const raw = line.slice(problem.column - 1).trimEnd();
  const [key = '', ...below] = keyPath.split('.');
  const name = below.at(-1) ?? key;
  if (/^(?:date|updated|reviewBy)$/.test(name)) return dateEdit(value);
  if (/^(?:title|description)$/.test(keyPath)) return textEdit();
  if (/^(?:draft|toc|cta)$/.test(keyPath)) return switchEdit(value);
  if (/^(?:tags|authors|aliases)$/.test(keyPath)) return listEdit(value);
  if (/^tags\.\d+$/.test(keyPath)) return idEdit(value, content.tags.ids ?? []);
  if (/^authors\.\d+$/.test(keyPath)) return idEdit(value, content.authors.ids ?? []);
  return null;

  function dateEdit(written: unknown) {
    const date = typeof written === 'string' ? meantDate(written) : null;
    return date === null ? null : replacement(problem, String(written), date);
  }

  /** YAML takes `2026` for a number; in quotation marks it is a text. */
  function textEdit() {
    return /^[\w.+-]+$/.test(raw) ? replacement(problem, raw, `"${raw}"`) : null;
  }

  function switchEdit(written: unknown) {
    const meant = switches.get(String(written).toLowerCase());
    return meant && raw === String(written) ? replacement(problem, raw, meant) : null;
  }

  function listEdit(written: unknown) {
    if (typeof written !== 'string') return null;
    const entries = written.split(/\s*,\s*/);
    const plain = entries.every((entry) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(entry));
    return plain && raw === written ? replacement(problem, raw, `[${entries.join(', ')}]`) : null;
  }

  function idEdit(written: unknown, known: readonly string[]) {
    const id = String(written)
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
    return known.includes(id) ? replacement(problem, String(written), id) : null;
  }
};

const switches: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['on', 'true'],
  ['true', 'true'],
  ['no', 'false'],
  ['off', 'false'],
  ['false', 'false'],
]);

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Only forms that mean one day to everybody: the year first, or the month as a word. */
function meantDate(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year && month && day) return asDate(year, month, day);
  const [, dayBefore, monthAfter, yearLast] =
    /^(\d{1,2})\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(text) ?? [];
  if (dayBefore && monthAfter && yearLast) return asDate(yearLast, named(monthAfter), dayBefore);
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
