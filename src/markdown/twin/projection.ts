import type { Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { absoluteUrl } from '../../model/url.ts';
import type { Compilation } from '../compilation.ts';

/** What the making of one twin shares. */
export interface Projection {
  readonly compilation: Compilation;
  /** The publication's address without a trailing slash. */
  readonly siteUrl: string;
  /** By identifier; the first of a name counts. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** By identifier; the first of a name counts. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
  /** The notes that were referred to so far, in that order. */
  readonly referred: Set<string>;
  /** What stands for nodes in the twin. */
  project(nodes: readonly Nodes[]): RootContent[];
}

/** An address of the post as it has to stand in a file that is read elsewhere. */
export function absolute(href: string, { compilation, siteUrl }: Projection): string {
  return absoluteUrl(href, siteUrl, compilation.url);
}

/** What a twin says where only the page can show something. */
export function pageLink(says: string, projection: Projection): RootContent {
  const url = absolute(projection.compilation.url, projection);
  return { type: 'link', url, title: null, children: [{ type: 'text', value: says }] };
}
