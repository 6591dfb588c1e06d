import type { Entry } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';
import { hasScript, type Showable, showable } from '../../typefaces/showable.ts';
import { scriptOf } from '../../wording/language.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Titles, names and labels with characters that no typeface of the site has, so that cards go without. */
export const cardGlyphs: Rule = {
  documentation: {
    'card-glyph': {
      what: 'A title, a name or a label with characters that no typeface of the site has.',
      why: 'The social card is drawn with these typefaces only, so the characters would be missing from it.',
      mend: 'Write the title in Latin, Greek or Cyrillic letters; leave it if the card reads well without the characters.',
      wrong: 'title: "Models in production 🚀"',
      right: 'title: "Models in production"',
    },
  },
  check: ({ posts, authors, tags }) => [
    ...posts.flatMap((post) => {
      const { lang, title } = post.frontMatter;
      const script = scriptOf(lang);
      if (!hasScript(script)) return [problemAt(post, 'title', rule, ...untitled(script))];
      const { text, missing } = showable(title);
      if (missing.length === 0) return [];
      if (text)
        return [
          problemAt(post, 'title', rule, `${omission(missing)} of the title`, easyFix, 'warning'),
        ];
      const message = `${omission(missing)}, and of the title nothing is left`;
      return [problemAt(post, 'title', rule, message, `give the title words in ${alphabets}`)];
    }),
    ...authors.entries.flatMap((entry) => entryProblems(entry, showable(entry.data.name), 'name')),
    ...tags.entries.flatMap((entry) => entryProblems(entry, showable(entry.data.label), 'label')),
  ],
};

const rule = 'card-glyph';

/** A card of a text in a script that cannot be set. */
function untitled(script: string): [message: string, fix: string, severity: 'warning'] {
  const name = new Intl.DisplayNames('en', { type: 'script' }).of(script) ?? script;
  const message = `no typeface of the site has ${name} letters; the social card shows the publication’s name in place of the title`;
  return [message, 'nothing: the page shows the title in a face of the reader’s own', 'warning'];
}

const alphabets = 'Latin, Greek or Cyrillic letters';
const easyFix = `nothing, if it reads well without; else write it in ${alphabets}`;

function entryProblems(
  { path, at }: Pick<Entry<unknown>, 'path' | 'at'>,
  { missing }: Showable,
  field: string,
): Problem[] {
  if (missing.length === 0) return [];
  const message = `${omission(missing)} of the ${field}`;
  return [{ ...at, path, severity: 'warning', rule, message, fix: easyFix }];
}

/** So many characters are named; the rest is counted. */
const mostNamed = 5;

function omission(missing: readonly string[]): string {
  const named = missing.slice(0, mostNamed).map((character) => `"${character}"`);
  const others = missing.length - named.length;
  const list = `${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
  return `no typeface of the site has ${list}; social cards leave ${missing.length > 1 ? 'them' : 'it'} out`;
}
