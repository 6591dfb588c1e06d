import type { PostSource } from '../model/content.ts';
import { isoDate } from '../model/date.ts';

/** A draft's text once it is published. */
export interface PublishedText {
  readonly text: string;
  /** The line of the draft that the text lacks, from 1: what stands below has moved up. */
  readonly without: number;
}

/**
 * The text of a draft as a post that is published at a moment: without `draft`, dated then.
 * @param text the whole file as it is
 * @param post the same file as it was read; it has to have a date
 * @returns null where its front matter is written in a way that cannot be changed by line
 */
export function publishedText(
  text: string,
  { frontMatterText = '' }: Pick<PostSource, 'frontMatterText'>,
  moment: Date,
): PublishedText | null {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r\n|\n/);
  const inside = frontMatterText.split('\n').length - 1;
  const front = lines.slice(1, 1 + inside);
  const isDraft = (line: string) => /^draft[ \t]*:/.test(line);
  const isDate = (line: string) => /^date[ \t]*:/.test(line);
  if (front.filter(isDraft).length !== 1 || front.filter(isDate).length !== 1) return null;
  const date = isoDate(new Date(Math.floor(moment.getTime() / second) * second));
  const changed = front
    .filter((line) => !isDraft(line))
    .map((line) => (isDate(line) ? `date: ${date}${commentOf(line)}` : line));
  return {
    text: [lines[0], ...changed, ...lines.slice(1 + inside)].join(end),
    without: front.findIndex(isDraft) + 2,
  };
}

/** Milliseconds; a post is dated to the second. */
const second = 1000;

function commentOf(line: string): string {
  return /[ \t]+#.*$/.exec(line)?.[0] ?? '';
}
