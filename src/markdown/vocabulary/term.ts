import { h } from 'hastscript';
import { textOf, type Word } from './word.ts';

/** A word with its definition, which is always in the text and needs no pointer to be seen. */
export const term: Word = {
  inline: true,
  attributes: { def: { type: 'text', required: true } },
  render: ({ attributes, children }) => [
    h('span', { className: ['term'] }, [
      h('dfn', children),
      h('span', { className: ['term-note'] }, ` (${textOf(attributes, 'def') ?? ''})`),
    ]),
  ],
};
