import type { Box, Point, Size } from '../geometry.ts';

/** Which way a graph runs: top to bottom, bottom to top, left to right, right to left. */
export type Direction = 'TB' | 'BT' | 'LR' | 'RL';

/** Nodes, edges and groups with their sizes, before they have places. Ids are unique among all. */
export interface Graph {
  readonly direction: Direction;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly groups: readonly GraphGroup[];
  /** Sets of nodes of one group, or of none, that stand side by side across the direction. */
  readonly sameRank?: readonly (readonly string[])[];
  /**
   * Edges meet nodes square to a side, evenly spread along it, rather than point at their middles: for
   * boxes with outlines of their own sides alone.
   */
  readonly spreadsEnds?: boolean;
}

export interface GraphNode {
  readonly id: string;
  readonly size: Size;
  /** Where edges end: the box of the node unless told. */
  readonly outline?: Outline;
  /** The group that it lies in. */
  readonly group?: string | undefined;
}

/** A closed outline inside a node's box. Points are shares of its width and height, from 0 to 1. */
export type Outline = 'box' | 'ellipse' | readonly Point[];

export interface GraphGroup {
  readonly id: string;
  /** Of its label, which stands at its top left. */
  readonly label: Size;
  readonly parent?: string | undefined;
  /**
   * Holds where no edge joins what is inside to what is outside (edges of the group itself may);
   * otherwise the group runs as the graph does, as Mermaid documents it.
   */
  readonly direction?: Direction | undefined;
  /**
   * Laid out by itself, as one node of the graph, so that edges run to its outline and no others
   * through it. Holds where its own direction would.
   */
  readonly isApart?: boolean;
}

export interface GraphEdge {
  /** Ids of nodes or groups. */
  readonly from: string;
  readonly to: string;
  readonly label?: Size | undefined;
  /** Ranks that it spans at least; 1 unless told. */
  readonly length?: number | undefined;
  /** False for an edge that has no say in which node comes before which. */
  readonly ranks?: boolean | undefined;
  /**
   * Where along its node it begins and ends, across the direction: a share from 0 to 1, the middle
   * unless told. Not for groups.
   */
  readonly fromAt?: number | undefined;
  readonly toAt?: number | undefined;
  /** CSS pixels that the line leaves free at its ends, for an arrowhead. */
  readonly fromGap?: number | undefined;
  readonly toGap?: number | undefined;
}

/** A graph whose parts have places; the top left corner is 0,0. */
export interface PlacedGraph extends Size {
  readonly nodes: ReadonlyMap<string, Box>;
  readonly groups: ReadonlyMap<string, Box>;
  /** In the order of the graph's edges. */
  readonly edges: readonly PlacedEdge[];
}

export interface PlacedEdge {
  /** Bézier curves from gap to gap: a start, then two controls and an end for each. */
  readonly points: readonly Point[];
  /** Where it meets the outlines: beyond the line's ends by their gaps. */
  readonly from: Point;
  readonly to: Point;
  readonly label?: Box | undefined;
}
