import type { ScriptWords } from '../wording/strings.ts';
import { wordingFor } from '../wording/wording.ts';

/** What the scripts of a text say, for its `data-words`: they carry no table of their own. */
export function scriptWords(language: string): string {
  const { strings, mark } = wordingFor(language);
  const { copy, copyCode, copied, notCopied, close, larger, smaller } = strings;
  const words: ScriptWords = { copy, copyCode, copied, notCopied, close, larger, smaller };
  return JSON.stringify({ ...words, ...mark });
}
