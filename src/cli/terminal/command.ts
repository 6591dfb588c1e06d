import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../../environment.ts';
import { type Arguments, HelpWanted, readArguments, WrongArguments } from './arguments.ts';
import type { CommandName } from './commands.ts';

/** Says why a command could not run, without a stack. */
export class CommandFailure extends Error {}

/**
 * Runs a command and ends the process with its exit code; 2 where it could not run, as with an option
 * that it does not know. `--help` prints its usage instead.
 * @param command returns the exit code, or nothing where the process stays up
 */
export async function runCommand(
  name: CommandName,
  command: (args: Arguments) => Promise<number | undefined>,
): Promise<void> {
  try {
    const code = await command(readArguments(name, process.argv.slice(2)));
    if (code === undefined) return;
    // A failed build leaves handles open that would keep the process up.
    await leave(code);
  } catch (error) {
    if (error instanceof HelpWanted) {
      console.log(error.message);
      await leave(0);
    }
    console.error(isExplained(error) ? error.message : error);
    await leave(2);
  }
}

/** Ends the process once a slow reader of its output, such as a pager, has all of it. */
async function leave(code: number): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map(flushed));
  process.exit(code);
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    // A reader that has gone away will not take the rest.
    stream.once('error', () => resolve());
    stream.write('', () => resolve());
  });
}

/** @throws CommandFailure where there is no content folder */
export function requireContent({ contentDir, root }: Environment): void {
  if (existsSync(path.join(contentDir, 'posts'))) return;
  const shown = path.relative(root, contentDir) || contentDir;
  throw new CommandFailure(
    `there is no folder ${shown}/posts; set CONTENT_DIR to a folder that holds posts/ and tags.yaml`,
  );
}

function isExplained(error: unknown): error is Error {
  return error instanceof CommandFailure || error instanceof WrongArguments;
}
