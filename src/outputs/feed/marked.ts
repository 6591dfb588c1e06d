import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { LanguageMark } from '../../wording/language.ts';

/** Part of a line in another language than what is around it; as it is where the mark is empty. */
export function marked(
  children: readonly (ElementContent | string)[],
  mark: LanguageMark,
): (ElementContent | string)[] {
  return mark.lang ? [h('span', { ...mark }, [...children])] : [...children];
}

/** HTML of a whole item; a feed reader knows the language of the feed only. */
export function inLanguage(html: string, mark: LanguageMark): string {
  if (!mark.lang) return html;
  const [start = ''] = toHtml(h('div', { ...mark })).split('</');
  return `${start}${html}</div>`;
}
