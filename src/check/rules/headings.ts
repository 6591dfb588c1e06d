import type { Heading } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { type Rule, textsOf } from '../rule.ts';

/** Headings that leave a level out, or repeat one of the same section. */
export const headings: Rule = {
  documentation: {
    heading: {
      what: 'A heading of the first level in the text, one without words, or a bold paragraph that has only the look of one.',
      why: 'The first level is the title of the page, once. A heading without words has no address, and nothing to list; a bold paragraph is in no contents, and those who move by headings pass it by.',
      mend: 'Start the sections of a post with `##`. Write words, or remove the marks.',
      wrong: '# The method',
      right: '## The method',
    },
    'heading-level': {
      what: 'A heading more than one level below the one before it.',
      why: 'Readers who move by headings take a missing level for a section that they have missed; the table of contents shows a gap.',
      mend: 'Go down one level at a time: `##`, then `###`. How large a heading looks is not for its level to say.',
      wrong: '## The method\n\n#### Sampling',
      right: '## The method\n\n### Sampling',
    },
    'heading-repeated': {
      what: 'Two headings of one section with the same words.',
      why: 'In the contents, in search and in links nobody can tell the two apart, and the address of the second is a number that changes when a section is moved.',
      mend: 'Say in one of the two what is particular to it.',
      wrong: '## Costs\n\n…\n\n## Costs',
      right: '## Costs of a call\n\n…\n\n## Costs of a review',
    },
  },
  check: (content) =>
    textsOf(content).flatMap(({ path, facts }) => problemsOf(path, facts.headings)),
};

/** The heading above the notes, which no author writes. */
const ofNotes = 'footnote-label';

function problemsOf(path: string, headings: readonly Heading[]): Problem[] {
  /** The headings that the one at hand stands under; the title is the first. */
  const open: { readonly depth: number; readonly said: Map<string, Heading> }[] = [
    { depth: 1, said: new Map() },
  ];
  const problems: Problem[] = [];
  for (const heading of headings.filter(({ id, depth }) => id !== ofNotes && depth > 1)) {
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const parent = open.at(-1);
    if (parent) {
      problems.push(...skipped(path, heading, parent.depth));
      problems.push(...repeated(path, heading, parent.said));
    }
    open.push({ depth: heading.depth, said: new Map() });
  }
  return problems;
}

function skipped(path: string, { depth, text, at }: Heading, above: number): Problem[] {
  if (depth <= above + 1) return [];
  const wanted = '#'.repeat(above + 1);
  const message = `"${text}" is a heading of level ${depth} straight below one of level ${above}; expected level ${above + 1}`;
  const fix = `write ${wanted} ${text}`;
  return [{ ...at, path, severity: 'warning', rule: 'heading-level', message, fix }];
}

function repeated(path: string, heading: Heading, said: Map<string, Heading>): Problem[] {
  const words = heading.text.toLowerCase();
  const first = said.get(words);
  if (!first) {
    said.set(words, heading);
    return [];
  }
  const message = `"${heading.text}" is a heading of the same section at line ${first.at.line} already`;
  const fix = 'say in one of the two what is particular to it';
  return [{ ...heading.at, path, severity: 'warning', rule: 'heading-repeated', message, fix }];
}
