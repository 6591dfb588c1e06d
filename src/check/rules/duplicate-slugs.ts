import { fileStart } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';

/** Two files that would be the same page. */
export const duplicateSlugs: Rule = {
  documentation: {
    'duplicate-slug': {
      what: 'Two files that would become the same page.',
      why: 'Only one of the two could be published, and which one would be chance.',
      mend: 'Rename one of the two files. If it was published before, add its old name to its `aliases`.',
      wrong: `content/posts/gateways.mdx
content/posts/gateways/index.mdx`,
      right: `content/posts/gateways.mdx
content/posts/gateways-compared/index.mdx`,
    },
  },
  check: ({ postFiles }) => {
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
  },
};
