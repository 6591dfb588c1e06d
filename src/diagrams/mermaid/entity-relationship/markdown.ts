import { withAngles } from '../generics.ts';
import type { Phrase } from '../phrase.ts';

/** Types between tildes in angle brackets. */
export function typed({ text, at }: Phrase): Phrase {
  return { text: withAngles(text).replace(/(?<=[\w\p{L}])<(?!br\b|\/)/gu, '#lt;'), at };
}

const emphasis = /(?<![\p{L}\p{N}\\])(\*\*|__|\*|_)(?=\S)[^\n]*?\S\1(?![\p{L}\p{N}])/u;

/** Text with emphasis as the Markdown string that it is here; an underscore inside a word stands. */
export function asMarkdown(text: string): string {
  if (text.startsWith('`') || text.length > 1000 || !emphasis.test(text)) return text;
  return `\`${text.replace(/(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu, '#95;')}\``;
}
