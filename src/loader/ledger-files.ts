import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Heading } from '../model/document.ts';
import { type RecordedHeading, traceHeadings } from '../model/heading-history.ts';
import {
  addressOf,
  type Ledger,
  type LedgerFile,
  parseLedgerFile,
  type RecordedKind,
  recordedKinds,
} from '../model/ledger.ts';
import { fileStart, type Problem } from '../model/problem.ts';
import { slugForm } from '../model/slug.ts';
import { posix } from './folder.ts';

export interface LedgerReading {
  /** Null where the content folder keeps none: then nothing is held against it. */
  readonly ledger: Ledger | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads `content/ledger/`. One call after the other, as thousands of small files are read faster so
 * than side by side.
 * @param base what problem paths are relative to
 */
export function readLedger(contentDir: string, base: string): LedgerReading {
  const ledger = new Map<string, LedgerFile>();
  const problems: Problem[] = [];
  for (const kind of recordedKinds) {
    const folder = path.join(contentDir, 'ledger', kind);
    const above = posix(path.relative(base, folder));
    for (const name of namesIn(folder)) {
      const file = path.join(folder, name);
      const shown = `${above}/${name}`;
      const read = readEntry(file, kind, name.replace(/\.json$/, ''), shown);
      if ('entry' in read) ledger.set(addressOf(read.entry), read);
      else problems.push(read);
    }
  }
  return { ledger: ledger.size + problems.length > 0 ? ledger : null, problems };
}

/** What is recorded at one address of a post, without reading the rest of the ledger. */
export function readRecord(contentDir: string, address: string): LedgerFile | undefined {
  const slug = /^\/posts\/([^/]+)\/$/.exec(address)?.[1];
  if (slug === undefined) return undefined;
  const file = path.join(contentDir, 'ledger', 'posts', `${slug}.json`);
  if (!existsSync(file)) return undefined;
  const read = readEntry(file, 'posts', slug, file);
  return 'entry' in read ? read : undefined;
}

/**
 * The earlier ids of a post's headings, each with the heading's id of today.
 * @param targets what fragments can point at already
 */
export function formerIds(
  recorded: readonly RecordedHeading[],
  headings: readonly Heading[],
  targets: readonly string[],
): ReadonlyMap<string, string> {
  if (recorded.length === 0) return new Map();
  const { former } = traceHeadings(recorded, headings);
  const taken = new Set(targets);
  return new Map([...former].filter(([id]) => !taken.has(id)));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}

function readEntry(
  file: string,
  kind: RecordedKind,
  id: string,
  shown: string,
): LedgerFile | Problem {
  const text = readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
  if (!slugForm.test(id)) return faulty(shown, `"${id}" is no slug or id`);
  const entry = parseLedgerFile(text, kind, id);
  return typeof entry === 'string' ? faulty(shown, entry) : { path: shown, entry, text };
}

function faulty(shown: string, reason: string): Problem {
  return {
    ...fileStart,
    path: shown,
    severity: 'error',
    rule: 'ledger-file',
    message: `the record of what was published cannot be read: ${reason.replace(/\s+/g, ' ')}`,
    fix: 'take the file back from version control; of two merged versions keep both lines',
  };
}
