import type { Element, ElementContent, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { h } from 'hastscript';
import { feedFormula } from '../../formulas/feed-formula.ts';
import { formulaMargin, pngSize } from '../../model/diagram.ts';
import type { ShownDiagram, ShownFormula } from '../../model/document.ts';
import { lookUp } from '../../model/lookup.ts';
import { absoluteUrl, urls } from '../../model/url.ts';
import type { Line } from '../../formulas/line.ts';
import { codeLines } from './code-lines.ts';

/** Where the body that is projected stands. */
export interface FeedBodySource {
  /** Site path of its page. */
  readonly url: string;
  /** The publication's address without a trailing slash. */
  readonly siteUrl: string;
  /** Those that the body shows. */
  readonly diagrams: readonly ShownDiagram[];
  /** Those that the body shows as pictures. */
  readonly formulas: readonly ShownFormula[];
}

/** A body as it stands on its page, in the plain elements and attributes that every feed reader keeps. */
export function projectBody(tree: Root, source: FeedBodySource): ElementContent[] {
  return project(tree.children as ElementContent[], { ...source, ids: new Set() });
}

interface Context extends FeedBodySource {
  /** Those given so far. */
  readonly ids: Set<string>;
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
  credit: (element, context) => [h('em', project(element.children, context))],
  'callout-title': (element, context) => [
    h('p', [h('strong', project(element.children, context))]),
  ],
};

const nothing: Projection = () => [];
const childrenOf: Projection = (element, context) => project(element.children, context);
const linkTo: Projection = (element, context) => embeddedOf(element, context);

const byTag: Readonly<Record<string, Projection>> = {
  script: nothing,
  noscript: nothing,
  style: nothing,
  template: nothing,
  button: nothing,
  select: nothing,
  textarea: nothing,
  'astro-island': nothing,
  form: childrenOf,
  canvas: childrenOf,
  header: childrenOf,
  // Feed validators and readers know this one of the two.
  bdo: (element, context) => plain({ ...element, tagName: 'bdi' }, context),
  nav: childrenOf,
  iframe: linkTo,
  embed: linkTo,
  object: linkTo,
  audio: (element, context) => mediumOf(element, context),
  video: (element, context) => mediumOf(element, context),
  input: (element) => boxOf(element),
  svg: (element) => drawingOf(element),
  math: (element, context) => formulaOf(element, context),
  picture: (element, context) => pictureOf(element, context),
  table: (element, context) => tableOf(element, context),
  figcaption: (element, context) => [blank, ...plain(element, context)],
};

function project(nodes: readonly ElementContent[], context: Context): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    return projectionOf(node)(node, context);
  });
}

function projectionOf(element: Element): Projection {
  if (element.properties['hidden'] !== undefined) return nothing;
  const named = classesOf(element).find((name) => lookUp(byClass, name));
  const special = lookUp(byClass, named ?? '') ?? lookUp(byTag, element.tagName);
  return special ?? (element.tagName.includes('-') ? childrenOf : plain);
}

/** The element itself, with the attributes that mean something outside this site. */
function plain(element: Element, context: Context): ElementContent[] {
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
  'controls',
  'open',
  'reversed',
  'value',
];

function kept({ properties }: Element, context: Context): Element['properties'] {
  const result: Element['properties'] = {};
  for (const name of keptProperties) {
    if (properties[name] !== undefined) result[name] = properties[name];
  }
  for (const name of ['href', 'src', 'poster', 'cite']) {
    if (properties[name] !== undefined) result[name] = absolute(String(properties[name]), context);
  }
  if (result['id'] !== undefined && !isFirst(String(result['id']), context)) delete result['id'];
  return result;
}

/** Where an id stands twice, the first is what a fragment leads to. */
function isFirst(id: string, { ids }: Context): boolean {
  const { size } = ids;
  return ids.add(id).size > size;
}

function absolute(href: string, { url, siteUrl }: Context): string {
  return absoluteUrl(href, siteUrl, url);
}

function codeOf(element: Element, context: Context): ElementContent[] {
  const caption = find(element, 'figcaption');
  const code = find(element, 'code');
  return [
    ...(caption ? [h('p', [h('strong', project(caption.children, context))])] : []),
    h('pre', [h('code', code ? codeLines(code) : [])]),
  ];
}

