import { lookUp } from '../model/lookup.ts';
import { createHash } from 'node:crypto';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import { htmlToHast } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import { dataFileOf } from '../diagrams/data-file.ts';
import { isFault } from '../diagrams/fault.ts';
import type { DiagramKind, Drawing, SourcePoint } from '../model/diagram.ts';
import { languageMark } from '../wording/language.ts';
import { filled } from '../wording/wording.ts';
import { urls } from '../model/url.ts';
import {
  type Compilation,
  isAssetFault,
  pointOf,
  recalled,
  report,
  type Transform,
} from './compilation.ts';
import { codeOf, readMeta, reportOptions } from './fence.ts';
import { mutableCopy } from './parse.ts';
import { captionOf } from './vocabulary/figure.ts';

const fences: Readonly<Record<string, DiagramKind>> = {
  dot: 'dot',
  graphviz: 'dot',
  mermaid: 'mermaid',
  chart: 'chart',
};

/** Languages that promise a diagram which this publication does not draw. */
const undrawn = new Set(['plantuml', 'd2']);

const fenceOptions = { texts: ['alt', 'caption'], flags: ['wide', 'specimen'], lines: [] };

/** Draws every fenced diagram. */
export const diagramFences: Transform = async (tree, compilation) => {
  const found: { pre: Element; kind: DiagramKind; index: number; parent: { children: Nodes[] } }[] =
    [];
  visit(tree, 'element', (node, index, parent) => {
    const code = codeOf(node);
    const kind = diagramKindOf(code?.language ?? '');
    if (code && undrawn.has(code.language)) {
      const message = `"${code.language}" diagrams are not drawn here; expected a fence of ${Object.keys(fences).join(' or ')}`;
      report(compilation, node, 'diagram', message, 'write it in mermaid, dot or chart');
      parent?.children.splice(index ?? 0, 1);
      return [SKIP, index ?? 0];
    }
    if (!kind || index === undefined || !parent) return;
    found.push({ pre: node, kind, index, parent });
    return SKIP;
  });
  for (const { pre, kind, parent } of found) {
    const replacement = await drawFence(pre, kind, compilation);
    parent.children.splice(parent.children.indexOf(pre), 1, ...replacement);
  }
};

interface DiagramUse {
  readonly kind: DiagramKind;
  readonly source: string;
  readonly alt: string | undefined;
  readonly caption: string | undefined;
  readonly wide: boolean;
  /** The node that problems point at. */
  readonly node: Nodes;
  /** The line of the post that the source starts on; null where the source is a file of its own. */
  readonly firstLine: number | null;
  /** The name of that file; null where the source stands in the post. */
  readonly file: string | null;
  readonly compilation: Compilation;
}

/** Draws a diagram and wraps it as the page shows it; nothing where it could not be drawn. */
export async function diagramFigure(use: DiagramUse): Promise<ElementContent[]> {
  const { kind, source, alt, compilation, node } = use;
  if (!alt?.trim()) {
    const message = `the diagram has ${alt === undefined ? 'no alt' : 'an empty alt'}; expected what it says`;
    report(
      compilation,
      node,
      'alt-text',
      message,
      'write alt="what the diagram says, in a sentence"',
    );
  }
  const data = await dataOf(use);
  if (data !== undefined && isAssetFault(data)) {
    report(compilation, placeOf(dataPlace(source), use), 'diagram', data.message, data.fix);
    return [];
  }
  const drawing = await drawnOf(use, data);
  if (isFault(drawing)) {
    const where = use.file ? `${use.file}:${drawing.line}:${drawing.column}: ` : '';
    report(
      compilation,
      placeOf(drawing, use),
      'diagram',
      `${where}${drawing.message}`,
      drawing.fix,
    );
    return [];
  }
  if (drawing.notes.length > 0) {
    const message = `left out of the drawing, which has the publication's look: ${drawing.notes.join('; ')}`;
    report(
      compilation,
      node,
      'diagram-look',
      message,
      'delete it, or leave it for other readers',
      'warning',
    );
  }
  if (drawing.missing.length > 0) {
    const message = `feeds show this diagram as a picture, in a face without ${drawing.missing.join(' ')}`;
    const fix = 'write it in Latin, Greek or Cyrillic letters too, or say it in the caption';
    report(compilation, node, 'diagram-glyphs', message, fix, 'warning');
  }
  const digest = diagramDigest(kind, source, data);
  const { width, height } = drawing;
  compilation.drawings[digest] = drawing;
  const shown = { alt: alt ?? '', caption: use.caption ?? null, at: pointOf(node) };
  compilation.diagrams.push({ kind, digest, ...shown, width, height });
  return [figureOf(drawing, digest, use)];
}

/** The drawing, which can be scrolled, and the link that opens it by itself. */
function figureOf(drawing: Drawing, digest: string, use: DiagramUse): Element {
  const { alt = '', compilation } = use;
  const { strings, mark } = compilation.wording;
  const ariaLabel = strings.diagram;
  const svg = svgElement(drawing, alt, compilation.language);
  if (mark.lang) svg.properties['lang'] = compilation.language;
  return h(
    'figure',
    { className: ['diagram', ...(use.wide ? ['wide'] : [])], 'data-diagram': digest },
    [
      h(
        'div',
        { className: ['diagram-canvas'], tabIndex: 0, role: 'group', ariaLabel, lang: mark.lang },
        [svg],
      ),
      h('a', {
        className: ['diagram-link'],
        href: urls.diagramSvg(digest),
        ariaLabel: filled(strings.openDiagram, { alt: firstSentence(alt ?? '') }),
        ...mark,
      }),
      ...captionOf({ caption: use.caption }),
    ],
  );
}

