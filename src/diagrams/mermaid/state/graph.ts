import { gapOf } from '../../graph/markers.ts';
import type { Direction, Graph, GraphEdge, GraphGroup, GraphNode } from '../../graph/model.ts';
import {
  crossedScopes,
  headOf,
  isHolder,
  scopesAround,
  type State,
  type StateDiagram,
} from './model.ts';
import type { NoteColumn } from './note-columns.ts';
import { isBar, isUpright, placesAlongBars, shapeOf } from './sizes.ts';

/** CSS pixels around the label of a transition, and below the title of a composite. */
const labelRoom = { width: 12, height: 6 };
const titleRoom = 10;

/**
 * A state diagram as a graph to lay out. Its edges are the transitions, the ties of notes, and what
 * keeps regions below one another, which is not drawn.
 */
export function graphOf(diagram: StateDiagram, columns: readonly NoteColumn[]): Graph {
  const scopes = new Scopes(diagram);
  return {
    direction: diagram.direction,
    nodes: [
      ...nodesOf(diagram, scopes),
      ...columns.map(({ id, size, scope }): GraphNode => ({ id, size, group: scope })),
    ],
    groups: diagram.states.filter(isHolder).map((state) => groupOf(state, diagram)),
    edges: [...transitionsOf(diagram, scopes), ...tiesOf(columns, scopes), ...regionOrder(diagram)],
    sameRank: besideEachOther(columns, scopes),
  };
}

/** Which way each scope runs, and what stands in it as a whole. */
class Scopes {
  readonly states: ReadonlyMap<string, State>;
  readonly #diagram: StateDiagram;
  /** Scopes that transitions enter or leave: they are laid out with what is around them. */
  readonly #crossed: ReadonlySet<string>;

  constructor(diagram: StateDiagram) {
    this.#diagram = diagram;
    this.states = new Map(diagram.states.map((state) => [state.key, state]));
    this.#crossed = crossedScopes(diagram.transitions, this.states);
  }

  /** Which way the parts of a scope follow one another. */
  directionIn(scope: string | undefined): Direction {
    const whole = scopesAround(scope, this.states).find((key) => !this.#crossed.has(key));
    const state = this.states.get(whole ?? '');
    return state ? insideOf(state, this.#diagram) : this.#diagram.direction;
  }

  /** Whether a state has one place in its scope: no composite that transitions cross. */
  isWhole(key: string): boolean {
    return this.states.has(key) && !this.#crossed.has(key);
  }
}

/** Regions stand below one another; everything else runs as its author says, or downwards. */
function insideOf({ key, kind, direction, scope }: State, { states }: StateDiagram): Direction {
  const isDivided = states.some((each) => each.kind === 'region' && each.scope === key);
  const around = kind === 'region' && states.find((each) => each.key === scope)?.direction;
  return isDivided ? 'TB' : (direction ?? (around || 'TB'));
}

function regionOrder({ states }: StateDiagram): GraphEdge[] {
  const regions = states.filter(({ kind }) => kind === 'region');
  return [...Map.groupBy(regions, ({ scope }) => scope).values()].flatMap((parts) =>
    parts.slice(1).map(({ key }, index) => ({ from: parts[index]?.key ?? key, to: key })),
  );
}

function nodesOf(diagram: StateDiagram, scopes: Scopes): GraphNode[] {
  const { most } = placesAlongBars(diagram.transitions);
  return diagram.states
    .filter((state) => !isHolder(state))
    .map((state) => {
      const shape = shapeOf(state, scopes.directionIn(state.scope), most(state.key));
      return { id: state.key, group: state.scope, ...shape };
    });
}

function groupOf(state: State, diagram: StateDiagram): GraphGroup {
  const { width = 0, height = 0 } = headOf(state) ?? {};
  return {
    id: state.key,
    label: { width, height: height === 0 ? 0 : height + titleRoom },
    parent: state.scope,
    direction: insideOf(state, diagram),
    isApart: true,
  };
}

function transitionsOf({ transitions }: StateDiagram, { states }: Scopes): GraphEdge[] {
  const places = placesAlongBars(transitions);
  return transitions.map((each) => {
    const { from, to, label } = each;
    return {
      from,
      to,
      label: label && {
        width: label.width + labelRoom.width,
        height: label.height + labelRoom.height,
      },
      toGap: gapOf('arrow'),
      fromAt: isBar(states.get(from)) ? places.from(each) : undefined,
      toAt: isBar(states.get(to)) ? places.to(each) : undefined,
    };
  });
}

function tiesOf(columns: readonly NoteColumn[], scopes: Scopes): GraphEdge[] {
  return columns.flatMap(({ id, about, side, scope }) => {
    if (about === undefined) return [];
    const isFirst = (side === 'left') !== (scopes.directionIn(scope) === 'RL');
    return [isFirst ? { from: id, to: about } : { from: about, to: id }];
  });
}

/** Notes stand left and right of their states also where the diagram runs downwards. */
function besideEachOther(columns: readonly NoteColumn[], scopes: Scopes): readonly string[][] {
  const tied = columns.filter(
    ({ about, scope }) =>
      about !== undefined && scopes.isWhole(about) && !isUpright(scopes.directionIn(scope)),
  );
  return [...Map.groupBy(tied, ({ about }) => about ?? '')].map(([about, beside]) => [
    about,
    ...beside.map(({ id }) => id),
  ]);
}
