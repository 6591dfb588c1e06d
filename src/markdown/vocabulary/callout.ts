import { lookUp } from '../../model/lookup.ts';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { filled, type Wording } from '../../wording/wording.ts';
import { type Attributes, textOf, type Word } from './word.ts';

const kinds = ['note', 'tip', 'warning', 'claim'] as const;

/** A paragraph or more set apart; a claim is a statement of the post that can turn out false. */
export const callout: Word = {
  attributes: {
    kind: { type: 'text', required: true, values: kinds },
    title: { type: 'text' },
  },
  render({ attributes, children, compilation }) {
    const kind = textOf(attributes, 'kind') ?? 'note';
    return [
      h('div', { className: ['callout'], 'data-kind': kind, role: 'note' }, [
        h('p', { className: ['callout-title'] }, titleOf(attributes, compilation.wording)),
        ...children,
      ]),
    ];
  },
};

/** The words at the head of a callout: its kind, and its title where it has one. */
export function calloutLabel(attributes: Attributes, { strings }: Wording): string {
  const name = kindName(attributes, strings);
  const title = textOf(attributes, 'title');
  return title ? filled(strings.named, { name, title }) : name;
}

/** The same, with the kind marked where it is not in the language of the text. */
function titleOf(attributes: Attributes, wording: Wording): ElementContent[] {
  const label = calloutLabel(attributes, wording);
  if (!wording.mark.lang) return [{ type: 'text', value: label }];
  const name = kindName(attributes, wording.strings);
  return [h('span', { ...wording.mark }, name), { type: 'text', value: label.slice(name.length) }];
}

function kindName(attributes: Attributes, { callouts }: Wording['strings']): string {
  const kind = textOf(attributes, 'kind') ?? 'note';
  return lookUp(callouts, kind) ?? kind;
}
