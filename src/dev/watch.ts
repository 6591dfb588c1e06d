import { statSync } from 'node:fs';
import path from 'node:path';

/** What of a watcher of files is needed here. */
interface Watcher {
  add(folder: string): unknown;
  on(event: 'all', listener: (event: string, file: string) => void): unknown;
}

/** Milliseconds to wait for further changes: an editor that saves writes more than once. */
const calm = 15;

/** Milliseconds after a change in which the watcher tells of no other one of the same file. */
const blind = 60;

/**
 * Calls back at the first change of several below a folder, with all of them once no more come.
 * @param folder absolute
 */
export function watchFolder(
  watcher: Watcher,
  folder: string,
  onChange: (files: Promise<readonly string[]>) => void,
): void {
  let files = new Set<string>();
  let settling: NodeJS.Timeout | undefined;
  let settle: (files: readonly string[]) => void = () => {};

  const note = (file: string): void => {
    if (files.size === 0) {
      const changing = Promise.withResolvers<readonly string[]>();
      settle = changing.resolve;
      onChange(changing.promise);
    }
    files.add(file);
    clearTimeout(settling);
    settling = setTimeout(() => {
      const changed = [...files];
      files = new Set();
      lookAgain(changed, note);
      settle(changed);
    }, calm);
  };

  watcher.add(folder);
  watcher.on('all', (_event, file) => {
    if (file.startsWith(folder + path.sep)) note(file);
  });
}

/** What was written while the watcher was blind would be missed for good. */
function lookAgain(files: readonly string[], note: (file: string) => void): void {
  const stamps = files.map(stampOf);
  setTimeout(() => {
    for (const [index, file] of files.entries()) if (stampOf(file) !== stamps[index]) note(file);
  }, blind);
}

function stampOf(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeNs} ${stat.ino}` : 'none';
}
