import { describe, expect, test } from 'vitest';
import { type Comparable, similarityOf } from '../../src/model/similarity.ts';

function post(
  slug: string,
  terms: Readonly<Record<string, number>>,
  ...tags: readonly string[]
): Comparable {
  return { slug, title: slug, tags: tags.map((id) => ({ id })), facts: { terms } };
}

const posts = [
  post('gateway', { gateway: 8, fallback: 4, latency: 3 }, 'routing'),
  post('fallbacks', { fallback: 9, gateway: 3, outage: 2 }, 'routing'),
  post('latency', { latency: 7, queue: 4 }, 'operations'),
  post('hiring', { salary: 6, researcher: 5 }, 'talent'),
  post('researchers', { researcher: 9, university: 2 }, 'talent'),
  post('poetry', { sonnet: 5 }, 'verse'),
];

describe('similar posts', () => {
  test('share terms and tags, the nearest first', () => {
    const similar = similarityOf(posts);
    expect(similar('gateway', 3)).toEqual(['fallbacks', 'latency']);
    expect(similar('hiring', 3)).toEqual(['researchers']);
  });

  test('are as many as were asked for, never the post itself', () => {
    expect(similarityOf(posts)('gateway', 1)).toEqual(['fallbacks']);
    expect(similarityOf(posts)('gateway', 0)).toEqual([]);
  });

  test('are none where nothing is shared or the post is not known', () => {
    expect(similarityOf(posts)('poetry', 3)).toEqual([]);
    expect(similarityOf(posts)('unknown', 3)).toEqual([]);
    expect(similarityOf([])('unknown', 3)).toEqual([]);
  });

  test('are told apart by slug where they are equally near', () => {
    const twins = ['c', 'a', 'b', 'd'].map((slug) => post(slug, { term: 2 }));
    expect(similarityOf(twins)('c', 3)).toEqual(['a', 'b', 'd']);
  });

  test('weigh a rare term more than one that many use', () => {
    const common = Array.from({ length: 20 }, (_, index) => post(`other-${index}`, { model: 3 }));
    const similar = similarityOf([
      post('one', { model: 3, sundial: 3 }),
      post('rare', { sundial: 3 }),
      ...common,
    ]);
    expect(similar('one', 1)).toEqual(['rare']);
  });

  test('are the same whatever the order of posts and terms', () => {
    const answers = (list: readonly Comparable[]) => {
      const similar = similarityOf(list);
      return posts.map(({ slug }) => similar(slug, 5));
    };
    const turned = posts.toReversed().map(({ facts, ...rest }) => ({
      ...rest,
      facts: { terms: Object.fromEntries(Object.entries(facts.terms).toReversed()) },
    }));
    expect(answers(turned)).toEqual(answers(posts));
  });
});

describe('the work of comparing', () => {
  /** Every post shares a term with all, one with half of them, and two with small groups. */
  function publication(size: number): Comparable[] {
    return Array.from({ length: size }, (_, index) =>
      post(`post-${index}`, {
        model: 5,
        [`half-${index % 2}`]: 3,
        [`group-${Math.floor(index / 20)}`]: 2,
        [`pair-${Math.floor(index / 2)}`]: 1,
      }),
    );
  }

  /** Pairs of posts that are compared at all: those for which there is any answer. */
  function comparisons(size: number): number {
    const similar = similarityOf(publication(size));
    return publication(size).reduce((sum, { slug }) => sum + similar(slug, size).length, 0);
  }

  test('grows with the posts, not with their pairs', () => {
    const [small, large] = [comparisons(1_000), comparisons(4_000)];
    expect(small).toBeGreaterThanOrEqual(1_000 * 19);
    expect(large / small).toBeLessThan(5);
  });
});