function diagramOf(element: Element, context: Context): ElementContent[] {
  const digest = String(element.properties['dataDiagram'] ?? '');
  const diagram = context.diagrams.find((shown) => shown.digest === digest);
  const caption = find(element, 'figcaption');
  return [
    h('figure', [
      ...(diagram ? [diagramImage(diagram, find(element, 'svg'), context)] : []),
      ...(caption ? [blank, ...plain(caption, context)] : []),
    ]),
  ];
}

/** A drawing may be shown twice; its alternative text is that of the place. It links to its file. */
function diagramImage(
  { digest, alt: first, ...drawn }: ShownDiagram,
  svg: Element | null,
  context: Context,
): Element {
  const alt = String(svg?.properties['ariaLabel'] ?? first);
  const src = absolute(urls.diagramPng(digest), context);
  const href = absolute(urls.diagramSvg(digest), context);
  return h('a', { href }, [h('img', { src, alt, ...pngSize(drawn) })]);
}

/** What a caption is set off with, for a reader that takes figures apart. */
const blank: ElementContent = { type: 'text', value: '\n' };

/** Its caption stands before it: a reader that knows only cells would set it into the first one. */
function tableOf(element: Element, context: Context): ElementContent[] {
  const caption = find(element, 'caption');
  if (!caption) return plain(element, context);
  const children = element.children.filter((child) => child !== caption);
  const title = h('p', [h('strong', project(caption.children, context))]);
  return [title, ...plain({ ...element, children }, context)];
}

function pictureOf(element: Element, context: Context): ElementContent[] {
  const img = find(element, 'img');
  return img ? plain(img, context) : [];
}

/** Another page shown within the text becomes a link to it. */
function embeddedOf(
  { tagName, properties, children }: Element,
  context: Context,
): ElementContent[] {
  const address = properties[tagName === 'object' ? 'data' : 'src'];
  if (address === undefined) return project(children, context);
  const href = absolute(String(address), context);
  return [h('a', { href }, String(properties['title'] ?? href))];
}

/** A film or a sound with one address, so that a reader that drops `source` can play it. */
function mediumOf(element: Element, context: Context): ElementContent[] {
  const src = element.properties['src'] ?? find(element, 'source')?.properties['src'];
  const children = element.children.filter(
    (child) => child.type !== 'element' || child.tagName !== 'source',
  );
  const properties = { ...element.properties, ...(src !== undefined && { src }) };
  const [medium] = plain({ ...element, properties, children }, context);
  return medium?.type === 'element'
    ? [{ ...medium, properties: { ...medium.properties, controls: true } }]
    : [];
}

/** A box of a task as text; no other field means anything outside its form. */
function boxOf({ properties }: Element): ElementContent[] {
  if (properties['type'] !== 'checkbox') return [];
  return [{ type: 'text', value: properties['checked'] ? '☑' : '☐' }];
}

/** A drawing that is no diagram of ours: what it says, for no reader shows it everywhere. */
function drawingOf(element: Element): ElementContent[] {
  const title = find(element, 'title');
  const label = element.properties['ariaLabel'] ?? (title ? textContent(title) : '');
  return label === '' ? [] : [{ type: 'text', value: String(label) }];
}

/** As a line of text, or as a picture with its TeX beside it for a reader that shows no pictures. */
function formulaOf(element: Element, context: Context): ElementContent[] {
  const formula = feedFormula(element);
  const { dir, display } = element.properties;
  const isBlock = display === 'block';
  if (formula.as === 'line') {
    const line = lineOf(formula.line, formula.tex, dir);
    return isBlock ? [h('p', line)] : line;
  }
  const { digest, text: alt, tex } = formula;
  const drawn = context.formulas.find((shown) => shown.digest === digest);
  const src = absolute(urls.formulaPng(digest), context);
  const size = drawn && pngSize(drawn, formulaMargin);
  const picture = h('img', { src, alt, ...size });
  const source = h('code', { dir }, tex);
  if (isBlock) return [h('figure', [picture, blank, h('figcaption', [source])])];
  return [picture, { type: 'text', value: ' ' }, source];
}

/** Its source is told on pointing at it. In text from right to left it keeps its direction. */
function lineOf(line: Line, tex: string | null, dir: Element['properties'][string]) {
  const properties = { ...(tex !== null && { title: tex }), ...(dir !== undefined && { dir }) };
  return Object.keys(properties).length > 0 ? [h('span', properties, [...line])] : [...line];
}

function islandOf(element: Element, context: Context): ElementContent[] {
  return element.children
    .filter(
      (child): child is Element =>
        child.type === 'element' && classesOf(child).includes('island-note'),
    )
    .flatMap((note) => plain(note, context));
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
