import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Body, Facts } from '../model/document.ts';
import type { Compilation } from './compilation.ts';
import { sectionsOf } from './facts.ts';
import { feedBodyOf } from './feed-body/feed-body.ts';
import { type TwinSource, twinOf } from './twin/twin.ts';

/**
 * All that is shown of a text. Nothing of it finds problems: what checks say needs the facts alone.
 * @param tree after all transforms
 * @param facts of the same tree
 * @param compilation a finished one of the same text
 */
export function bodyOf(
  tree: Root,
  { dynamic, diagrams, formulas }: Facts,
  source: TwinSource & { readonly url: string },
  compilation: Compilation,
): Body {
  return {
    html: dynamic ? null : toHtml(tree, { allowDangerousHtml: false }),
    feed: dynamic ? null : feedBodyOf(tree, { ...source, diagrams, formulas }),
    twin: twinOf(source, compilation),
    sections: sectionsOf(tree),
    drawings: compilation.drawings,
  };
}
