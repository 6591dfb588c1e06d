import { distance } from 'fastest-levenshtein';
import type { Problem } from '../../model/problem.ts';
import type { ProseFinding } from '../../model/prose.ts';
import type { Rule } from '../rule.ts';

/** Spelling, grammar and house style. They are hints to an editor, and stop nothing. */
export const prose: Rule = {
  documentation: {
    spelling: {
      what: 'A word that neither the dictionary of British English nor the list of the publication has.',
      why: 'A slip in a word costs the text the trust that its numbers need.',
      mend: 'Correct the word. If it is right, add it to `words.txt` in the content folder; write names of programs and commands as `code`.',
      wrong: 'The gatway retries, whatever the behavior.',
      right: 'The gateway retries, whatever the behaviour.',
    },
    grammar: {
      what: 'A word twice in a row, the wrong article, `then` for `than`, `should of`, and the like.',
      why: 'Readers stumble, and begin to look for the next one.',
      mend: 'Write what is suggested. If the sentence is right as it is, write it in another way: a reader may stumble, too.',
      wrong: 'This is an test of the the gateway.',
      right: 'This is a test of the gateway.',
    },
    'house-style': {
      what: 'A phrase that this publication does not use: long for short, an advertisement, or a name in another spelling.',
      why: 'One voice over many authors, and no word that says nothing.',
      mend: 'Write what is suggested, or leave the phrase out. The list is data in `src/prose/house-style.ts`.',
      wrong: 'In order to utilise Github …',
      right: 'To use GitHub …',
    },
  },
  check: ({ prose: found, words }) => {
    const known = new Set(words.map((word) => word.toLowerCase()));
    return [...found].flatMap(([path, findings]) =>
      findings
        .filter(({ kind, text }) => kind !== 'spelling' || !known.has(text.toLowerCase()))
        .flatMap((finding) => problemOf(finding, path, words)),
    );
  },
};

function problemOf(finding: ProseFinding, path: string, words: readonly string[]): Problem[] {
  const { kind, at, text, message, suggestions } = finding;
  const problem = (said: string, fix: string): Problem[] => [
    { ...at, path, severity: 'warning', rule: kind, message: said, fix },
  ];
  if (kind !== 'spelling') {
    const [best] = suggestions;
    const fix =
      best === undefined ? 'write it in another way, or leave it out' : `write ${quote(best)}`;
    return problem(`"${text}": ${message}`, fix);
  }
  const [near] = finding.mayBeName ? namesNear(text, words) : suggestions;
  if (near === undefined && finding.mayBeName) return [];
  const fix = near
    ? `did you mean "${near}"? If it is right, add`
    : 'correct it; if it is right, add';
  return problem(`"${text}" is in no dictionary`, `${fix} ${text} to words.txt`);
}

/** A replacement in words, or the instruction that the house style gives. */
function quote(words: string): string {
  return /^(?:one|no space)$/.test(words) ? words : `"${words}"`;
}

/** Names of the publication's own list that differ by one letter, or by two that changed places. */
function namesNear(word: string, words: readonly string[]): string[] {
  if (word.length < 5) return [];
  const letters = [...word].sort().join('');
  return words.filter((name) => {
    const apart = distance(name, word);
    return apart === 1 || (apart === 2 && [...name].sort().join('') === letters);
  });
}
