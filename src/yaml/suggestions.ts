import { closest, distance } from 'fastest-levenshtein';
import { lookUp } from '../model/lookup.ts';

/** The fix for a key that a schema does not know: the one that was meant, or the nearest. */
export function suggestKey(key: string, known: readonly string[]): string {
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

/** The fix for a value of the key `name`: what was meant where that can be told, else what is expected. */
export function suggestValue(found: unknown, name: string, expected: string): string {
  const key = name.split('.').at(-1) ?? name;
  const meant = typeof found === 'string' ? meantBy(found, key, expected) : null;
  if (meant !== null) return `write ${meant}`;
  if (typeof found === 'number' && expected.includes('text')) return `write ${key}: "${found}"`;
  return /^\d*$/.test(key) ? `write ${expected}` : `for ${key}, write ${expected}`;
}

/** What was found, short enough for one line. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value !== 'string') return `${value}, a ${typeof value}`;
  if (value.trim() === '') return 'empty';
  return value.length > 60 ? `a text of ${value.length} characters` : `"${value}"`;
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

/** What a text of the wrong form was meant to be; null where that is not told by the text. */
function meantBy(text: string, key: string, expected: string): string | null {
  if (expected === slugExpected) return slugIn(text) || null;
  const isBare = /true or|number/.test(expected) && /^\s*(?:true|false|\d+)\s*$/.test(text);
  if (isBare) return `${key}: ${text.trim()}, without quotation marks`;
  if (expected.startsWith('a language') && text.includes('_')) {
    return `${key}: ${text.replaceAll('_', '-')}`;
  }
  if (expected.startsWith('a list of {')) return `${key}: [{ post: ${text} }]`;
  if (!expected.startsWith('a list')) return null;
  const isDashed = /^-\S+(?:\s+-\S+)*$/.test(text);
  const entries = text.split(/\s+/).map((entry) => entry.replace(/^-/, ''));
  return `${key}: [${isDashed ? entries.join(', ') : text}]${isDashed ? ', or a blank behind each dash' : ''}`;
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
