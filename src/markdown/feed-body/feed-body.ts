import type { Root } from 'hast';
import { htmlToHast } from 'satteri';
import { printFeedBody } from './print.ts';
import { type FeedBodySource, projectBody } from './projection.ts';

/**
 * A body as feeds carry it: plain semantic HTML with absolute addresses, diagrams as images, code
 * without colours, no class, style, script or control.
 * @param tree the body as it stands on its page
 */
export function feedBodyOf(tree: Root, source: FeedBodySource): string {
  return printFeedBody(projectBody(tree, source));
}

/** The same from HTML, where a body is rendered elsewhere. */
export function feedBodyOfHtml(html: string, source: FeedBodySource): string {
  return feedBodyOf(htmlToHast(html, { fragment: true }) as Root, source);
}
