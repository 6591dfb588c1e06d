import path from 'node:path';
import { runInBackground } from './in-background.ts';

/**
 * Has texts read for grammar by a process of their own: to start the reader takes a second. The next
 * check finds what it recorded.
 * @param files absolute paths of texts
 */
export function readGrammarLater(files: readonly string[]): void {
  runInBackground(path.join(import.meta.dirname, 'read-grammar.ts'), files);
}
