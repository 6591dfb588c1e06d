import { h } from 'hastscript';
import { textOf, type Word } from './word.ts';

/** What only some readers want, folded away under its summary. */
export const details: Word = {
  attributes: { summary: { type: 'text', required: true } },
  render: ({ attributes, children }) => [
    h('details', { className: ['details'] }, [
      h('summary', textOf(attributes, 'summary') ?? ''),
      ...children,
    ]),
  ],
};
