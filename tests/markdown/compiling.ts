import type { Element, ElementContent, Nodes, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { PostAssets } from '../../src/loader/assets.ts';
import { type CompileResult, compile } from '../../src/markdown/compile.ts';
import { mutableCopy, type Format } from '../../src/markdown/parse.ts';
import type { Document } from '../../src/model/document.ts';

/**
 * Compiles the body of a post.
 * @param file where the post would lie, for the files beside it
 */
export function compileText(
  text: string,
  format: Format = 'mdx',
  file = '/nowhere/post.mdx',
): Promise<CompileResult> {
  const source = {
    text,
    format,
    path: 'post.mdx',
    url: '/posts/post/',
    siteUrl: 'https://example.org',
    digest: 'digest',
  };
  return compile(source, new PostAssets(file));
}

/** The document of a text that has nothing wrong with it. */
export async function documentOf(text: string, format?: Format, file?: string): Promise<Document> {
  const { document, problems } = await compileText(text, format, file);
  if (!document || problems.length > 0) throw new Error(JSON.stringify(problems));
  return document;
}

/** The HTML that a text becomes, as a tree. */
export async function treeOf(text: string, format?: Format, file?: string): Promise<Root> {
  const { document } = await compileText(text, format, file);
  return parseHtml(document?.body.html ?? '');
}

export function parseHtml(html: string): Root {
  return mutableCopy(htmlToHast(html, { fragment: true }) as Root);
}

/** Every element of a tree, in document order. */
export function elements(node: Nodes, tagName?: string): Element[] {
  const inner =
    'children' in node ? node.children.flatMap((child) => elements(child, tagName)) : [];
  const fits = node.type === 'element' && (!tagName || node.tagName === tagName);
  return fits ? [node, ...inner] : inner;
}

/**
 * A tree as what readers get: no white space between blocks, nothing of the drawing inside an
 * `<svg>`, no positions, and not the `sizes` of images, which are the layout's business.
 */
export function essence(node: Nodes, verbatim = false): unknown {
  if (node.type === 'text') return verbatim ? node.value : node.value.replace(/\s+/g, ' ');
  if (node.type !== 'element' && node.type !== 'root') return node;
  const keepsSpace = verbatim || (node.type === 'element' && node.tagName === 'pre');
  const children = (node.children as ElementContent[])
    .filter((child) => keepsSpace || child.type !== 'text' || !/^\s*\n\s*$/.test(child.value))
    .map((child) => essence(child, keepsSpace));
  if (node.type === 'root') return children;
  const { sizes, ...properties } = node.properties;
  if (node.tagName !== 'svg') return { [node.tagName]: properties, children };
  return { svg: { role: properties['role'], ariaLabel: properties['ariaLabel'] } };
}
