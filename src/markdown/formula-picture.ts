import type { Element } from 'hast';
import { feedFormula } from '../formulas/feed-formula.ts';
import type { DrawingWithGaps } from '../model/diagram.ts';
import { messageOf } from '../model/message.ts';
import { type Compilation, report } from './compilation.ts';

/**
 * Makes the picture of a formula that feeds cannot say in a line.
 * @param drawn as it stands on its page
 * @param mathml the same as it was written for the page
 * @param node what problems point at
 */
export async function drawForFeeds(
  drawn: Element,
  mathml: string,
  node: Element,
  compilation: Compilation,
): Promise<void> {
  try {
    const formula = feedFormula(drawn);
    if (formula.as === 'line') return;
    const { digest, tex } = formula;
    const isBlock = drawn.properties['display'] === 'block';
    const drawNow = async () => {
      const { typeset } = await import('../formulas/typeset.ts');
      return typeset({ tex, mathml, isBlock });
    };
    const parts = ['formula', tex, mathml, String(isBlock)];
    const drawing = await (compilation.assets.recall?.(parts, drawNow) ?? drawNow());
    reportMissing(drawing, node, compilation);
    reportWidth(drawing, node, compilation);
    const { width, height } = drawing;
    compilation.drawings[digest] = drawing;
    compilation.formulas.push({ digest, width, height });
  } catch (error) {
    const message = `the formula cannot be drawn for feeds: ${messageOf(error)}`;
    report(compilation, node, 'mathematics', message, 'write it in other commands');
  }
}

function reportMissing({ missing }: DrawingWithGaps, node: Element, compilation: Compilation) {
  if (missing.length === 0) return;
  const message = `feeds show this formula as a picture, in a face without ${missing.join(' ')}`;
  const fix = 'write it in Latin, Greek or Cyrillic letters too, or say it in the text';
  report(compilation, node, 'mathematics', message, fix, 'warning');
}

/** CSS pixels of a picture that is shrunk to less than a third on a phone. */
const widest = 1200;

function reportWidth({ width }: DrawingWithGaps, node: Element, compilation: Compilation) {
  if (width <= widest) return;
  const message = `feeds show this formula as a picture, ${Math.round(width)} pixels wide: on a phone nobody can read it`;
  const fix = 'break it into lines: \\begin{aligned} … \\\\ … \\end{aligned}';
  report(compilation, node, 'mathematics', message, fix, 'warning');
}
