import { lookUp } from '../../model/lookup.ts';
import { h } from 'hastscript';
import { type Attributes, textOf, type Word } from './word.ts';

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
    const label = calloutLabel(attributes);
    return [
      h('div', { className: ['callout'], 'data-kind': kind, role: 'note' }, [
        h('p', { className: ['callout-title'] }, label),
        ...children,
      ]),
    ];
  },
};

/** The words at the head of a callout: its kind, and its title where it has one. */
export function calloutLabel(attributes: Attributes): string {
  const kind = textOf(attributes, 'kind') ?? 'note';
  const title = textOf(attributes, 'title');
  const name = lookUp(titles, kind) ?? kind;
  return title ? `${name}: ${title}` : name;
}
