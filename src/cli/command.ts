import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../environment.ts';

/** Says why a command could not run, without a stack. */
export class CommandFailure extends Error {}

/**
 * Runs a command and ends the process with its exit code; 2 where it could not run.
 * @param command returns the exit code, or nothing where the process stays up
 */
export async function runCommand(command: () => Promise<number | undefined>): Promise<void> {
  try {
    const code = await command();
    if (code === undefined) return;
    await flush(process.stdout);
    // A failed build leaves handles open that would keep the process up.
    process.exit(code);
  } catch (error) {
    console.error(isUsageError(error) ? error.message : error);
    process.exit(2);
  }
}

/** @throws CommandFailure where there is no content folder */
export function requireContent({ contentDir, root }: Environment): void {
  if (existsSync(path.join(contentDir, 'posts'))) return;
  const shown = path.relative(root, contentDir) || contentDir;
  throw new CommandFailure(
    `there is no folder ${shown}/posts; set CONTENT_DIR to a folder that holds posts/ and tags.yaml`,
  );
}

function isUsageError(error: unknown): error is Error {
  return (
    error instanceof CommandFailure ||
    (error instanceof TypeError &&
      'code' in error &&
      String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}

/** Ending a process cuts off what a slow reader at the other end of a pipe has not taken yet. */
function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}
