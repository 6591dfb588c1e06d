import { type ProseBlock, standIn } from '../markdown/prose.ts';
import type { ProseFinding } from '../model/prose.ts';
import type { GrammarFault } from './grammar.ts';
import { houseRules } from './house-style.ts';
import { placeOf } from './place.ts';
import type { Spelling } from './spelling.ts';

/**
 * Looks every word of a text up, and holds it against the house style. A word is told once.
 * @param source the whole file that the blocks come from
 */
export async function readWords(
  blocks: readonly ProseBlock[],
  source: string,
  spelling: Spelling,
): Promise<ProseFinding[]> {
  const unknown = await unknownWords(blocks, spelling);
  const misspelt = [...unknown].map(async ([text, { block, index, mayBeName }]) => {
    const suggestions = mayBeName ? [] : await spelling.suggest(text);
    const at = placeOf(block, index, source);
    return { kind: 'spelling' as const, at, text, message: '', suggestions, mayBeName };
  });
  const style = blocks.flatMap((block) => againstStyle(block, source));
  return [...(await Promise.all(misspelt)), ...style];
}

interface FirstUse {
  readonly block: ProseBlock;
  readonly index: number;
  readonly mayBeName: boolean;
}

/**
 * Where each unknown word stands first: a word that is wrong is wrong throughout. What is a name once
 * is a name also where it starts a sentence.
 */
async function unknownWords(
  blocks: readonly ProseBlock[],
  spelling: Spelling,
): Promise<ReadonlyMap<string, FirstUse>> {
  const uses = new Map<string, FirstUse>();
  for (const block of blocks) {
    for (const { text, index, mayBeName } of await spelling.unknownIn(withoutCode(block.text))) {
      const first = uses.get(text) ?? { block, index, mayBeName };
      uses.set(text, mayBeName ? { ...first, mayBeName } : first);
    }
  }
  return uses;
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

const everywhere = houseRules.map((rule) => ({
  ...rule,
  pattern: new RegExp(rule.pattern, `${rule.pattern.flags}g`),
}));

function againstStyle(block: ProseBlock, source: string): ProseFinding[] {
  const text = withoutCode(block.text);
  return everywhere.flatMap(({ pattern, what, instead }) =>
    [...text.matchAll(pattern)].map((match): ProseFinding => {
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
