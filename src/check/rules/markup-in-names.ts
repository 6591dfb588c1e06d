import type { Entry } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Titles, descriptions, labels and names that read like HTML or Markdown, which none of them is. */
export const markupInNames: Rule = {
  documentation: {
    'markup-in-name': {
      what: 'A title, a description, a label or a name that reads like HTML or Markdown.',
      why: 'It is a plain text: readers see the signs, and some feed readers take it for HTML and drop it.',
      mend: 'Say it in words, or without the signs.',
      wrong: 'title: "What </div> costs"',
      right: 'title: "What a forgotten closing tag costs"',
    },
  },
  check: ({ posts, authors, tags }) => [
    ...posts.flatMap((post) => {
      return (['title', 'description'] as const).flatMap((key) => {
        const text = post.frontMatter[key];
        const [html, markdown] = [markupIn(text), markdownIn(text)];
        if (html) return [problemAt(post, key, rule, messageFor(key, html), fix, 'warning')];
        if (!markdown) return [];
        const message = `the ${key} has "${markdown}"; it is a plain text, and readers see the signs`;
        return [problemAt(post, key, rule, message, 'leave the signs out', 'warning')];
      });
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

/** Code, bold words or a link as Markdown writes them. */
function markdownIn(text: string): string | null {
  return /`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\)/.exec(text)?.[0] ?? null;
}

function messageFor(field: string, found: string): string {
  return `the ${field} has "${found}", which some feed readers take for HTML and drop`;
}
