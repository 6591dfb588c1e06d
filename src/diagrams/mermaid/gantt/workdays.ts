import { closest } from 'fastest-levenshtein';
import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import type { DateFormat } from './date-format.ts';
import { day, readDate } from './dates.ts';
import type { Workdays } from './model.ts';

/** From Sunday, as JavaScript counts them. */
export const weekdayNames: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** Reads what `excludes` and `includes` list: weekends, weekdays by name, dates. @throws SyntaxFault */
export function workdaysOf(
  excludes: readonly Phrase[],
  includes: readonly Phrase[],
  weekend: Phrase | undefined,
  format: DateFormat,
  reading: Reading,
): Workdays {
  const begin = weekend ? weekendBegin(weekend, reading) : 6;
  const read = (item: Phrase) => readDays(item, begin, format, reading);
  const off = excludes.flatMap(itemsOf).map(read);
  const on = includes.flatMap(itemsOf).map(read);
  const weekdaysOn = new Set(on.flatMap(({ weekdays }) => weekdays));
  const weekdaysOff = off.flatMap(({ weekdays }) => weekdays);
  return {
    weekdaysOff: new Set(weekdaysOff.filter((each) => !weekdaysOn.has(each))),
    daysOff: new Set(off.flatMap(({ days }) => days)),
    daysOn: new Set(on.flatMap(({ days }) => days)),
    at: excludes[0]?.at ?? reading.source.keywordAt,
  };
}

function weekendBegin({ text, at }: Phrase, reading: Reading): number {
  const index = weekdayNames.indexOf(text.toLowerCase());
  if (index === 5 || index === 6) return index;
  const message = `weekend ${text}; expected friday or saturday`;
  return reading.fail(at, message, 'say with which of the two a weekend begins');
}

interface Days {
  readonly weekdays: readonly number[];
  /** In days since 1970. */
  readonly days: readonly number[];
}

function readDays(
  { text, at }: Phrase,
  weekend: number,
  format: DateFormat,
  reading: Reading,
): Days {
  const name = text.toLowerCase();
  if (/^weekends?$/.test(name)) return { weekdays: [weekend, (weekend + 1) % 7], days: [] };
  const weekday = weekdayNames.indexOf(name);
  if (weekday !== -1) return { weekdays: [weekday], days: [] };
  const date = readDate(text, format);
  if (date && 'time' in date) return { weekdays: [], days: [Math.floor(date.time / day)] };
  if (date) return reading.fail(at, `${text} is no date: ${date.problem}`, 'correct the date');
  const guess = closest(name, ['weekends', ...weekdayNames]);
  const message = `"${text}" names no days; expected weekends, a weekday's name, or a date`;
  return reading.fail(at, message, `did you mean ${guess}?`);
}

function itemsOf({ text, at }: Phrase): readonly Phrase[] {
  return [...text.matchAll(/[^\s,]+/g)].map((item) => ({ text: item[0], at: at + item.index }));
}
