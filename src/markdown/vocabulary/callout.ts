import { h } from 'hastscript';
import { textOf, type Word } from './word.ts';

const titles: Record<string, string> = {
  note: 'Note',
  tip: 'Tip',
  warning: 'Warning',
  claim: 'Claim',
};

/** A paragraph or more set apart; a claim is a statement of the post that can turn out false. */
export const callout: Word = {
  attributes: {
    kind: { type: 'text', required: true, values: Object.keys(titles) },
    title: { type: 'text' },
  },
  render({ attributes, children }) {
    const kind = textOf(attributes, 'kind') ?? 'note';
    const title = textOf(attributes, 'title');
    const label = title ? `${titles[kind]}: ${title}` : (titles[kind] ?? kind);
    return [
      h('div', { className: ['callout'], 'data-kind': kind, role: 'note' }, [
        h('p', { className: ['callout-title'] }, label),
        ...children,
      ]),
    ];
  },
};
