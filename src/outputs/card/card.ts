import type { Post } from '../../model/post.ts';
import type { Site } from '../../model/site.ts';
import { hasScript, showable } from '../../typefaces/showable.ts';
import { scriptOf } from '../../wording/language.ts';
import { wordingFor } from '../../wording/wording.ts';

/** All that a social card shows: two cards with the same of it are the same picture. */
export interface Card {
  /** The publication's name; empty where that is the title. */
  readonly wordmark: string;
  /** That of the post; the publication's name where no typeface of the site has its script. */
  readonly title: string;
  /** What the card says besides is in this language, BCP 47. */
  readonly language: string;
  /** In the post's order; `hue` in degrees of OKLCH. */
  readonly tags: readonly { readonly label: string; readonly hue: number }[];
  /** As readers see it. */
  readonly date: string;
  /** Names; empty where the publication signs, whose name is on the card already. */
  readonly authors: readonly string[];
}

/** The card of a post, without the characters that cannot be set. */
export function cardOf(
  post: Pick<Post, 'title' | 'language' | 'tags' | 'date' | 'authors'>,
  site: Site,
): Card {
  const title = hasScript(scriptOf(post.language)) ? showable(post.title).text : '';
  const language = title ? post.language : site.language;
  return {
    wordmark: title ? site.title : '',
    title: title || site.title,
    language,
    tags: post.tags.map(({ label, hue }) => ({ label: showable(label).text, hue })),
    date: wordingFor(language).date(post.date),
    authors: post.authors
      .filter(({ id }) => id !== site.author.id)
      .map(({ name }) => showable(name).text)
      .filter((name) => name !== ''),
  };
}
