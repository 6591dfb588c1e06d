import type { PostSource } from '../../model/content.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Two posts of one title. */
export const duplicateTitles: Rule = {
  documentation: {
    'duplicate-title': {
      what: 'A title that another post has too.',
      why: 'In lists, feeds and search results nobody can tell the two posts apart.',
      mend: 'Say in the title what is particular to this post: the version, the year, the finding.',
      wrong: 'title: "The state of evaluation"',
      right: 'title: "The state of evaluation, a year later"',
    },
  },
  check: ({ posts }) => {
    const first = new Map<string, PostSource>();
    // A title that could not be read has its own problem.
    const titled = posts.filter(({ written, frontMatter }) => isOwn(written, frontMatter.title));
    return titled.flatMap((post) => {
      const title = post.frontMatter.title.toLowerCase();
      const other = first.get(title);
      if (!other) first.set(title, post);
      // Two files of one slug are told as such.
      if (!other || other.slug === post.slug) return [];
      const message = `the title "${post.frontMatter.title}" is also that of ${other.path}`;
      const fix = 'say in one of the two what is particular to it';
      return [problemAt(post, 'title', 'duplicate-title', message, fix, 'warning')];
    });
  },
};

function isOwn(written: Readonly<Record<string, unknown>>, title: string): boolean {
  return typeof written['title'] === 'string' && written['title'].trim() === title;
}
