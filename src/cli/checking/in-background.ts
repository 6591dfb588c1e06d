import { spawn } from 'node:child_process';

/**
 * Has a program run in a process of its own, which no command waits for or hears of. Where none can
 * be started, nothing happens: what it would make is made by the next command that lacks it.
 * @param program absolute path
 */
export function runInBackground(program: string, args: readonly string[] = []): void {
  const child = spawn(process.execPath, [program, ...args], { detached: true, stdio: 'ignore' });
  child.once('error', () => {});
  child.unref();
}
