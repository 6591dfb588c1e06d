import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
import temml from 'temml';

/** The `<math>` element of a formula, without its source. */
export function mathOf(tex: string, displayMode = false): Element {
  const html = temml.renderToString(tex, { displayMode, throwOnError: true });
  const [math] = (htmlToHast(html, { fragment: true }) as Root).children;
  if (math?.type !== 'element') throw new Error(`no element for ${tex}`);
  return math;
}
