import type { Entry } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Titles, labels and names that read like HTML: feeds carry them as text, which some readers strip. */
export const markupInNames: Rule = {
  documentation: {
    'markup-in-name': {
      what: 'A title, a label or a name that reads like HTML.',
      why: 'Feeds carry it as text, but some readers take it for HTML and drop it.',
      mend: 'Say it in words, or without the signs.',
      wrong: 'title: "What </div> costs"',
      right: 'title: "What a forgotten closing tag costs"',
    },
  },
  check: ({ posts, authors, tags }) => [
    ...posts.flatMap((post) => {
      const found = markupIn(post.frontMatter.title);
      return found
        ? [problemAt(post, 'title', rule, messageFor('title', found), fix, 'warning')]
        : [];
    }),
    ...tags.entries.flatMap((entry) => entryProblems(entry, 'label', entry.data.label)),
    ...authors.entries.flatMap((entry) => entryProblems(entry, 'name', entry.data.name)),
  ],
};

const rule = 'markup-in-name';
const fix = 'say it in words, or without the signs';

function entryProblems(
  { path, at }: Pick<Entry<unknown>, 'path' | 'at'>,
  field: string,
  text: string,
): Problem[] {
  const found = markupIn(text);
  if (!found) return [];
  return [{ ...at, path, severity: 'warning', rule, message: messageFor(field, found), fix }];
}

/** The end of an element, or the name of a character: what feed readers and validators look for. */
function markupIn(text: string): string | null {
  return /<\/[a-z][a-z0-9]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.exec(text)?.[0] ?? null;
}

function messageFor(field: string, found: string): string {
  return `the ${field} has "${found}", which some feed readers take for HTML and drop`;
}
