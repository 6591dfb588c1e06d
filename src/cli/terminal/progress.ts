/** Where a progress line can be written; only a terminal gets one. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  /** The terminal's width in characters. */
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressLine {
  /** Tells how much is done; of the files, or of the words in them. */
  readonly show: (done: number, all: number, of?: 'files' | 'words') => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Milliseconds of work that nobody has to be told of. */
const patience = 1000;

/** Milliseconds in which nobody sees two lines. */
const pause = 80;

/** One line that says how far a command is, once it has taken a second; on a terminal that can erase it. */
export function progressLine(
  doing: string,
  output: ProgressOutput,
  clock: () => number = () => performance.now(),
): ProgressLine {
  const isWatched = output.isTTY === true && process.env['TERM'] !== 'dumb';
  const start = clock();
  let last = Number.NEGATIVE_INFINITY;
  let shown = '';
  return {
    show(done, all, of = 'files') {
      if (!isWatched || clock() - start < patience || clock() - last < pause) return;
      const what = of === 'words' ? `words: ${done} of ${all} texts` : `${done} of ${all} files`;
      // A line that is broken in two could not be taken away.
      const line = `${doing} ${what} …`.slice(0, (output.columns || 80) - 1);
      if (line === shown) return;
      last = clock();
      shown = line;
      output.write(`\r${line}\u001B[K`);
    },
    clear() {
      if (shown !== '') output.write('\r\u001B[K');
      shown = '';
    },
  };
}
