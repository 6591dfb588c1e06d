import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const running = new Set<ChildProcess>();

/**
 * Runs a command of the project's dependencies with this very Node, its output shown as it comes.
 * @param scratch the folder for its temporary files
 * @returns its exit code; -1 if it could not be started or was killed
 */
export function runCommand(command: readonly string[], scratch: string): Promise<number> {
  const [name = '', ...args] = command;
  const settings = { PATH: searchPath(), TMPDIR: scratch, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(name, args, {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  running.add(child);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(-1);
    });
    child.once('close', (code) => {
      running.delete(child);
      resolve(code ?? -1);
    });
  });
}

/** Ends what is running, with all that it has started itself. */
export function stopCommands(): void {
  for (const { pid } of running) if (pid !== undefined) process.kill(-pid, 'SIGTERM');
}

/** The commands are scripts that ask for `node`; this Node comes before the machine's own. */
function searchPath(): string {
  const commands = path.join(import.meta.dirname, '../../node_modules/.bin');
  const own = path.dirname(process.execPath);
  return [own, commands, process.env['PATH']].filter(Boolean).join(path.delimiter);
}
