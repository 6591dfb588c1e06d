import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../environment.ts';
import type { ProseFindings } from '../model/prose.ts';
import type { GrammarFault } from '../prose/grammar.ts';
import type { Keep, LookedUp, Spelling } from '../prose/spelling.ts';
import { digestOf } from './digest.ts';
import { readJson } from './document-store.ts';
import { markUsed } from './sweep.ts';
import { readerVersion } from './versions.ts';
import { writeWhole } from './whole-file.ts';

interface Kept {
  readonly version: string;
  readonly texts: Readonly<Record<string, ProseFindings>>;
  /** Those that were asked for since, and those of the month before. */
  readonly paragraphs: Readonly<Record<string, readonly GrammarFault[]>>;
  readonly since: number;
  readonly earlier: Readonly<Record<string, readonly GrammarFault[]>>;
  readonly knownWords: readonly string[];
  readonly unknownWords: Readonly<Record<string, readonly string[]>>;
}

/**
 * What was found in texts, paragraphs and words before, in one file for a content folder. Closing it
 * after all texts were asked for forgets texts that are gone; paragraphs stay for a month or two, words for good.
 */
export class ProseRecord {
  /** Whether texts were read before. */
  readonly isOld: boolean;
  readonly #file: string;
  readonly #library: string;
  readonly #kept: Kept;
  readonly #known: Kept['paragraphs'];
  readonly #texts = new Map<string, ProseFindings>();
  readonly #paragraphs = new Map<string, readonly GrammarFault[]>();
  #hasNews = false;

  private constructor(file: string, library: string, kept: Kept) {
    this.#file = file;
    this.#library = library;
    this.#kept = kept;
    this.#known = { ...kept.earlier, ...kept.paragraphs };
    this.isOld = Object.keys(kept.texts).length > 0;
  }

  static async open({ cacheDir, contentDir, root }: Environment): Promise<ProseRecord> {
    const file = path.join(cacheDir, 'prose', `${digestOf(contentDir)}.json`);
    const library = path.join(cacheDir, 'dictionaries');
    const kept = await readKept(file, await readerVersion(root));
    await markUsed(file);
    return new ProseRecord(file, library, kept);
  }

  get lookedUp(): LookedUp {
    const { knownWords, unknownWords } = this.#kept;
    return { known: knownWords, unknown: Object.entries(unknownWords) };
  }

  /** Keeps what readers of prose make of their libraries, for all content folders. */
  readonly keep: Keep = async (name, make) => {
    const file = path.join(this.#library, `${this.#kept.version}.${name}`);
    const kept = await readFile(file).catch(() => null);
    if (kept) {
      await markUsed(file);
      return kept;
    }
    const made = await make();
    await writeWhole(file, made);
    return made;
  };

  /** Whether something is recorded of a text. */
  has(key: string): boolean {
    return this.#kept.texts[key] !== undefined;
  }

  /** @param read finds it where it is not recorded */
  of(key: string, read: () => Promise<ProseFindings>): Promise<ProseFindings> {
    return this.#recall(this.#texts, this.#kept.texts, key, read);
  }

  /** @param read finds it where it is not recorded */
  ofParagraph(
    digest: string,
    read: () => Promise<readonly GrammarFault[]>,
  ): Promise<readonly GrammarFault[]> {
    return this.#recall(this.#paragraphs, this.#known, digest, read);
  }

  /** What is recorded of a paragraph; undefined where it has not been read. */
  paragraph(digest: string): readonly GrammarFault[] | undefined {
    return this.#paragraphs.get(digest) ?? this.#known[digest];
  }

  /**
   * Keeps what is new. What another process recorded in the meantime is kept with it.
   * @param isWhole whether all texts were asked for, so that the others are gone
   */
  async close({ known, unknown }: Spelling['lookedUp'], isWhole: boolean): Promise<void> {
    const isFull = !isWhole || this.#texts.size === Object.keys(this.#kept.texts).length;
    if (!this.#hasNews && isFull) return;
    const { version } = this.#kept;
    const now = await readKept(this.#file, version);
    const kept: Kept = {
      version,
      texts: { ...(isWhole ? {} : now.texts), ...Object.fromEntries(this.#texts) },
      // Paragraphs of texts that did not change were not asked for, and may be when one does.
      ...inMonths(now, Object.fromEntries(this.#paragraphs)),
      knownWords: [...new Set([...now.knownWords, ...known])],
      unknownWords: { ...now.unknownWords, ...Object.fromEntries(unknown) },
    };
    await writeWhole(this.#file, JSON.stringify(kept));
  }

  async #recall<Found>(
    seen: Map<string, Found>,
    kept: Readonly<Record<string, Found>>,
    key: string,
    read: () => Promise<Found>,
  ): Promise<Found> {
    const known = seen.get(key) ?? kept[key];
    if (known === undefined) this.#hasNews = true;
    const found = known ?? (await read());
    seen.set(key, found);
    return found;
  }
}

type Paragraphs = Pick<Kept, 'paragraphs' | 'since' | 'earlier'>;

/** Milliseconds after which paragraphs that nobody asked for begin to be forgotten. */
const month = 30 * 86_400_000;

/** Paragraphs with those that were asked for now; what was not for a whole month is left out. */
function inMonths(
  { paragraphs, since, earlier }: Paragraphs,
  asked: Kept['paragraphs'],
  now = Date.now(),
): Paragraphs {
  if (now - since < month) return { paragraphs: { ...paragraphs, ...asked }, since, earlier };
  return { paragraphs: asked, since: now, earlier: paragraphs };
}

async function readKept(file: string, version: string): Promise<Kept> {
  const kept = await readJson<Kept>(file);
  const none: Paragraphs = { paragraphs: {}, since: Date.now(), earlier: {} };
  const empty: Kept = { version, texts: {}, ...none, knownWords: [], unknownWords: {} };
  // What an earlier release wrote knows of no months.
  return kept?.version === version && 'earlier' in kept ? kept : empty;
}
