import type { Phrase } from '../phrase.ts';
import type { DateFormat } from './date-format.ts';

/** A chart as its source says it, before anything is dated. */
export interface GanttSource {
  readonly title: string;
  readonly dateFormat: DateFormat;
  readonly axisFormat: string | undefined;
  readonly tickInterval: string | undefined;
  /** Days from Sunday: with which weeks begin on the axis. */
  readonly weekday: number;
  readonly hasTopAxis: boolean;
  /** Tasks share rows where they have room. */
  readonly isCompact: boolean;
  /** A date at which a task ends is its last day. */
  readonly endsInclude: boolean;
  readonly workdays: Workdays;
  readonly sections: readonly { readonly name: Phrase | undefined; readonly tasks: TaskSource[] }[];
}

export type Tag = 'active' | 'done' | 'crit' | 'milestone' | 'vert';

export interface TaskSource {
  readonly name: Phrase;
  readonly tags: ReadonlySet<Tag>;
  readonly id: string | undefined;
  /** Missing where it begins with the end of the task before. */
  readonly start: Phrase | undefined;
  readonly end: Phrase;
}

/** A task with its dates, in milliseconds since 1970 in UTC. */
export interface Task {
  readonly name: Phrase;
  readonly tags: ReadonlySet<Tag>;
  readonly start: number;
  /** Where what comes after it may begin. */
  readonly end: number;
  /** Where its bar ends: before the days off at its end. */
  readonly drawnEnd: number;
  /** What words call its end: a last day as its author wrote it. */
  readonly saidEnd: number;
}

/** Where times lie on the axis, whose left end is at x = 0; lengths are CSS pixels. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly width: number;
  readonly x: (time: number) => number;
}

/** Which days count. */
export interface Workdays {
  /** Weekdays off, as days from Sunday. */
  readonly weekdaysOff: ReadonlySet<number>;
  /** Days off and days on all the same, in days since 1970. */
  readonly daysOff: ReadonlySet<number>;
  readonly daysOn: ReadonlySet<number>;
  /** Where the source says so. */
  readonly at: number;
}

/** @param date in days since 1970 */
export function isOff({ weekdaysOff, daysOff, daysOn }: Workdays, date: number): boolean {
  if (daysOn.has(date)) return false;
  return weekdaysOff.has((((date + 4) % 7) + 7) % 7) || daysOff.has(date);
}
