import type { Content } from '../model/content.ts';
import { addressesOf } from '../model/alias.ts';
import { type RecordedHeading, traceHeadings } from '../model/heading-history.ts';
import {
  addressOf,
  headingsUnder,
  isInForce,
  type LedgerEntry,
  ledgerFileName,
  printLedgerFile,
} from '../model/ledger.ts';
import { shared } from '../model/likeness.ts';
import { movedTextsIn } from './moved-texts.ts';
import { livingIn } from './publication.ts';

/** A file of the ledger as it should be. */
export interface LedgerChange {
  /** Below the ledger's folder, as `posts/a-slug.json`. */
  readonly name: string;
  /** Null where the file goes: its post never came out. */
  readonly text: string | null;
  /** The file that it records; its own where that is gone. As in `Problem.path`. */
  readonly source: string;
}

/** What has to be written so that the ledger knows all that is published or scheduled. */
export function ledgerChanges(content: Content, now: Date): LedgerChange[] {
  const living = livingIn(content);
  const known = new Set(living.map(({ entry }) => addressOf(entry)));
  // Whether another text may keep an address is for an editor to say.
  const disputed = new Set(movedTextsIn(content, now).map(({ record }) => record));
  const inForce = (address: string) => {
    const file = content.ledger?.get(address);
    return file && isInForce(file.entry, now) ? file : undefined;
  };
  const written = living.flatMap(({ entry, path, post }) => {
    const recorded = content.ledger?.get(addressOf(entry));
    if (recorded && disputed.has(recorded)) return [];
    const addresses = addressesOf(entry.id, post?.frontMatter.aliases ?? []);
    const earlier = headingsUnder(inForce, post ? addresses : [addressOf(entry)]);
    const text = printLedgerFile(merge(entry, recorded?.entry, earlier, now));
    return text === recorded?.text ? [] : [{ name: ledgerFileName(entry), text, source: path }];
  });
  const removed = [...(content.ledger ?? [])]
    .filter(([address, { entry }]) => !isInForce(entry, now) && !known.has(address))
    .map(([, { entry, path }]) => ({ name: ledgerFileName(entry), text: null, source: path }));
  return [...written, ...removed];
}

/** A post's date may move until readers have seen it; from then on its address is older than that. */
function merge(
  entry: LedgerEntry,
  recorded: LedgerEntry | undefined,
  earlier: readonly RecordedHeading[],
  now: Date,
): LedgerEntry {
  const seen = recorded && isInForce(recorded, now) && !isInForce(entry, now);
  const published = seen ? recorded.published : entry.published;
  const terms = recorded && tellsStill(recorded, entry) ? recorded.terms : entry.terms;
  return { ...entry, published, terms, headings: mergeHeadings(entry, earlier) };
}

/** So much of the recorded terms has to be left for them to stay; it is enough to know a text again. */
const enoughTerms = 0.6;

/** Each edit moves a few words up or down: an editor need not see that in the ledger. */
function tellsStill(recorded: LedgerEntry, { terms }: LedgerEntry): boolean {
  return shared(new Set(recorded.terms), new Set(terms)) >= enoughTerms;
}

/** What is there, in its order, then what was there, with what became of it. */
function mergeHeadings(
  { headings }: LedgerEntry,
  recorded: readonly RecordedHeading[],
): RecordedHeading[] {
  const present = headings.map(({ id, text }) => ({ id, text, depth: 2 }));
  const { former } = traceHeadings(recorded, present);
  const ids = new Set(headings.map(({ id }) => id));
  const earlier = recorded
    .filter(({ id }) => !ids.has(id))
    .map(({ id, text, now }) => {
      const heir = former.get(id);
      return { id, text, now: heir === undefined ? (now ?? 'unknown') : `#${heir}` };
    });
  return [...headings, ...earlier];
}
