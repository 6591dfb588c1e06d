import type { Content, PostSource } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';
import { problemAt, type Rule } from '../rule.ts';

/** A tag or author named twice in a post, and two posts in one place of a series. */
export const repeated: Rule = {
  documentation: {
    repeated: {
      what: 'A tag or an author that a post names twice, two posts that are the same part of a series, or two tags of one label.',
      why: 'Lists of tags and of parts would show the same thing twice.',
      mend: 'Remove one of the two, or give one of them another part or label.',
      wrong: 'tags: [cost, routing, cost]',
      right: 'tags: [cost, routing]',
    },
  },
  check: ({ posts, tags }) => {
    const places = new Map<string, string>();
    const inPosts = posts.flatMap((post) => [
      ...twice(post, 'tags'),
      ...twice(post, 'authors'),
      ...samePart(post, places),
    ]);
    return [...inPosts, ...sameLabel(tags.entries)];
  },
};

function twice(post: PostSource, key: 'tags' | 'authors'): Problem[] {
  const ids = post.frontMatter[key];
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    const message = `"${id}" is already among this post's ${key}`;
    return [problemAt(post, `${key}.${index}`, 'repeated', message, 'remove one of the two')];
  });
}

/** Two tags that readers cannot tell apart. */
function sameLabel(tags: Content['tags']['entries']): Problem[] {
  const first = new Map<string, string>();
  return tags.flatMap(({ id, data, path, at }): Problem[] => {
    const label = data.label.toLowerCase();
    const other = first.get(label);
    first.set(label, other ?? id);
    if (other === undefined) return [];
    const message = `the label "${data.label}" is also that of the tag "${other}"`;
    const fix = 'give one of the two another label, or make them one tag';
    return [{ ...at, path, severity: 'warning', rule: 'repeated', message, fix }];
  });
}

function samePart(post: PostSource, places: Map<string, string>): Problem[] {
  const { series } = post.frontMatter;
  if (!series) return [];
  const place = `${series.id} ${series.part}`;
  const other = places.get(place);
  if (other === undefined) {
    places.set(place, post.path);
    return [];
  }
  const message = `part ${series.part} of the series "${series.id}" is also ${other}`;
  return [problemAt(post, 'series.part', 'repeated', message, 'give one of the two another part')];
}
