import { type DateFormat, dateFormatOf, type Fields } from './date-format.ts';
import { monthNames } from './months.ts';

/** All times are milliseconds since 1970 in UTC: a drawing is the same wherever it is made. */

export const day = 86_400_000;

/** What a text is, read as a date. */
export type DateReading =
  | { readonly time: number }
  /** It has the shape of a date, and there is none such: why, as a sentence's end. */
  | { readonly problem: string };

/** UTF-16 units. */
const longestDate = 60;

const isoFormats = [
  'YYYY-MM-DD',
  'YYYY-MM-DD HH:mm',
  'YYYY-MM-DD HH:mm:ss',
  'YYYY-MM-DD[T]HH:mm',
  'YYYY-MM-DD[T]HH:mmZ',
  'YYYY-MM-DD[T]HH:mm:ss',
  'YYYY-MM-DD[T]HH:mm:ssZ',
  'YYYY-MM-DD[T]HH:mm:ss.SSSZ',
  'YYYY-MM',
].map((format) => dateFormatOf(format));

/** Reads a date in its format or in that of ISO 8601; undefined where it is in neither. */
export function readDate(text: string, format: DateFormat): DateReading | undefined {
  if (text.length > longestDate) return undefined;
  for (const each of [format, ...isoFormats]) {
    const match = each.pattern.exec(text);
    if (!match) continue;
    const fields: Fields = {};
    for (const [index, { field, read }] of each.tokens.entries()) {
      fields[field] = read(match[index + 1] ?? '');
    }
    return timeOf(fields);
  }
  return undefined;
}

/** @param month from 1 */
export function daysIn(year: number, month: number): number {
  return new Date(dateTime(year, month, 0)).getUTCDate();
}

/** The begin of a day, also of years before 100. @param month from 0, and beyond 11 of years after */
export function dateTime(year: number, month: number, date: number): number {
  return new Date(0).setUTCFullYear(year, month, date);
}

/** A date without a year is one of 1970, one without a month of January, and so on. */
function timeOf(fields: Fields): DateReading {
  if (fields.timestamp !== undefined) return { time: fields.timestamp };
  const { year = 1970, day: date = 1, dayOfYear = 1, offset = 0 } = fields;
  const { minute = 0, second = 0, millisecond = 0 } = fields;
  const month = monthOf(fields);
  const hour = hourOf(fields);
  const daysOfYear = 337 + daysIn(year, 2);
  const checks: readonly (readonly [isThere: boolean, problem: string])[] = [
    [isBetween(month, 1, 12), 'a year has the months 1 to 12'],
    [
      isBetween(date, 1, daysIn(year, month)),
      `${monthNames[month - 1] ?? ''} ${year} has ${daysIn(year, month)} days`,
    ],
    [isBetween(dayOfYear, 1, daysOfYear), `${year} has ${daysOfYear} days`],
    [hour < 24, 'a day has the hours 0 to 23'],
    [minute < 60 && second < 60, 'minutes and seconds go from 0 to 59'],
  ];
  const [, problem] = checks.find(([isThere]) => !isThere) ?? [];
  if (problem !== undefined) return { problem };
  const begin = dateTime(year, month - 1, date) + (dayOfYear - 1) * day;
  const minutes = hour * 60 + minute - offset;
  return { time: begin + minutes * 60_000 + second * 1000 + millisecond };
}

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function monthOf({ month, quarter = 1 }: Fields): number {
  return month ?? (quarter - 1) * 3 + 1;
}

function hourOf({ hour, hour12 = 0, half }: Fields): number {
  return hour ?? (half === undefined ? hour12 : (hour12 % 12) + half);
}
