/** Where a progress line can be written; only a terminal gets one. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressLine {
  /** Tells how much is done. */
  readonly show: (done: number, all: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Milliseconds of work that nobody has to be told of. */
const patience = 1000;

/** One line that says how far a command is, once it has taken a second. */
export function progressLine(
  doing: string,
  output: ProgressOutput,
  clock: () => number = () => performance.now(),
): ProgressLine {
  const start = clock();
  let shown = '';
  return {
    show(done, all) {
      if (!output.isTTY || clock() - start < patience) return;
      const line = `${doing} ${done} of ${all} files …`;
      if (line === shown) return;
      shown = line;
      output.write(`\r${line}\u001B[K`);
    },
    clear() {
      if (shown !== '') output.write('\r\u001B[K');
      shown = '';
    },
  };
}
