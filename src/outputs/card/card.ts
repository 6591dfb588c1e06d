import { longDate } from '../../model/date.ts';
import type { Post } from '../../model/post.ts';
import type { Site } from '../../model/site.ts';
import { showable } from '../../typefaces/showable.ts';

/** All that a social card shows: two cards with the same of it are the same picture. */
export interface Card {
  /** The publication's name. */
  readonly wordmark: string;
  /** Empty where no typeface of the site has its characters. */
  readonly title: string;
  /** In the post's order; `hue` in degrees of OKLCH. */
  readonly tags: readonly { readonly label: string; readonly hue: number }[];
  /** As readers see it. */
  readonly date: string;
  /** Names; empty where the publication signs, whose name is on the card already. */
  readonly authors: readonly string[];
}

/** The card of a post, without the characters that cannot be set. */
export function cardOf(post: Pick<Post, 'title' | 'tags' | 'date' | 'authors'>, site: Site): Card {
  return {
    wordmark: site.title,
    title: showable(post.title).text,
    tags: post.tags.map(({ label, hue }) => ({ label: showable(label).text, hue })),
    date: longDate(post.date),
    authors: post.authors
      .filter(({ id }) => id !== site.author.id)
      .map(({ name }) => showable(name).text)
      .filter((name) => name !== ''),
  };
}
