import type { Phrase } from '../phrase.ts';
import type { Caption } from './model.ts';

export const noCaption: Caption = { text: '', at: 0, isWhole: false };

/** A text with the `wrap:` or `nowrap:` before it taken off; all texts wrap unless told not to. */
export function captionOf({ text, at }: Phrase): Caption {
  const [mark = '', no] = /^:?(no)?wrap:\s*/.exec(text) ?? [];
  return { text: text.slice(mark.length), at: at + mark.length, isWhole: no !== undefined };
}

/** The beginning of what an author wrote, for messages. */
export function excerpt(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
