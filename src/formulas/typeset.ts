import type { MathJax } from 'mathjax';
import type { DrawingWithGaps } from '../model/diagram.ts';
import { showable } from '../typefaces/showable.ts';

/** A formula in both languages: pictures are set from the one that says more of its look. */
export interface FormulaSource {
  readonly tex: string;
  /** A `<math>` element. */
  readonly mathml: string;
  /** Whether it stands on lines of its own, where sums and fractions are drawn larger. */
  readonly isBlock: boolean;
}

/** CSS pixels of an em: as large as the text of most feed readers, whose x is higher. */
const em = 18;

/** Units of the typesetter in an em. */
const unitsPerEm = 1000;

/**
 * Draws a formula for places that show no MathML.
 * @throws Error where the typesetter cannot read it
 */
export function typeset(source: FormulaSource): Promise<DrawingWithGaps> {
  // It reads a formula again when a font had to be loaded, and must not begin another meanwhile.
  const drawing = last.then(() => typesetNow(source));
  last = drawing.catch(() => undefined);
  return drawing;
}

let last: Promise<unknown> = Promise.resolve();

async function typesetNow({ tex, mathml, isBlock }: FormulaSource): Promise<DrawingWithGaps> {
  started ??= start();
  const typesetter = await started;
  const measures = { display: isBlock, em, ex: em / 2 };
  // A label of one formula must not stand in another's way.
  typesetter.texReset();
  const fromMathml = () => typesetter.mathml2svgPromise(mathml, measures);
  const node = await (definesColor(tex)
    ? fromMathml()
    : typesetter.tex2svgPromise(withoutMargin(tex), measures).catch(fromMathml));
  const { adaptor } = typesetter.startup;
  const [picture, ...others] = adaptor.childNodes(node);
  if (!picture || others.length > 0) throw new Error('it is drawn in several pieces');
  return drawingOf(adaptor.serializeXML(picture));
}

/** Packages that would draw what they cannot read. */
const drawFaults = ['noundefined', 'noerrors'];

/** Packages whose definitions would reach the next formula; one that defines something is set from MathML. */
const outliveTheirFormula = ['newcommand', 'configmacros', 'require'];

let started: Promise<MathJax> | undefined;

async function start(): Promise<MathJax> {
  const { init } = await import('mathjax');
  return init({
    loader: { load: ['input/tex', 'input/mml', 'output/svg'] },
    startup: { typeset: false },
    // Broken into lines, it would be several pictures.
    svg: { fontCache: 'none', linebreaks: { inline: false } },
    tex: {
      packages: { '[-]': [...drawFaults, ...outliveTheirFormula] },
      // They would come back when a formula asks for them.
      autoload: Object.fromEntries(outliveTheirFormula.map((name) => [name, []])),
      formatError: (_: unknown, error: Error) => {
        throw error;
      },
    },
  });
}

/** It would name that color in all formulas to come, whatever packages there are. */
function definesColor(tex: string): boolean {
  return tex.includes('\\definecolor');
}

/** A picture has no margin for an equation's number. */
function withoutMargin(tex: string): string {
  return tex.replace(/\\tag(\*?)\{([^{}]*)\}/g, (_, bare: string, tag: string) =>
    bare ? `\\qquad\\text{${tag}}` : `\\qquad\\text{(${tag})}`,
  );
}

/** Its own size in pixels, and nothing of what it was made from. */
function drawingOf(svg: string): DrawingWithGaps {
  const [, left, top, width, height] =
    /^<svg [^>]*\bviewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg)?.map(Number) ?? [];
  if (!width || !height) throw new Error('it has no size of its own');
  const size = { width: pixels(width), height: pixels(height) };
  const inner = svg
    .replace(/^<svg [^>]*>|<\/svg>$/g, '')
    .replace(/ (?:data-[a-z-]+|class|role|focusable)="[^"]*"/g, '');
  // A negative space may leave next to none of it in the picture.
  const isSeen = size.width > 1 && /<(?:path|text|rect|line|polygon|ellipse)\b/.test(inner);
  if (!isSeen) throw new Error('it shows nothing');
  const box = `viewBox="${left} ${top} ${width} ${height}"`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${box} width="${size.width}" height="${size.height}">${inner}</svg>`,
    ...size,
    description: '',
    notes: [],
    missing: showable(lettersIn(inner)).missing,
  };
}

function pixels(units: number): number {
  return Math.round((units / unitsPerEm) * em * 10) / 10;
}

/** What the typesetter's own fonts lack is left as text. */
function lettersIn(svg: string): string {
  return [...svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(' ');
}
