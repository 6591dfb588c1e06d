import { dateTime, day } from './dates.ts';
import { monthNames } from './months.ts';
import { weekdayNames } from './workdays.ts';

/**
 * Writes a time, in milliseconds since 1970 in UTC, as a format of D3's directives says; what is no
 * directive stands for itself. Source: https://d3js.org/d3-time-format#locale_format
 */
export function formatTime(time: number, format: string): string {
  return format.replace(
    /%([-_0]?)([A-Za-z%])/g,
    (part: string, padding: string, name: string): string => {
      if (name === '%') return '%';
      const composed = composites[name];
      if (composed) return formatTime(time, composed);
      const number = numbers[name];
      if (!number) return names[name]?.(new Date(time)) ?? part;
      const [read, width, usual = '0'] = number;
      const fill = { '-': '', _: ' ', '0': '0', '': usual }[padding] ?? usual;
      const digits = String(read(new Date(time)));
      return fill === '' ? digits : digits.padStart(width, fill);
    },
  );
}

const composites: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  x: '%m/%d/%Y',
  X: '%H:%M:%S',
};

const names: Readonly<Record<string, (date: Date) => string>> = {
  a: (date) => weekdayName(date).slice(0, 3),
  A: weekdayName,
  b: (date) => (monthNames[date.getUTCMonth()] ?? '').slice(0, 3),
  B: (date) => monthNames[date.getUTCMonth()] ?? '',
  p: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  Z: () => '+0000',
};

type Numeral = readonly [read: (date: Date) => number, width: number, fill?: string];

const numbers: Readonly<Record<string, Numeral>> = {
  d: [(date) => date.getUTCDate(), 2],
  e: [(date) => date.getUTCDate(), 2, ' '],
  f: [(date) => date.getUTCMilliseconds() * 1000, 6],
  g: [(date) => thursdayOf(date).getUTCFullYear() % 100, 2],
  G: [(date) => thursdayOf(date).getUTCFullYear(), 4],
  H: [(date) => date.getUTCHours(), 2],
  I: [(date) => date.getUTCHours() % 12 || 12, 2],
  j: [(date) => dayOfYear(date) + 1, 3],
  L: [(date) => date.getUTCMilliseconds(), 3],
  m: [(date) => date.getUTCMonth() + 1, 2],
  M: [(date) => date.getUTCMinutes(), 2],
  q: [(date) => Math.floor(date.getUTCMonth() / 3) + 1, 1],
  Q: [(date) => date.getTime(), 1],
  s: [(date) => Math.floor(date.getTime() / 1000), 1],
  S: [(date) => date.getUTCSeconds(), 2],
  u: [(date) => date.getUTCDay() || 7, 1],
  U: [(date) => weekOfYear(date, 0), 2],
  V: [(date) => Math.floor(dayOfYear(thursdayOf(date)) / 7) + 1, 2],
  w: [(date) => date.getUTCDay(), 1],
  W: [(date) => weekOfYear(date, 1), 2],
  y: [(date) => date.getUTCFullYear() % 100, 2],
  Y: [(date) => date.getUTCFullYear(), 4],
};

function weekdayName(date: Date): string {
  const name = weekdayNames[date.getUTCDay()] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - dateTime(date.getUTCFullYear(), 0, 1)) / day);
}

/** Weeks that began in the year, with a day counted from Sunday. */
function weekOfYear(date: Date, begin: number): number {
  return Math.floor((dayOfYear(date) + 7 - ((date.getUTCDay() - begin + 7) % 7)) / 7);
}

/** The Thursday of a date's week, whose year that week belongs to. */
function thursdayOf(date: Date): Date {
  return new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * day);
}
