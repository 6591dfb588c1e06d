import { describe, expect, test } from 'vitest';
import { similarTo, tagsFor } from '../../src/model/suggest.ts';
import { entryOf } from './entries.ts';

const posts = [
  entryOf(
    'gateway',
    { title: 'One gateway', tags: ['routing'] },
    { terms: { gateway: 9, model: 5 } },
  ),
  entryOf(
    'talent',
    { title: 'The market for talent', tags: ['hiring'] },
    { terms: { market: 9, model: 2 } },
  ),
  entryOf(
    'cost',
    { title: 'Cost', tags: ['routing', 'cost'] },
    { terms: { token: 4, gateway: 2 } },
  ),
];

describe('for a new title', () => {
  test('the similar posts are those that share its words, also in the plural', () => {
    expect(similarTo('How gateways fail', [], posts, 2)).toEqual(['gateway', 'cost']);
  });

  test('the tags count too', () => {
    expect(similarTo('Something else', ['hiring'], posts, 1)).toEqual(['talent']);
  });

  test('the likely tags are those of similar posts, the nearest first; the rest follow', () => {
    expect(tagsFor('How gateways fail', ['hiring', 'cost', 'routing'], posts)).toEqual({
      likely: ['routing', 'cost'],
      others: ['hiring'],
    });
  });

  test('there may be nothing to suggest', () => {
    expect(similarTo('Anything', [], [], 3)).toEqual([]);
    expect(tagsFor('Anything', ['a'], [])).toEqual({ likely: [], others: ['a'] });
  });
});
