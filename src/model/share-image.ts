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

/** The post's cover, else the publication's own image. */
export function shareImageOf(
  { cover }: Pick<Post, 'cover'>,
  siteUrl: string,
  siteTitle: string,
): ShareImage {
  if (!cover) return siteImage(siteUrl, siteTitle);
  const { name, width } = planImage(cover.image, 'cover').fallback;
  return {
    url: absoluteUrl(urls.image(name), siteUrl),
    width,
    height: heightAt(cover.image, width),
    alt: cover.alt,
  };
}
