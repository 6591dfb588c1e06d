import { filled, wordingFor } from '../wording/wording.ts';
import { heightAt, planImage } from './image.ts';
import type { Post } from './post.ts';
import { absoluteUrl, urls } from './url.ts';

/** The image shown where a page is shared. */
export interface ShareImage {
  /** Absolute. */
  readonly url: string;
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
  readonly alt: string;
}

/** The publication's own image, for pages without one. */
export function siteImage(siteUrl: string, siteTitle: string): ShareImage {
  return {
    url: absoluteUrl('/pdpspectra.png', siteUrl),
    width: 1200,
    height: 630,
    alt: `${siteTitle}: a line of spectral colours under the name`,
  };
}

/** The social card of a post. */
export function cardImage(
  { slug, title, language }: Pick<Post, 'slug' | 'title' | 'language'>,
  siteUrl: string,
  siteTitle: string,
): ShareImage {
  return {
    url: absoluteUrl(urls.card(slug), siteUrl),
    width: 1200,
    height: 630,
    alt: filled(wordingFor(language).strings.titleCard, { publication: siteTitle, title }),
  };
}

/** The cover of a post; null where it has none. */
export function coverImage({ cover }: Pick<Post, 'cover'>, siteUrl: string): ShareImage | null {
  if (!cover) return null;
  const { name, width } = planImage(cover.image, 'cover').fallback;
  return {
    url: absoluteUrl(urls.image(name), siteUrl),
    width,
    height: heightAt(cover.image, width),
    alt: cover.alt,
  };
}
