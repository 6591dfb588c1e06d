import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textContent } from 'hast-util-to-string';
import { h } from 'hastscript';
import { htmlToHast } from 'satteri';
import { longDate } from '../../model/date.ts';
import type { ShownDiagram } from '../../model/document.ts';
import { pngSize } from '../diagram-png.ts';
import { heightAt, planImage } from '../../model/image.ts';
import { kindLabels, type Post } from '../../model/post.ts';
import { absoluteUrl, urls } from '../../model/url.ts';
import type { Site } from '../../model/site.ts';

/**
 * A post's body and what follows it as plain semantic HTML, which every feed reader keeps: absolute
 * addresses, diagrams as images, code without colours, no class, style, script or control.
 * @param html the body as it stands on the page
 */
export function feedHtml(html: string, post: Post, site: Site): string {
  const tree = htmlToHast(html, { fragment: true }) as Root;
  const context = { post, site };
  const body = project(tree.children as ElementContent[], context);
  const children = [
    ...coverOf(context),
    ...body,
    ...revisionsOf(post),
    ...relatedOf(context),
    ...callOf(context),
  ];
  return toHtml({ type: 'root', children });
}

interface Context {
  readonly post: Post;
  readonly site: Site;
}

type Projection = (element: Element, context: Context) => ElementContent[];

/** What becomes of an element that a feed cannot carry as it is, by class; the first that fits. */
const byClass: Readonly<Record<string, Projection>> = {
  anchor: () => [],
  code: (element, context) => codeOf(element, context),
  diagram: (element, context) => diagramOf(element, context),
  table: (element, context) => project(element.children, context),
  math: (element, context) => project(element.children, context),
  island: (element, context) => islandOf(element, context),
  'callout-title': (element, context) => [
    h('p', [h('strong', project(element.children, context))]),
  ],
};

const byTag: Readonly<Record<string, Projection>> = {
  button: () => [],
  script: () => [],
  style: () => [],
  template: () => [],
  'astro-island': () => [],
  input: (element) => [{ type: 'text', value: element.properties['checked'] ? '☑' : '☐' }],
  math: (element, context) => formulaOf(element, context),
  picture: (element, context) => pictureOf(element, context),
};

function project(nodes: readonly ElementContent[], context: Context): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    const named = classesOf(node).find((name) => byClass[name]);
    const projection = (named && byClass[named]) || byTag[node.tagName] || plain;
    return projection(node, context);
  });
}

/** The element itself, with the attributes that mean something outside this site. */
function plain(element: Element, context: Context): ElementContent[] {
  if (element.properties['hidden']) return [];
  if (element.tagName.includes('-')) return project(element.children, context);
  const properties = kept(element, context);
  return [{ ...element, properties, children: project(element.children, context) }];
}

const keptProperties = [
  'alt',
  'colSpan',
  'dateTime',
  'height',
  'id',
  'lang',
  'dir',
  'rowSpan',
  'scope',
  'start',
  'title',
  'width',
  'display',
];

function kept({ properties }: Element, context: Context): Element['properties'] {
  const result: Element['properties'] = {};
  for (const name of keptProperties) {
    if (properties[name] !== undefined) result[name] = properties[name];
  }
  for (const name of ['href', 'src', 'poster', 'cite']) {
    if (properties[name] !== undefined) result[name] = absolute(String(properties[name]), context);
  }
  return result;
}

function absolute(href: string, { post, site }: Context): string {
  return absoluteUrl(href, site.url, post.url);
}

function codeOf(element: Element, context: Context): ElementContent[] {
  const caption = find(element, 'figcaption');
  const code = find(element, 'code');
  const text: ElementContent = { type: 'text', value: code ? textContent(code) : '' };
  return [
    ...(caption ? [h('p', [h('strong', project(caption.children, context))])] : []),
    h('pre', [h('code', [text])]),
  ];
}

