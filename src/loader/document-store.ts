import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Body, Facts } from '../model/document.ts';
import type { ImageFile } from '../model/image.ts';
import type { Problem } from '../model/problem.ts';
import type { Included } from './assets.ts';
import { digestOf } from './digest.ts';
import { packBody, unpackBody, unpackFeed } from './packed-body.ts';
import { writeWhole } from './whole-file.ts';

/** What is kept of a compilation; the body lies in a file of its own, read only when it is shown. */
export interface StoredDocument {
  /** Null where the text could not be parsed. */
  readonly facts: Facts | null;
  readonly problems: readonly Problem[];
  readonly included: readonly Included[];
  /** Only for a cover, which is stored by itself: it hangs on front matter alone. */
  readonly cover?: ImageFile;
}

interface KeptDocument extends StoredDocument {
  /** The length of the body's file; null where none was made. */
  readonly bodyBytes: number | null;
}

/** Compiled documents on disk, found by what they were made from. */
export class DocumentStore {
  readonly #folder: string;

  constructor(cacheDir: string) {
    this.#folder = path.join(cacheDir, 'documents');
  }

  /**
   * The stored document; null where there is none or a file that it includes has changed.
   * @param withBody whether its body has to be there
   */
  async read(key: string, withBody = true): Promise<StoredDocument | null> {
    const kept = await readJson<KeptDocument>(this.#file(key, 'facts'));
    if (!kept) return null;
    const { bodyBytes, ...stored } = kept;
    for (const { file, digest: then } of stored.included) {
      const now = await readFile(file).then(digestOf, () => null);
      if (now !== then) return null;
    }
    return !withBody || (await this.#hasBody(stored.facts, bodyBytes)) ? stored : null;
  }

  /** Bodies are large: whether one is whole is told by its size, not by reading it. */
  async #hasBody(facts: Facts | null, bytes: number | null): Promise<boolean> {
    if (!facts) return true;
    if (bytes === null) return false;
    const kept = await stat(this.#file(facts.digest, 'body')).catch(() => null);
    return kept?.size === bytes;
  }

  /** @throws Error where the document was never stored */
  async readBody(digest: string): Promise<Body> {
    return unpackBody(this.#readBodyFile(digest, readFileSync));
  }

  /**
   * Only what feeds carry; '' where Astro renders the body.
   * @throws Error where the document was never stored
   */
  async readFeedBody(digest: string): Promise<string> {
    const feed = unpackFeed(this.#readBodyFile(digest, readStart));
    return feed ?? unpackFeed(this.#readBodyFile(digest, readFileSync)) ?? '';
  }

  /** Read without waiting: for a small file that takes a third of the time that asking for it does. */
  #readBodyFile(digest: string, read: (file: string) => Buffer): Buffer {
    try {
      return read(this.#file(digest, 'body'));
    } catch {
      throw new Error(`no compiled body ${digest}; run the build again`);
    }
  }

  /**
   * @param key what `read` will ask for; the body is found by `facts.digest`
   * @param body null where there is none, or nobody has asked for it yet
   */
  async write(key: string, stored: StoredDocument, body: Body | null): Promise<void> {
    const packed = body && packBody(body);
    if (packed && stored.facts) await writeWhole(this.#file(stored.facts.digest, 'body'), packed);
    const kept: KeptDocument = { ...stored, bodyBytes: packed?.length ?? null };
    await writeWhole(this.#file(key, 'facts'), JSON.stringify(kept));
  }

  /**
   * What was made from the same parts before, or is made and kept now.
   * @param version of the code that makes it
   */
  async recall<Value>(
    version: string,
    parts: readonly string[],
    make: () => Promise<Value>,
  ): Promise<Value> {
    const file = this.#file(digestOf([version, ...parts].join('\0')), 'part');
    try {
      return deserialize(await readFile(file)) as Value;
    } catch {
      // Missing, or cut off: either way it is made anew.
    }
    const value = await make();
    await writeWhole(file, serialize(value));
    return value;
  }

  /** Where a document's body lies. */
  bodyFile(digest: string): string {
    return this.#file(digest, 'body');
  }

  /**
   * Where the outcome of reading a whole content folder lies.
   * @param parts all that it hangs on but for the folder's files
   */
  snapshotFile(parts: readonly string[]): string {
    return path.join(this.#folder, `${digestOf(parts.join('\0'))}.snapshot`);
  }

  #file(digest: string, part: 'facts' | 'body' | 'part'): string {
    const extension = part === 'facts' ? 'json' : 'packed';
    return path.join(this.#folder, digest.slice(0, 2), `${digest}.${part}.${extension}`);
  }
}

export async function readJson<Value>(file: string): Promise<Value | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Value;
  } catch {
    // Missing, or cut off: either way it is made anew.
    return null;
  }
}

/** Room for what feeds carry of nearly any post. */
const start = Buffer.alloc(65_536);

/** The first bytes of a file; good until the next call. */
function readStart(file: string): Buffer {
  const opened = openSync(file, 'r');
  try {
    return start.subarray(0, readSync(opened, start, 0, start.length, 0));
  } finally {
    closeSync(opened);
  }
}
