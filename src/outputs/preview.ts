import type { Section } from '../model/document.ts';
import { directionOf } from '../wording/language.ts';
import type { Post } from '../model/post.ts';

/** Characters of a section that a preview shows, at most. */
const most = 180;

/**
 * What a link to a post shows before it is followed, as one small file: `title`, `description`,
 * `language`, `direction`, and by the fragment of its address, such as `#costs`, the first lines of each section.
 */
export function previewOf(
  { title, description, language }: Pick<Post, 'title' | 'description' | 'language'>,
  sections: readonly Section[],
): Record<string, string> {
  const lines = sections.flatMap(({ id, text }) =>
    id && text ? [[new URL(`#${id}`, 'https://any').hash, opening(text)]] : [],
  );
  const direction = directionOf(language);
  return { title, description, language, direction, ...Object.fromEntries(lines) };
}

/** The start of a text, cut after a word. */
function opening(text: string): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
