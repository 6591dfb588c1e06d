import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../environment.ts';
import type { ProseFindings } from '../model/prose.ts';
import type { GrammarFault } from '../prose/grammar.ts';
import { digestOf } from './digest.ts';
import { readJson } from './document-store.ts';
import { writeWhole } from './whole-file.ts';
import { listFiles } from './folder.ts';

interface Kept {
  readonly version: string;
  readonly texts: Readonly<Record<string, ProseFindings>>;
  readonly paragraphs: Readonly<Record<string, readonly GrammarFault[]>>;
  readonly knownWords: readonly string[];
}

/**
 * What was found in texts and paragraphs before, in one file for a content folder. Closing it forgets
 * what was not asked for, so that it does not grow with each change.
 */
export class ProseRecord {
  readonly #file: string;
  readonly #kept: Kept;
  readonly #texts = new Map<string, ProseFindings>();
  readonly #paragraphs = new Map<string, readonly GrammarFault[]>();
  #hasNews = false;

  private constructor(file: string, kept: Kept) {
    this.#file = file;
    this.#kept = kept;
  }

  static async open({ cacheDir, contentDir, root }: Environment): Promise<ProseRecord> {
    const file = path.join(cacheDir, 'prose', `${digestOf(contentDir)}.json`);
    const version = await readerVersion(root);
    const kept = await readJson<Kept>(file);
    const empty: Kept = { version, texts: {}, paragraphs: {}, knownWords: [] };
    return new ProseRecord(file, kept?.version === version ? kept : empty);
  }

  get knownWords(): readonly string[] {
    return this.#kept.knownWords;
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
    return this.#recall(this.#paragraphs, this.#kept.paragraphs, digest, read);
  }

  async close(knownWords: ReadonlySet<string>): Promise<void> {
    const isFull = this.#texts.size === Object.keys(this.#kept.texts).length;
    if (!this.#hasNews && isFull) return;
    const kept: Kept = {
      version: this.#kept.version,
      texts: Object.fromEntries(this.#texts),
      // Paragraphs of texts that did not change were not asked for, and may be when one does.
      paragraphs: { ...this.#kept.paragraphs, ...Object.fromEntries(this.#paragraphs) },
      knownWords: [...knownWords],
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

/** A name for the reader of prose as it is: its sources, and the versions of the libraries below. */
async function readerVersion(root: string): Promise<string> {
  const sources = await listFiles(path.join(root, 'src', 'prose'));
  const files = [...sources, path.join(root, 'package.json')];
  return digestOf((await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\0'));
}
