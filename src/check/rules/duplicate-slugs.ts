import { fileStart } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';

/** Two files that would be the same page. */
export const duplicateSlugs: Rule = ({ postFiles }) => {
  const first = new Map<string, string>();
  return postFiles.flatMap(({ path, slug }) => {
    const other = first.get(slug);
    if (other === undefined) {
      first.set(slug, path);
      return [];
    }
    return [
      {
        ...fileStart,
        path,
        severity: 'error',
        rule: 'duplicate-slug',
        message: `the slug "${slug}" is also that of ${other}; expected one file for one post`,
        fix: 'rename one of the two files',
      },
    ];
  });
};
