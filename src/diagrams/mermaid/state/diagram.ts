import { type Label, wordsOf } from '../../label.ts';
import type { Reading } from '../reading.ts';
import { slanted, type Style } from '../style.ts';
import type { DiagramDraft, StateDraft, TransitionDraft } from './draft.ts';
import {
  crossedScopes,
  scopesAround,
  type State,
  type StateDiagram,
  type StateNote,
} from './model.ts';
import { parseStates } from './parse.ts';

/** What a reader can still take in, and Graphviz lays out in a moment. */
const mostStates = 120;
const mostTransitions = 200;
const mostNotes = 60;

/** CSS pixels. */
const stateWrap = 200;
const labelWrap = 160;
const noteWrap = 250;

/** Reads a state diagram, and checks what only the whole of it tells. */
export function readStateDiagram(reading: Reading): StateDiagram {
  const draft = parseStates(reading);
  checkSize(draft, reading);
  for (const transition of draft.transitions) checkNesting(transition, draft, reading);
  checkLoops(draft, reading);
  draft.styles.note(reading);
  const holders = new Set([...draft.states.values()].map(({ scope }) => scope));
  const states = [...draft.states.values()]
    .filter(({ kind, key }) => kind !== 'region' || holders.has(key))
    .map((state) => stateOf(state, draft, holders, reading));
  return {
    direction: draft.direction,
    states,
    transitions: draft.transitions.map(({ label, ...transition }) => ({
      ...transition,
      label: label?.text ? reading.label(label.text, label.at, { wrapAt: labelWrap }) : undefined,
    })),
    notes: draft.notes.map(({ text, about, side, scope }): StateNote => ({
      about,
      side,
      label: reading.label(text.text, text.at, { wrapAt: noteWrap }),
      scope: about === undefined ? scope : draft.states.get(about)?.scope,
    })),
  };
}

function checkSize({ states, transitions, notes }: DiagramDraft, reading: Reading): void {
  const at = reading.source.keywordAt;
  const named = [...states.values()].filter(({ kind }) => kind !== 'region');
  if (named.length === 0 && notes.length === 0) {
    reading.fail(at, 'the diagram has no state', 'write a transition such as [*] --> Draft');
  }
  const count = (size: number, most: number, what: string) => {
    const fix = 'draw less, or split it into several diagrams';
    if (size > most) reading.fail(at, `${size} ${what}; expected at most ${most}`, fix);
  };
  count(states.size, mostStates, 'states');
  count(transitions.length, mostTransitions, 'transitions');
  count(notes.length, mostNotes, 'notes');
}

/** A transition of a composite to itself has nowhere to run where others cross its outline. */
function checkLoops({ transitions, states }: DiagramDraft, reading: Reading): void {
  const crossed = crossedScopes(transitions, states);
  const loop = transitions.find(({ from, to }) => from === to && crossed.has(from));
  if (!loop) return;
  const name = states.get(loop.from)?.id;
  const message = `a transition of ${name} to itself, while others lead into or out of its inside`;
  const fix = `draw those to ${name} itself, or say on an inner state what begins anew`;
  reading.fail(loop.at, message, fix);
}

/** A transition between a state and what lies inside it has nowhere to run. */
function checkNesting({ from, to, at }: TransitionDraft, draft: DiagramDraft, reading: Reading) {
  const holds = (outer: string, inner: string) =>
    scopesAround(draft.states.get(inner)?.scope, draft.states).includes(outer);
  const [outer, inner] = holds(from, to) ? [from, to] : holds(to, from) ? [to, from] : [];
  if (outer === undefined || inner === undefined) return;
  const [holder, held] = [draft.states.get(outer)?.id, draft.states.get(inner)?.id];
  const message = `a transition between ${holder} and ${held}, which lies inside it`;
  const fix = `inside ${holder}, write [*] --> ${held} where it begins, or ${held} --> [*] where it ends`;
  reading.fail(at, message, fix);
}

function stateOf(
  draft: StateDraft,
  diagram: DiagramDraft,
  holders: ReadonlySet<string | undefined>,
  reading: Reading,
): State {
  const { key, id, scope, direction } = draft;
  const kind = draft.kind === 'composite' && !holders.has(key) ? 'state' : draft.kind;
  const style = diagram.styles.styleOf(id === '[*]' ? key : id);
  return {
    key,
    kind,
    id,
    scope,
    direction,
    style,
    ...labelsOf({ ...draft, kind }, style, reading),
  };
}

/** What is written on a state: its first description in place of its id, then all others. */
function labelsOf(
  { kind, id, at, descriptions }: StateDraft,
  style: Style,
  reading: Reading,
): Pick<State, 'title' | 'details' | 'says'> {
  const [first, ...others] = descriptions;
  const hasName = kind === 'state' || kind === 'composite';
  const name = first ?? (hasName ? { text: id, at } : undefined);
  if (!name) return { title: undefined, details: undefined, says: [] };
  const isHead = kind === 'composite' || others.length > 0;
  const title = labelOf(name, isHead || style.isBold);
  if (others.length === 0) return { title, details: undefined, says: [] };
  const text = others.map((each) => each.text).join('\n');
  const says = others.map((each) => wordsOf(reading.label(each.text, each.at)));
  return { title, details: labelOf({ text, at: others[0]?.at ?? at }, style.isBold), says };

  function labelOf({ text, at: place }: { text: string; at: number }, isBold: boolean): Label {
    return slanted(reading.label(text, place, { wrapAt: stateWrap, isBold }), style);
  }
}
