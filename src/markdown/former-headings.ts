import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { headingOf } from './headings.ts';

/**
 * Gives headings whose words have changed their earlier ids as well, so that old deep links still
 * arrive, without script.
 * @param former earlier ids, each with the id of its heading today
 */
export function addFormerIds(tree: Root, former: ReadonlyMap<string, string>): void {
  if (former.size === 0) return;
  const earlier = Map.groupBy(former.keys(), (id) => former.get(id) ?? '');
  visit(tree, 'element', (node) => {
    const heading = headingOf(node);
    const ids = (heading && earlier.get(heading.id)) ?? [];
    node.children.unshift(...ids.map((id) => h('span', { id })));
  });
}
