import type { Direction } from '../../graph/model.ts';
import type { Label } from '../../label.ts';
import type { Style } from '../style.ts';

/** An entity relationship diagram as its source describes it, with its labels measured. */
export interface EntityDiagram {
  readonly direction: Direction;
  /** In the order in which they are first named. */
  readonly entities: readonly Entity[];
  readonly relationships: readonly Relationship[];
}

export interface Entity {
  readonly id: string;
  /** Its alias where it has one, otherwise its id. */
  readonly name: Label;
  readonly attributes: readonly Attribute[];
  readonly style: Style;
}

export interface Attribute {
  readonly type: Label;
  readonly name: Label;
  readonly keys: readonly Key[];
  readonly comment: Label | undefined;
}

/** Primary, foreign and unique keys. */
export type Key = 'PK' | 'FK' | 'UK';

/** How many of an entity one of the other may have. */
export type Cardinality = 'exactly-one' | 'zero-or-one' | 'one-or-more' | 'zero-or-more';

export interface Relationship {
  readonly from: RelationshipEnd;
  readonly to: RelationshipEnd;
  /** The one cannot be without the other: a solid line. */
  readonly isIdentifying: boolean;
  readonly label: Label | undefined;
}

export interface RelationshipEnd {
  /** Id of an entity. */
  readonly id: string;
  readonly cardinality: Cardinality;
}
