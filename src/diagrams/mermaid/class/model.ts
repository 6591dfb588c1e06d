import type { Direction } from '../../graph/model.ts';
import type { Label } from '../../label.ts';
import type { Style } from '../style.ts';

/** A class diagram as its source describes it, with its labels measured. */
export interface ClassDiagram {
  readonly direction: Direction;
  /** In the order in which they are first named. */
  readonly classes: readonly UmlClass[];
  readonly relations: readonly Relation[];
  readonly notes: readonly Note[];
  readonly namespaces: readonly Namespace[];
}

export interface UmlClass {
  readonly id: string;
  readonly name: Label;
  readonly annotations: readonly Label[];
  readonly attributes: readonly Member[];
  readonly methods: readonly Member[];
  /** Id of the namespace that holds it. */
  readonly namespace: string | undefined;
  readonly style: Style;
  /** An empty compartment stands for members that it does not have. */
  readonly showsNoMembers: boolean;
}

export interface Member {
  readonly label: Label;
  /** As it is said in a description. */
  readonly words: string;
  readonly isStatic: boolean;
}

/** What stands at an end of a relation: what the other end is to it. */
export type End = 'none' | 'extension' | 'composition' | 'aggregation' | 'arrow' | 'lollipop';

export interface Relation {
  readonly from: RelationEnd;
  readonly to: RelationEnd;
  readonly isDashed: boolean;
  readonly label: Label | undefined;
}

export interface RelationEnd {
  /** Id of a class; the name of an interface where the end is a lollipop. */
  readonly id: string;
  readonly kind: End;
  readonly cardinality: Label | undefined;
  /** The interface of a lollipop: its own, which no other relation shares. */
  readonly interfaceName: Label | undefined;
}

export interface Note {
  readonly label: Label;
  /** Id of the class that it is about. */
  readonly about: string | undefined;
  readonly namespace: string | undefined;
}

export interface Namespace {
  /** With the names of those around it, between dots. */
  readonly id: string;
  readonly label: Label;
  readonly parent: string | undefined;
}
