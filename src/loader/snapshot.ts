import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { PageSource, PostSource } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import { markUsed } from './sweep.ts';
import { writeWhole } from './whole-file.ts';

/** What reading one post or page gave. */
export interface Outcome {
  /** Null where nothing of it could be read. */
  readonly source: PostSource | PageSource | null;
  readonly problems: readonly Problem[];
  /** Files beside the post that it was made from, whether or not they were there; absolute. */
  readonly included: readonly string[];
  /** Its compiled body; null where it has none. */
  readonly body: string | null;
}

interface Kept extends Outcome {
  /** Of the file, the included ones and the body: a stamp each. */
  readonly stamps: readonly string[];
  /** What else the outcome hangs on. */
  readonly circumstances: string;
}

/** Milliseconds after a change in which a file system may give a second change the same stamp. */
const restless = 3000;

/** Fewer new outcomes than this are read again sooner than all are written. */
const worthSaving = 16;

/**
 * The outcomes of the last reading of a content folder, so that what has not changed since need not
 * be read at all. As Git does, it tells so by size, times and inode, and trusts none of them for a
 * file that has only just changed.
 */
export class Snapshot {
  readonly #file: string;
  readonly #now: number;
  readonly #before: ReadonlyMap<string, Kept>;
  readonly #after = new Map<string, Kept>();
  #fresh = 0;

  private constructor(file: string, now: number, before: ReadonlyMap<string, Kept>) {
    this.#file = file;
    this.#now = now;
    this.#before = before;
  }

  /** @param now in milliseconds of the epoch: against it files are old enough to be trusted */
  static async read(file: string, now = Date.now()): Promise<Snapshot> {
    try {
      const kept = deserialize(await readFile(file)) as Map<string, Kept>;
      await markUsed(file);
      return new Snapshot(file, now, kept);
    } catch {
      // Missing or cut off: then everything is read.
      return new Snapshot(file, now, new Map());
    }
  }

  /** For the next reading in the same process, which then need not read the file. */
  next(now = Date.now()): Snapshot {
    return new Snapshot(this.#file, now, this.#after);
  }

  /**
   * The outcome as it was, if nothing it was made from has changed, else as `make` gives it now.
   * @param circumstancesOf all that an outcome hangs on besides files
   */
  async recall(
    file: string,
    circumstancesOf: (source: Outcome['source']) => string,
    make: () => Promise<Outcome>,
  ): Promise<Outcome> {
    const kept = this.#before.get(file);
    const isValid =
      kept &&
      kept.circumstances === circumstancesOf(kept.source) &&
      watched(file, kept).every((each, index) => stampOf(each) === kept.stamps[index]);
    if (isValid) {
      this.#after.set(file, kept);
      return kept;
    }
    const outcome = await make();
    const { source, problems, included, body } = outcome;
    const sources = [file, ...included];
    if (sources.every((each) => isSettled(each, this.#now))) {
      const stamps = watched(file, outcome).map(stampOf);
      const circumstances = circumstancesOf(source);
      this.#after.set(file, { source, problems, included, body, stamps, circumstances });
      this.#fresh += 1;
    }
    return outcome;
  }

  /** Keeps what was recalled, for the next reading. */
  async save(): Promise<void> {
    if (this.#fresh >= worthSaving) await writeWhole(this.#file, serialize(this.#after));
  }
}

function watched(file: string, { included, body }: Outcome): string[] {
  return [file, ...included, ...(body === null ? [] : [body])];
}

function stampOf(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}` : 'none';
}

/** A file that is not there has no time of its own; that it comes is seen. */
function isSettled(file: string, now: number): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return !stat || Math.max(stat.ctimeMs, stat.mtimeMs) < now - restless;
}
