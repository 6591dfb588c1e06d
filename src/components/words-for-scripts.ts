import { english } from '../wording/english.ts';
import type { ScriptWords } from '../wording/strings.ts';
import { wordingFor } from '../wording/wording.ts';

/**
 * What the scripts of a text say, for its `data-words`.
 * @returns nothing for a text in English, whose words the scripts have
 */
export function wordsForScripts(language: string): string | undefined {
  const { strings, mark } = wordingFor(language);
  if (strings === english && !mark.lang) return undefined;
  const { copy, copyCode, copied, notCopied, close, larger, smaller } = strings;
  const words: ScriptWords = { copy, copyCode, copied, notCopied, close, larger, smaller };
  return JSON.stringify({ ...words, lang: mark.lang });
}
