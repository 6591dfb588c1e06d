import type { Link } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { type Rule, textsOf } from '../rule.ts';

/** Links whose words do not say where they lead. */
export const linkTexts: Rule = {
  documentation: {
    'link-text': {
      what: 'A link without words, with words such as ‘here’ or ‘click here’, or with the bare address as its text.',
      why: 'Many readers go through a page by its links, hear or see them without the sentence, and choose by their words alone.',
      mend: 'Let the link hold the words that name what is behind it.',
      wrong: 'The method is described [here](/posts/evals-before-upgrades/).',
      right: 'The method is described in [Evals before upgrades](/posts/evals-before-upgrades/).',
    },
  },
  check: (content) =>
    textsOf(content).flatMap(({ path, facts }) =>
      facts.links.flatMap((link) => saysNothing(link, path)),
    ),
};

function saysNothing({ href, text, at }: Link, path: string): Problem[] {
  const problem = (message: string, fix: string): Problem[] => [
    { ...at, path, severity: 'warning', rule: 'link-text', message, fix },
  ];
  // A link without an address, or with one that nobody can follow, has its problem already.
  if (href.trim() === '' || /^\s*(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:/i.test(href)) return [];
  if (text === '') {
    return problem(`the link to "${href}" has no words`, `write [what it leads to](${href})`);
  }
  if (empty.has(plain(text))) {
    const message = `the link text "${text}" does not say where it leads`;
    return problem(message, `put the words that name it into the link: [its title](${href})`);
  }
  if (isAddress(text, href)) {
    const message = `the link text is the address "${text}" itself`;
    return problem(message, `write [what it leads to](${href})`);
  }
  return [];
}

/** An address as a text is read out letter by letter; a host or an e-mail address is a name. */
function isAddress(text: string, href: string): boolean {
  return (
    /^(?:https?:\/\/|www\.)\S+$/i.test(text) &&
    /^https?:/i.test(href) &&
    /[/?#]./.test(text.replace(/^https?:\/\//i, ''))
  );
}

const empty = new Set([
  'here',
  'click here',
  'click',
  'this',
  'this link',
  'this page',
  'this post',
  'this article',
  'link',
  'more',
  'read more',
  'learn more',
  'see more',
  'see here',
  'see this',
]);

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
