import { isoMoment, readDate } from './date.ts';
import type { RecordedHeading } from './heading-history.ts';
import { readForm } from './ledger-form.ts';
import type { Fingerprint } from './likeness.ts';
import { messageOf } from './message.ts';
import { urls } from './url.ts';

/** What has addresses that readers keep. Each is a folder of the ledger. */
export type RecordedKind = 'posts' | 'pages' | 'tags' | 'authors' | 'series';

/** An address that was published, and what stood there: one small file, so that branches merge. */
export interface LedgerEntry {
  readonly kind: RecordedKind;
  /** The slug or id. */
  readonly id: string;
  readonly title: string;
  /** Since when readers have known the address; null where always. */
  readonly published: Date | null;
  readonly terms: readonly string[];
  /** In the order of the text; ids that no heading has any more come last. */
  readonly headings: readonly RecordedHeading[];
  /** Where readers are sent now, or that there is nothing for them; null while it is in use. */
  readonly now: string | null;
}

/** An entry as a file of the content folder. */
export interface LedgerFile {
  /** As in `Problem.path`. */
  readonly path: string;
  readonly entry: LedgerEntry;
  /** As it stands in the file. */
  readonly text: string;
}

/** By address. */
export type Ledger = ReadonlyMap<string, LedgerFile>;

/** An address that somebody retired on purpose, with where it leads now; null for nowhere. */
export interface Retirement {
  readonly kind: RecordedKind;
  readonly from: string;
  readonly to: string | null;
}

export const recordedKinds: readonly RecordedKind[] = [
  'posts',
  'pages',
  'tags',
  'authors',
  'series',
];

/** What `now` says of an address that leads nowhere, on purpose. */
export const gone = 'gone';

export function addressOf({ kind, id }: Pick<LedgerEntry, 'kind' | 'id'>): string {
  const addresses = {
    posts: urls.post(id),
    pages: urls.page(id),
    tags: urls.tag(id),
    authors: urls.author(id),
    series: urls.series(id),
  };
  return addresses[kind];
}

/** Below the ledger's folder. */
export function ledgerFileName({ kind, id }: Pick<LedgerEntry, 'kind' | 'id'>): string {
  return `${kind}/${id}.json`;
}

/** Whether readers have seen the address by now. */
export function isInForce({ published }: LedgerEntry, now: Date): boolean {
  return published === null || published <= now;
}

export function fingerprintOf({ title, terms, headings }: LedgerEntry): Fingerprint {
  return { title, terms, headings: headings.map(({ id }) => id) };
}

/**
 * Every heading that readers may have linked to under a text's addresses, each once: what was
 * recorded under the last address counts.
 */
export function headingsUnder(
  recordOf: (address: string) => LedgerFile | undefined,
  addresses: readonly string[],
): RecordedHeading[] {
  const headings = addresses.flatMap((address) => recordOf(address)?.entry.headings ?? []);
  return [...new Map(headings.map((heading) => [heading.id, heading])).values()];
}

/**
 * Reads the text of a ledger file.
 * @returns the entry, or in words what is wrong with it
 */
export function parseLedgerFile(
  text: string,
  kind: RecordedKind,
  id: string,
): LedgerEntry | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return messageOf(error);
  }
  const file = readForm(value);
  if (typeof file === 'string') return file;
  const { now = null, title, published, terms = '', headings = [] } = file;
  const since = published === undefined ? null : readDate(published);
  if (typeof since === 'string') return `published: "${published}" ${since}`;
  const words = terms.split(' ').filter(Boolean);
  return { kind, id, title, published: since, terms: words, headings, now };
}

/** One heading a line, so that changes show and merge by line. */
export function printLedgerFile({ now, title, published, terms, headings }: LedgerEntry): string {
  const fields = [
    ...(now === null ? [] : [field('now', now)]),
    field('title', title),
    ...(published ? [field('published', isoMoment(published))] : []),
    ...(terms.length > 0 ? [field('terms', terms.join(' '))] : []),
    ...(headings.length > 0 ? [`  "headings": [\n${headings.map(line).join(',\n')}\n  ]`] : []),
  ];
  return `{\n${fields.join(',\n')}\n}\n`;
}

function field(name: string, value: string): string {
  return `  "${name}": ${JSON.stringify(value)}`;
}

function line(heading: RecordedHeading): string {
  const pairs = Object.entries(heading).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return `    { ${pairs.join(', ')} }`;
}
