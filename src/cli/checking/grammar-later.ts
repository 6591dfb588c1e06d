import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Has texts read for grammar by a process of their own, which the command does not wait for: to start
 * the reader takes a second. The next check finds what it recorded.
 * @param files absolute paths of texts
 */
export function readGrammarLater(files: readonly string[]): void {
  const program = path.join(import.meta.dirname, 'read-grammar.ts');
  const reader = spawn(process.execPath, [program, ...files], { detached: true, stdio: 'ignore' });
  // Where none can be started, the next check tries again.
  reader.once('error', () => {});
  reader.unref();
}
