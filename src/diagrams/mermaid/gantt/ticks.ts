import { widthOf } from '../../label.ts';
import type { Reading } from '../reading.ts';
import { dateTime, day } from './dates.ts';
import { formatTime } from './time-format.ts';

/** A line of the grid. */
export interface Tick {
  readonly time: number;
  readonly label: string;
}

type Step =
  | { readonly unit: 'month'; readonly count: number }
  /** Milliseconds, counted from `origin`. */
  | { readonly unit: 'millisecond'; readonly count: number; readonly origin: number };

/** How ticks are wanted, as the source says it. */
export interface TickWishes {
  readonly axisFormat: string | undefined;
  readonly tickInterval: string | undefined;
  /** Days from Sunday. */
  readonly weekday: number;
}

/** CSS pixels. */
const labelGap = 14;
const closestTicks = 6;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const lengths: Readonly<Record<string, number>> = {
  millisecond: 1,
  second,
  minute,
  hour,
  day,
  week: 7 * day,
};

/** Round numbers of a unit that divide the next. */
const rounds = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14].map((count) => count * day),
];
const roundMonths = [
  ...[1, 2, 3, 6],
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => count * 12),
];

/**
 * The ticks of an axis from one time to another: as told, or as dense as their labels allow.
 * @param width of the axis in CSS pixels
 */
export function ticksOf(
  [from, to]: readonly [number, number],
  width: number,
  wishes: TickWishes,
  reading: Reading,
): readonly Tick[] {
  const told = stepTold(wishes, reading);
  if (told) {
    const ticks = ticksAt(told, from, to, wishes);
    if (ticks.length * closestTicks <= width) return ticks;
    reading.note(`the tick interval ${wishes.tickInterval}, too fine for this chart`);
  }
  const steps = [
    ...rounds.map((count) => fixedStep(count, wishes.weekday)),
    ...roundMonths.map((count) => ({ unit: 'month', count }) as const),
  ];
  for (const step of steps) {
    if (countOf(step, from, to) * 24 > width) continue;
    const ticks = ticksAt(step, from, to, wishes);
    const widest = Math.max(0, ...ticks.map(({ label }) => widthOf({ text: label })));
    if (ticks.length * (widest + labelGap) <= width + widest) return ticks;
  }
  return [];
}

/**
 * Every nth tick, so that no label touches the next; of neighbours that say the same the first.
 * @param middleOf a label's middle in CSS pixels
 */
export function labelledTicks(all: readonly Tick[], middleOf: (tick: Tick) => number) {
  const ticks = all.filter(({ label }, index) => label !== all[index - 1]?.label);
  for (let each = 1; each < ticks.length; each += 1) {
    const some = ticks.filter((_, index) => index % each === 0);
    const hasRoom = some.every((tick, index) => {
      const next = some[index + 1];
      if (!next) return true;
      const both = widthOf({ text: tick.label }) + widthOf({ text: next.label });
      return middleOf(next) - middleOf(tick) >= both / 2 + labelGap / 2;
    });
    if (hasRoom) return some;
  }
  return ticks.slice(0, 1);
}

function stepTold({ tickInterval, weekday }: TickWishes, reading: Reading): Step | undefined {
  if (tickInterval === undefined) return undefined;
  const [, number, unit = ''] = /^([1-9]\d{0,5})([a-z]+?)s?$/.exec(tickInterval) ?? [];
  const count = Number(number);
  const length = lengths[unit];
  if (unit === 'month' && count > 0) return { unit: 'month', count };
  if (length && count > 0) return fixedStep(count * length, weekday, unit === 'week');
  reading.note(`the tick interval ${tickInterval}, which is none that Mermaid knows`);
  return undefined;
}

function fixedStep(count: number, weekday: number, isWeek = count % (7 * day) === 0): Step {
  return { unit: 'millisecond', count, origin: isWeek ? (weekday - 4) * day : 0 };
}

function countOf({ unit, count }: Step, from: number, to: number): number {
  return (to - from) / (unit === 'month' ? count * 30 * day : count);
}

/** No more than an axis could hold, whatever the step. */
function ticksAt(step: Step, from: number, to: number, wishes: TickWishes): readonly Tick[] {
  const times: number[] = [];
  const format = wishes.axisFormat ?? (isOfDay(step) ? '%H:%M' : '%Y-%m-%d');
  const begin =
    step.unit === 'month'
      ? Math.ceil(monthsAt(from) / step.count)
      : Math.ceil((from - step.origin) / step.count);
  for (let index = begin; times.length < 400; index += 1) {
    const time =
      step.unit === 'month'
        ? dateTime(1970, index * step.count, 1)
        : step.origin + index * step.count;
    if (time > to) break;
    if (time >= from) times.push(time);
  }
  return times.map((time) => ({ time, label: formatTime(time, format) }));
}

/** Finer than days: dates would all be the same. */
function isOfDay(step: Step): boolean {
  return step.unit === 'millisecond' && step.count < day;
}

/** Months since 1970, begun ones left out. */
function monthsAt(time: number): number {
  const date = new Date(time);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}
