import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { bareText, type Line } from './line.ts';
import { partsOf } from './mathml.ts';
import { spellFormula } from './spelling.ts';

/** How feeds carry a formula, since many readers, and validators, know no MathML. */
export type FeedFormula = (SpelledOut | Pictured) & {
  /** It as bare text, for places without elements: `p_i^2`, `a/b`; its TeX where no line can say it. */
  readonly text: string;
};

/** As text. */
interface SpelledOut {
  readonly as: 'line';
  readonly line: Line;
  /** Its source; null where the line says no less: a letter, a number. */
  readonly tex: string | null;
}

/** As a picture with its source beside it. */
interface Pictured {
  readonly as: 'picture';
  /** Finds the picture. */
  readonly digest: string;
  readonly tex: string;
}

/**
 * A formula is a line of text where one can say it, and a picture where it is drawn in two
 * dimensions: one on lines of its own already where a fraction would have to lie down.
 * @param math a `<math>` element with its TeX as an annotation
 */
export function feedFormula(math: Element): FeedFormula {
  const isBlock = math.properties['display'] === 'block';
  const spelled = spellFormula(math);
  const tex = texOf(math);
  const text = spelled ? bareText(spelled.line) : tex;
  if (spelled && (spelled.isFlat || !isBlock || tex === '')) {
    const isOneSign = spelled.line.length === 1;
    return { as: 'line', line: spelled.line, tex: isOneSign || tex === '' ? null : tex, text };
  }
  return { as: 'picture', digest: formulaDigest(tex, isBlock), tex, text };
}

/**
 * The name of a formula's picture.
 * @param isBlock whether it stands on lines of its own, where it is drawn larger
 */
function formulaDigest(tex: string, isBlock: boolean): string {
  const kind = isBlock ? 'block' : 'line';
  return createHash('sha256').update(`formula\n${kind}\n${tex}`).digest('hex').slice(0, 16);
}

function texOf(math: Element): string {
  const annotation = partsOf(math)
    .flatMap(partsOf)
    .find(({ tagName }) => tagName === 'annotation');
  return annotation ? textContent(annotation).trim() : '';
}
