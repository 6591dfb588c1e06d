import { h } from 'hastscript';
import type { Word } from './word.ts';

/** A remark that stands in the margin where there is one. */
export const aside: Word = {
  attributes: {},
  render: ({ children }) => [h('aside', { className: ['aside'], role: 'note' }, children)],
};
