import type { ChartType } from './schema.ts';

/** A chart whose data is read and in order. */
export interface Chart {
  readonly type: ChartType;
  readonly title: string | undefined;
  readonly source: string | undefined;
  readonly isHorizontal: boolean;
  readonly x: Axis & { readonly scale: XScale };
  readonly y: Axis;
  /** Names, in the order of the data; one without a name where there is one column of values. */
  readonly series: readonly string[];
  /** At most one for each place and series. */
  readonly points: readonly ChartPoint[];
}

export interface Axis {
  readonly label: string;
  readonly unit: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export type XScale = 'category' | 'number' | 'date';

export interface ChartPoint {
  /** A name, a number, or milliseconds since 1970 of a day in UTC. */
  readonly x: string | number;
  /** What its author wrote for x. */
  readonly name: string;
  /** Null where there is no value. */
  readonly y: number | null;
  readonly series: string;
}
