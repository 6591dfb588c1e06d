import { monthNames } from './months.ts';

/** What parts of dates tell. */
export type Fields = Partial<Record<Field, number>>;
export type Field =
  | 'year'
  | 'quarter'
  | 'month'
  | 'day'
  | 'dayOfYear'
  | 'hour'
  | 'hour12'
  | 'half'
  | 'minute'
  | 'second'
  | 'millisecond'
  | 'offset'
  | 'timestamp';

/** What stands for a part of a date in a format. */
export interface Token {
  readonly pattern: string;
  readonly field: Field;
  readonly read: (text: string) => number;
}

const twoDigits = String.raw`\d{1,2}`;

function number(field: Field, pattern: string, factor = 1): Token {
  return { field, pattern, read: (text) => Number.parseFloat(text) * factor };
}

const month: Token = {
  field: 'month',
  pattern: '[A-Za-z]{3,9}',
  read: (text) => {
    const isWanted = (name: string) => name.toLowerCase().startsWith(text.toLowerCase());
    return monthNames.findIndex(isWanted) + 1;
  },
};
const half: Token = {
  field: 'half',
  pattern: '[AaPp][Mm]',
  read: (text) => (/^p/i.test(text) ? 12 : 0),
};
const offset: Token = {
  field: 'offset',
  pattern: String.raw`Z|[+-]\d{2}:?\d{2}`,
  read: (text) => {
    const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  },
};

/** The tokens of Day.js. Source: https://day.js.org/docs/en/parse/string-format */
const tokens: Readonly<Record<string, Token>> = {
  YYYY: number('year', String.raw`\d{4}`),
  YY: {
    ...number('year', String.raw`\d{2}`),
    read: (text) => Number(text) + (Number(text) > 68 ? 1900 : 2000),
  },
  Q: number('quarter', '[1-4]'),
  MMMM: month,
  MMM: month,
  MM: number('month', twoDigits),
  M: number('month', twoDigits),
  Do: number('day', String.raw`\d{1,2}(?:st|nd|rd|th)`),
  DDDD: number('dayOfYear', String.raw`\d{1,3}`),
  DDD: number('dayOfYear', String.raw`\d{1,3}`),
  DD: number('day', twoDigits),
  D: number('day', twoDigits),
  HH: number('hour', twoDigits),
  H: number('hour', twoDigits),
  hh: number('hour12', twoDigits),
  h: number('hour12', twoDigits),
  A: half,
  a: half,
  mm: number('minute', twoDigits),
  m: number('minute', twoDigits),
  ss: number('second', twoDigits),
  s: number('second', twoDigits),
  SSS: number('millisecond', String.raw`\d{3}`),
  SS: number('millisecond', String.raw`\d{2}`, 10),
  S: number('millisecond', String.raw`\d`, 100),
  ZZ: offset,
  Z: offset,
  X: number('timestamp', String.raw`-?\d+(?:\.\d+)?`, 1000),
  x: number('timestamp', String.raw`-?\d+`),
};

const tokenNames = Object.keys(tokens).sort((a, b) => b.length - a.length);
const formatParts = new RegExp(String.raw`\[([^\]]*)\]|(${tokenNames.join('|')})|([\s\S])`, 'g');

/** A way to write dates. */
export interface DateFormat {
  readonly pattern: RegExp;
  readonly tokens: readonly Token[];
}

/** Reads a format of Day.js's tokens; what is none stands for itself, as does what is in brackets. */
export function dateFormatOf(format: string): DateFormat {
  const found: Token[] = [];
  const pattern = format.replace(
    formatParts,
    (part: string, literal: string | undefined, name: string | undefined) => {
      const token = name === undefined ? undefined : tokens[name];
      if (!token || found.some(({ field }) => field === token.field))
        return escaped(literal ?? part);
      found.push(token);
      return `(${token.pattern})`;
    },
  );
  return { pattern: new RegExp(`^${pattern}$`), tokens: found };
}

export function tells({ tokens }: DateFormat, ...fields: readonly Field[]): boolean {
  return tokens.some(({ field }) => fields.includes(field));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}