function diagramOf(element: Element, context: Context): ElementContent[] {
  const digest = String(element.properties['dataDiagram'] ?? '');
  const diagram = context.post.facts.diagrams.find((shown) => shown.digest === digest);
  const caption = find(element, 'figcaption');
  return [
    h('figure', [
      ...(diagram ? [diagramImage(diagram, find(element, 'svg'), context)] : []),
      ...(caption ? plain(caption, context) : []),
    ]),
  ];
}

/** A drawing may be shown twice; its alternative text is that of the place. */
function diagramImage(
  { digest, alt: first, ...drawn }: ShownDiagram,
  svg: Element | null,
  context: Context,
): Element {
  const alt = String(svg?.properties['ariaLabel'] ?? first);
  const src = absolute(urls.diagramPng(digest), context);
  return h('img', { src, alt, ...pngSize(drawn) });
}

function pictureOf(element: Element, context: Context): ElementContent[] {
  const img = find(element, 'img');
  return img ? plain(img, context) : [];
}

/** The formula, and its TeX beside it for a reader that drops MathML; a single letter needs neither. */
function formulaOf(element: Element, context: Context): ElementContent[] {
  const annotation = find(element, 'annotation');
  const tex = annotation ? textContent(annotation) : '';
  if (/^[A-Za-z]$/.test(tex)) return [h('var', tex)];
  const drawn = withoutAnnotation(element);
  const block = element.properties['display'] === 'block';
  const math = {
    ...drawn,
    properties: kept(drawn, context),
    children: project(drawn.children, context),
  };
  const source = h('code', [{ type: 'text', value: tex }]);
  return block ? [h('p', [math]), h('p', [source])] : [math, { type: 'text', value: ' ' }, source];
}

function withoutAnnotation(element: Element): Element {
  const semantics = find(element, 'semantics');
  const children = (semantics ?? element).children.filter(
    (child) => child.type !== 'element' || child.tagName !== 'annotation',
  );
  return { ...element, children };
}

function islandOf(element: Element, context: Context): ElementContent[] {
  return element.children
    .filter(
      (child): child is Element =>
        child.type === 'element' && classesOf(child).includes('island-note'),
    )
    .flatMap((note) => plain(note, context));
}

function coverOf(context: Context): ElementContent[] {
  const { cover } = context.post;
  if (!cover) return [];
  const { image, alt, caption, credit } = cover;
  const { fallback } = planImage(image, 'cover');
  const img = h('img', {
    src: absolute(urls.image(fallback.name), context),
    alt,
    width: fallback.width,
    height: heightAt(image, fallback.width),
  });
  const words = [caption, credit].filter(Boolean).join(' ');
  return [h('figure', [img, ...(words ? [h('figcaption', words)] : [])])];
}

function revisionsOf({ revisions }: Post): ElementContent[] {
  if (revisions.length === 0) return [];
  const items = revisions.map(({ date, kind, note }) =>
    h('li', [h('strong', kindLabels[kind]), ` ${longDate(date)}`, h('p', note)]),
  );
  return [h('h2', 'Changes to this post'), h('ul', items)];
}

function relatedOf(context: Context): ElementContent[] {
  const { related } = context.post;
  if (related.length === 0) return [];
  const items = related.map(({ title, url, why }) =>
    h('li', [h('a', { href: absolute(url, context) }, title), ...(why ? [h('p', why)] : [])]),
  );
  return [h('h2', 'Related reading'), h('ul', items)];
}

function callOf({ post, site }: Context): ElementContent[] {
  if (!post.callToAction) return [];
  const { closing, label, href } = site.callToAction;
  const link = h('a', { href: absoluteUrl(href, site.url) }, label);
  return [h('hr'), h('p', closing), h('p', [link])];
}

function find(element: Element, tagName: string): Element | null {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === tagName) return child;
    const inner = find(child, tagName);
    if (inner) return inner;
  }
  return null;
}

function classesOf({ properties }: Element): string[] {
  return (properties['className'] ?? []) as string[];
}
