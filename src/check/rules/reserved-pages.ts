import { fileStart } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';

/** First parts of addresses that the publication makes itself. */
export const reserved: readonly string[] = [
  '404',
  'archive',
  'authors',
  'corrections',
  'diagrams',
  'formulas',
  'images',
  'offline',
  'pagefind',
  'posts',
  'rules',
  'search',
  'series',
  'style',
  'subscribe',
  'tags',
];

/** A content page whose address the publication needs for itself. */
export const reservedPages: Rule = {
  documentation: {
    'reserved-page': {
      what: 'A page of `pages/` whose address the publication makes itself.',
      why: 'One of the two pages would overwrite the other.',
      mend: 'Rename the page.',
      wrong: 'content/pages/archive.mdx',
      right: 'content/pages/early-work.mdx',
    },
  },
  check: ({ pages }) =>
    pages
      .filter(({ slug }) => reserved.includes(slug))
      .map(({ path, slug }) => ({
        ...fileStart,
        path,
        severity: 'error',
        rule: 'reserved-page',
        message: `/${slug}/ is an address that the publication makes itself`,
        fix: 'rename the page',
      })),
};