/** Enough to tell one diagram from another, after the drawing itself has said the whole. */
function firstSentence(text: string): string {
  return /^.+?(?=[.:;!?]\s|[.:;]?$)/s.exec(text)?.[0] ?? text;
}

/** The diagram language that a fence of this name is drawn from. */
export function diagramKindOf(language: string): DiagramKind | undefined {
  return lookUp(fences, language);
}

/**
 * The name of a drawing, by what it is drawn from.
 * @param data the text of the file that it takes its data from
 */
export function diagramDigest(kind: DiagramKind, source: string, data?: string): string {
  const whole = [kind, source, ...(data === undefined ? [] : [data])].join('\n');
  return createHash('sha256').update(whole).digest('hex').slice(0, 16);
}

/** The text of the file that a diagram takes its data from, which the document then includes. */
async function dataOf({ kind, source, compilation }: DiagramUse) {
  const file = dataFileOf(kind, source);
  if (file === undefined) return undefined;
  const text = await compilation.assets.text(file);
  if (!isAssetFault(text)) compilation.files.texts.set(file, text);
  return text;
}

/** As it was drawn before, where that is kept: the drawers take longer to start than all the rest. */
async function drawnOf({ kind, source, compilation }: DiagramUse, data: string | undefined) {
  const drawNow = async () => {
    const { draw } = await import('../diagrams/draw.ts');
    return draw(kind, source, data);
  };
  const parts = ['drawing', kind, source, ...(data === undefined ? [] : [data])];
  return recalled(compilation.assets, parts, drawNow);
}

/** Where a chart names its file. */
function dataPlace(source: string): SourcePoint {
  const line = source.split('\n').findIndex((text) => /^data:/.test(text));
  return { line: line + 1, column: 1 };
}

async function drawFence(pre: Element, kind: DiagramKind, compilation: Compilation) {
  const code = codeOf(pre);
  const meta = readMeta(code?.meta ?? '');
  reportOptions(pre, meta, fenceOptions, compilation);
  const figure = await diagramFigure({
    kind,
    source: code?.text ?? '',
    alt: meta.texts['alt'],
    caption: meta.texts['caption'],
    wide: meta.flags.has('wide'),
    node: pre,
    firstLine: pointOf(pre).line + 1,
    file: null,
    compilation,
  });
  return meta.flags.has('specimen') ? specimenOf(pre, figure) : figure;
}

/** What the source of a diagram is coloured as, where its own name is none of the colourer's. */
const sourceLanguages: Readonly<Record<string, string>> = {
  chart: 'yaml',
  dot: 'text',
  graphviz: 'text',
};

/**
 * A diagram with its source above, as readers of either theme see it, for pages that teach. The one
 * in dark is for the eye alone.
 */
function specimenOf(pre: Element, figure: readonly ElementContent[]): ElementContent[] {
  const code = structuredClone(pre);
  const [inner] = code.children;
  if (inner?.type === 'element') {
    const { language } = codeOf(pre) ?? { language: '' };
    const lang = lookUp(sourceLanguages, language) ?? language;
    inner.data = { ...inner.data, lang, meta: null } as typeof inner.data;
  }
  const drawings: ElementContent[] = [];
  visit({ type: 'root', children: structuredClone([...figure]) } as Root, 'element', (node) => {
    if (node.tagName === 'svg') drawings.push(node);
  });
  const dark = h('div', { className: ['diagram-canvas'] }, drawings);
  return [
    code,
    h('div', { className: ['specimen'] }, [
      ...figure,
      h('div', { className: ['specimen-dark', 'diagram'], ariaHidden: 'true' }, [dark]),
    ]),
  ];
}

function placeOf(fault: SourcePoint, { firstLine, node }: DiagramUse): SourcePoint {
  const start = pointOf(node);
  if (firstLine === null) return start;
  return { line: firstLine + fault.line - 1, column: fault.column + start.column - 1 };
}

/** A drawing as the page's own element, named by `alt` and described in words. */
function svgElement({ svg, description }: Drawing, alt: string, language: string): Element {
  const root = htmlToHast(svg, { fragment: true, space: 'html' });
  const element = (root as Root).children.find(
    (child): child is Element => child.type === 'element',
  );
  if (!element) throw new Error('a drawing without an <svg> element');
  const copy = mutableCopy(element);
  // HTML knows the namespace of an <svg> by itself.
  const namespaces = Object.keys(copy.properties).filter((name) => /xmlns/i.test(name));
  for (const name of namespaces) delete copy.properties[name];
  copy.properties = { ...copy.properties, role: 'img', ariaLabel: alt };
  if (description !== '') {
    // The words of descriptions are English.
    const { lang } = languageMark('en', language);
    copy.children.unshift(h('desc', lang ? { lang } : {}, description));
  }
  partTexts(copy);
  return copy;
}

/** A browser that draws nothing shows the texts one after the other: line breaks part them. */
function partTexts(drawing: Element): void {
  visit(drawing, 'element', ({ tagName }, index, parent) => {
    if (tagName !== 'text' || index === undefined || !parent) return;
    parent.children.splice(index, 0, { type: 'text', value: '\n' });
    return [SKIP, index + 2];
  });
}
