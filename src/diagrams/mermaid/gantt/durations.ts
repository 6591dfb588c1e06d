import { dateTime, day, daysIn } from './dates.ts';

/** A length of time: a fixed one in milliseconds, or one in months of the calendar. */
export interface Duration {
  readonly count: number;
  readonly unit: 'millisecond' | 'month';
}

const units: Readonly<Record<string, readonly [factor: number, unit: Duration['unit']]>> = {
  ms: [1, 'millisecond'],
  s: [1000, 'millisecond'],
  m: [60_000, 'millisecond'],
  h: [3_600_000, 'millisecond'],
  d: [day, 'millisecond'],
  w: [7 * day, 'millisecond'],
  M: [1, 'month'],
  y: [12, 'month'],
};

/** Reads `3d`, `1.5h` or `2M`; undefined where it is none. */
export function readDuration(text: string): Duration | undefined {
  const [, number, name = ''] = /^(\d+(?:\.\d+)?)\s*(ms|[smhdwMy])$/.exec(text) ?? [];
  const unit = units[name];
  return unit && { count: Number(number) * unit[0], unit: unit[1] };
}

/** A time later by a duration; the 31st and a month is the last of the next. */
export function later(time: number, { count, unit }: Duration): number {
  if (unit === 'millisecond') return time + count;
  const whole = Math.floor(count);
  const [begin, end] = [addMonths(time, whole), addMonths(time, whole + 1)];
  return begin + (end - begin) * (count - whole);
}

function addMonths(time: number, count: number): number {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + count];
  const days = daysIn(year, month + 1);
  return dateTime(year, month, Math.min(date.getUTCDate(), days)) + (((time % day) + day) % day);
}
