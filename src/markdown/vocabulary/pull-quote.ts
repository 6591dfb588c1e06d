import { h } from 'hastscript';
import { textOf, type Word } from './word.ts';

/** A sentence lifted out of the text. */
export const pullQuote: Word = {
  attributes: { cite: { type: 'text' } },
  render({ attributes, children }) {
    const cite = textOf(attributes, 'cite');
    return [
      h('figure', { className: ['pull-quote'] }, [
        h('blockquote', children),
        ...(cite ? [h('figcaption', cite)] : []),
      ]),
    ];
  },
};
