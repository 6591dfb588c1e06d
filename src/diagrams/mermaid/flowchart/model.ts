import type { Direction } from '../../graph/model.ts';
import type { ShapeName } from './shape-names.ts';
import type { Styles } from './styles.ts';

/** A flowchart as its source tells it; texts are markup, offsets are places in the source. */
export interface Flowchart {
  readonly direction: Direction;
  /** In the order in which they are first named. */
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** In the order in which they begin: what holds a group comes before it. */
  readonly groups: readonly FlowGroup[];
  readonly styles: Styles;
}

export interface FlowNode {
  readonly id: string;
  /** The last that is given; undefined where none is, and the id stands for it. */
  readonly text: string | undefined;
  readonly at: number;
  readonly shape: ShapeName;
  readonly group: string | undefined;
}

export interface FlowGroup {
  readonly id: string;
  readonly title: string;
  readonly at: number;
  readonly parent: string | undefined;
  readonly direction: Direction | undefined;
}

export interface FlowEdge extends Link {
  /** Ids of nodes or groups. */
  readonly from: string;
  readonly to: string;
  readonly id: string | undefined;
}

/** What joins two nodes. */
export interface Link {
  readonly line: LineKind;
  readonly fromEnd: EdgeEnd;
  readonly toEnd: EdgeEnd;
  /** Ranks that it spans at least. */
  readonly length: number;
  readonly text: string | undefined;
  readonly at: number;
}

export type LineKind = 'plain' | 'dotted' | 'thick' | 'invisible';
export type EdgeEnd = 'none' | 'arrow' | 'circle' | 'cross';
