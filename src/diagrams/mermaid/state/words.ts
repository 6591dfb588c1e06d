import { wordsOf } from '../../label.ts';
import { listing, paragraph } from '../../words.ts';
import { isHolder, type State, type StateDiagram } from './model.ts';

/** What a state diagram says: its transitions scope by scope, then what is written on states. */
export function describeStates(diagram: StateDiagram): string {
  const names = new Map(diagram.states.map((state) => [state.key, nameOf(state)]));
  const name = (key: string | undefined) => names.get(key ?? '') ?? '';
  const joined = new Set(diagram.transitions.flatMap(({ from, to }) => [from, to]));
  const inScope = (scope: string | undefined): string[] => {
    const transitions = diagram.transitions
      .filter((transition) => transition.scope === scope)
      .map(({ from, to, label }) => {
        const said = label ? ` (${wordsOf(label)})` : '';
        return `${name(from)} → ${name(to)}${said}`;
      });
    const lone = diagram.states
      .filter((state) => state.scope === scope && !joined.has(state.key) && !isHolder(state))
      .map(({ key }) => name(key));
    return [...transitions, ...lone];
  };
  return paragraph([
    listing('States', inScope(undefined)),
    ...diagram.states
      .filter(isHolder)
      .map((state) => listing(placeOf(state, diagram, name), inScope(state.key))),
    listing('Descriptions', diagram.states.flatMap(detailsOf)),
    listing(
      'Notes',
      diagram.notes.map(({ about, label }) => {
        const said = wordsOf(label).replace(/\.$/, '');
        return about === undefined ? said : `on ${name(about)}: ${said}`;
      }),
    ),
  ]);
}

function placeOf(
  { key, kind, scope }: State,
  { states }: StateDiagram,
  name: (key: string | undefined) => string,
): string {
  if (kind === 'composite') return `Inside ${name(key)}`;
  const regions = states.filter((state) => state.kind === 'region' && state.scope === scope);
  const number = regions.findIndex((region) => region.key === key) + 1;
  const place = scope === undefined ? '' : ` of ${name(scope)}`;
  return `In part ${number} of ${regions.length}${place}, at the same time`;
}

function nameOf({ kind, id, title }: State): string {
  if (kind === 'start' || kind === 'end') return kind;
  const said = title ? wordsOf(title) : id;
  return kind === 'choice' || kind === 'fork' || kind === 'join' ? `${kind} ${said}` : said;
}

function detailsOf(state: State): string[] {
  return state.says.length === 0 ? [] : [`${nameOf(state)}: ${state.says.join(', ')}`];
}
