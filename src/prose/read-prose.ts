import { type ProseBlock, standIn } from '../markdown/prose.ts';
import type { ProseFinding } from '../model/prose.ts';
import type { GrammarFault } from './grammar.ts';
import { houseRules } from './house-style.ts';
import { placeOf } from './place.ts';
import type { Spelling } from './spelling.ts';

/**
 * Looks every word of a text up, and holds it against the house style.
 * @param source the whole file that the blocks come from
 */
export async function readWords(
  blocks: readonly ProseBlock[],
  source: string,
  spelling: Spelling,
): Promise<ProseFinding[]> {
  const findings: ProseFinding[] = [];
  for (const block of blocks) {
    for (const { text, index, mayBeName } of await spelling.unknownIn(withoutCode(block.text))) {
      const suggestions = mayBeName ? [] : await spelling.suggest(text);
      const at = placeOf(block, index, source);
      findings.push({ kind: 'spelling', at, text, message: '', suggestions, mayBeName });
    }
    findings.push(...againstStyle(block, source));
  }
  return findings;
}

/** Grammar faults of a block as findings, with their places. */
export function grammarFindings(
  block: ProseBlock,
  faults: readonly GrammarFault[],
  source: string,
): ProseFinding[] {
  return faults.map(({ index, text, message, suggestions }) => {
    const at = placeOf(block, index, source);
    return { kind: 'grammar', at, text, message, suggestions, mayBeName: false };
  });
}

function againstStyle(block: ProseBlock, source: string): ProseFinding[] {
  const text = withoutCode(block.text);
  return houseRules.flatMap(({ pattern, what, instead }) =>
    [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map((match): ProseFinding => {
      const at = placeOf(block, match.index, source);
      const suggestions = instead === '' ? [] : [instead.replace('$1', match[1] ?? '')];
      const found = match[0].trim();
      return { kind: 'house-style', at, text: found, message: what, suggestions, mayBeName: false };
    }),
  );
}

/** As many characters as before, so that places stay. */
function withoutCode(text: string): string {
  return text.replaceAll(standIn, ' ✕ '.slice(0, standIn.length));
}
