import path from 'node:path';
import { check } from '../check/check.ts';
import type { Environment } from '../environment.ts';
import { readLedger } from '../loader/ledger-files.ts';
import { problemBase, readContent, type ReadingStart, startReading } from '../loader/load.ts';
import { posix } from '../loader/folder.ts';
import type { Live } from '../live.ts';
import type { Content } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import type { ContentChange } from './page-report.ts';
import { hiddenPaths, renderedByAstro, type State, stateOf } from './shown.ts';

/** What a change of files came to. */
export interface Change extends ContentChange {
  /** Whether other posts than before are rendered by Astro. */
  readonly rerouted: boolean;
}

/**
 * The content folder in memory, read again after each change: of what has not changed only the file's
 * stamp. Nothing that is wrong with content stops it. A post that has become faulty stays as it was.
 */
export class LiveContent implements Live {
  readonly #environment: Environment;
  readonly #base: string;
  #start: Promise<ReadingStart>;
  #state: Promise<State>;
  #checked = new WeakMap<Content, readonly Problem[]>();

  constructor(environment: Environment) {
    this.#environment = environment;
    this.#base = problemBase(environment);
    this.#start = startReading(environment);
    this.#state = this.#read([], null);
  }

  async content(): Promise<Content> {
    return (await this.#state).shown;
  }

  async kept(): Promise<ReadonlySet<string>> {
    return (await this.#state).kept;
  }

  /** The content as its files are, faulty ones included. */
  async written(): Promise<Content> {
    return (await this.#state).written;
  }

  /** Everything that is wrong with the content as it is; found only when it is asked for. */
  async problems(): Promise<readonly Problem[]> {
    const { written } = await this.#state;
    const problems = this.#checked.get(written) ?? check(written, this.#environment.now);
    this.#checked.set(written, problems);
    return problems;
  }

  /** Where the file of a problem lies. */
  fileOf(shown: string): string {
    return path.join(this.#base, shown);
  }

  /**
   * Reads again, after the reading that is under way. From now on whoever asks for the content waits.
   * @param changing absolute: all that changed since the last reading, once it is known
   */
  async refresh(changing: Promise<readonly string[]>): Promise<Change> {
    const former = this.#state;
    const reading = former.then(async (before) => this.#read(await changing, before));
    // Where the folder cannot be read at all, the caller is told, and pages stay as they were.
    this.#state = reading.catch(() => former);
    const [before, now] = [await former, await reading];
    const paths = (await changing).map((file) => posix(path.relative(this.#base, file)));
    const hidden = hiddenPaths(now.written);
    return {
      paths,
      visible: !paths.every((each) => hidden.has(each)),
      rerouted: renderedByAstro(before.shown) !== renderedByAstro(now.shown),
    };
  }

  async #read(files: readonly string[], before: State | null): Promise<State> {
    const start = await this.#start;
    const ledger = path.join(this.#environment.contentDir, 'ledger') + path.sep;
    const record = files.some((file) => file.startsWith(ledger))
      ? readLedger(this.#environment.contentDir, this.#base)
      : start.record;
    const current = { ...start, record };
    const written = await readContent(this.#environment, current, { prose: false });
    this.#start = Promise.resolve({ ...current, snapshot: start.snapshot.next() });
    return stateOf(written, before?.shown ?? null);
  }
}
