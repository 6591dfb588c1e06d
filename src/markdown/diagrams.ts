import { lookUp } from '../model/lookup.ts';
import { createHash } from 'node:crypto';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import { htmlToHast } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import { draw, isFault } from '../diagrams/draw.ts';
import type { DiagramKind, SourcePoint } from '../model/diagram.ts';
import { type Compilation, pointOf, report, type Transform } from './compilation.ts';
import { codeOf, readMeta, reportOptions } from './fence.ts';
import { mutableCopy } from './parse.ts';
import { captionOf } from './vocabulary/figure.ts';

const fences: Readonly<Record<string, DiagramKind>> = { dot: 'dot', graphviz: 'dot' };

/** Languages that promise a diagram which this publication does not draw. */
const undrawn = new Set(['mermaid', 'chart', 'plantuml', 'd2']);

const fenceOptions = { texts: ['alt', 'caption'], flags: ['wide'], lines: [] };

/** Draws every fenced diagram. */
export const diagramFences: Transform = async (tree, compilation) => {
  const found: { pre: Element; kind: DiagramKind; index: number; parent: { children: Nodes[] } }[] =
    [];
  visit(tree, 'element', (node, index, parent) => {
    const code = codeOf(node);
    const kind = diagramKindOf(code?.language ?? '');
    if (code && undrawn.has(code.language)) {
      const message = `"${code.language}" diagrams are not drawn here; expected a fence of ${Object.keys(fences).join(' or ')}`;
      report(
        compilation,
        node,
        'diagram',
        message,
        'write the diagram in dot, Graphviz’s language',
      );
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
  const drawing = await draw(kind, source);
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
  const digest = diagramDigest(kind, source);
  const { width, height } = drawing;
  compilation.drawings[digest] = drawing;
  const shown = { alt: alt ?? '', caption: use.caption ?? null, at: pointOf(node) };
  compilation.diagrams.push({ kind, digest, ...shown, width, height });
  return [
    h('figure', { className: ['diagram', ...(use.wide ? ['wide'] : [])], 'data-diagram': digest }, [
      h(
        'div',
        { className: ['diagram-canvas'], tabIndex: 0, role: 'group', ariaLabel: 'Diagram' },
        [svgElement(drawing.svg, alt ?? '')],
      ),
      ...captionOf({ caption: use.caption }),
    ]),
  ];
}

/** The diagram language that a fence of this name is drawn from. */
export function diagramKindOf(language: string): DiagramKind | undefined {
  return lookUp(fences, language);
}

/** The name of a drawing, by what it is drawn from. */
export function diagramDigest(kind: DiagramKind, source: string): string {
  return createHash('sha256').update(`${kind}\n${source}`).digest('hex').slice(0, 16);
}

async function drawFence(pre: Element, kind: DiagramKind, compilation: Compilation) {
  const code = codeOf(pre);
  const meta = readMeta(code?.meta ?? '');
  reportOptions(pre, meta, fenceOptions, compilation);
  return diagramFigure({
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
}

function placeOf(fault: SourcePoint, { firstLine, node }: DiagramUse): SourcePoint {
  const start = pointOf(node);
  if (firstLine === null) return start;
  return { line: firstLine + fault.line - 1, column: fault.column + start.column - 1 };
}

function svgElement(svg: string, alt: string): Element {
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
  return copy;
}
