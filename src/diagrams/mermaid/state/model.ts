import type { Direction } from '../../graph/model.ts';
import type { Label } from '../../label.ts';
import type { Style } from '../style.ts';

/** A state diagram as its source describes it. */
export interface StateDiagram {
  readonly direction: Direction;
  /** In the order in which they are first named. */
  readonly states: readonly State[];
  readonly transitions: readonly Transition[];
  readonly notes: readonly StateNote[];
}

export type StateKind =
  | 'state'
  | 'composite'
  /** A part of a composite that runs beside its other parts. */
  | 'region'
  | 'start'
  | 'end'
  | 'choice'
  | 'fork'
  | 'join';

export interface State {
  /** Unique in the diagram. */
  readonly key: string;
  readonly kind: StateKind;
  /** What its author calls it; empty for regions. */
  readonly id: string;
  /** The composite or region that holds it. */
  readonly scope: string | undefined;
  /** Which way its inside runs. */
  readonly direction: Direction | undefined;
  /** Undefined where nothing is written on it. */
  readonly title: Label | undefined;
  /** Further lines of its description. */
  readonly details: Label | undefined;
  /** What the further lines say, each by itself. */
  readonly says: readonly string[];
  readonly style: Style;
}

export interface Transition {
  /** Keys of states. */
  readonly from: string;
  readonly to: string;
  readonly label: Label | undefined;
  /** Where it is written. */
  readonly scope: string | undefined;
}

export interface StateNote {
  /** Key of the state that it is about; undefined for one that stands by itself. */
  readonly about: string | undefined;
  readonly side: 'left' | 'right';
  readonly label: Label;
  readonly scope: string | undefined;
}

export function isHolder({ kind }: State): boolean {
  return kind === 'composite' || kind === 'region';
}

/** The scopes around a place, the innermost first. */
export function scopesAround(
  scope: string | undefined,
  states: ReadonlyMap<string, Pick<State, 'scope'>>,
): readonly string[] {
  const around: string[] = [];
  for (let each = scope; each !== undefined; each = states.get(each)?.scope) around.push(each);
  return around;
}

/** The scopes that transitions enter or leave without beginning or ending at them. */
export function crossedScopes(
  transitions: readonly Pick<Transition, 'from' | 'to'>[],
  states: ReadonlyMap<string, Pick<State, 'scope'>>,
): ReadonlySet<string> {
  const around = (key: string) => new Set(scopesAround(states.get(key)?.scope, states));
  return new Set(
    transitions.flatMap(({ from, to }) => [...around(from).symmetricDifference(around(to))]),
  );
}

/** What stands at the top of a composite: its title, and below it the rest of its description. */
export function headOf({ kind, title, details }: State): Label | undefined {
  if (kind !== 'composite' || !title || !details) return title;
  const above = title.lines.map((line, index) =>
    index === title.lines.length - 1 ? { ...line, joint: ' ' as const } : line,
  );
  return {
    lines: [...above, ...details.lines],
    fontSize: title.fontSize,
    width: Math.max(title.width, details.width),
    height: title.height + details.height,
  };
}
