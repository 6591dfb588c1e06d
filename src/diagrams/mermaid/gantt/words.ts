import { listing, paragraph } from '../../words.ts';
import { readMarkup } from '../markup.ts';
import type { Phrase } from '../phrase.ts';
import { tells } from './date-format.ts';
import { day } from './dates.ts';
import type { GanttSource, Task } from './model.ts';
import { formatTime } from './time-format.ts';

/** Says each section's tasks with their dates, as precisely as the source gives them. */
export function wordsOfGantt(source: GanttSource, tasks: readonly Task[]): string {
  const format = formatFor(source);
  let begun = 0;
  const said = source.sections.map(({ name, tasks: { length } }) => {
    const items = tasks.slice(begun, begun + length).map((task) => sayTask(task, format));
    begun += length;
    const head = name ? plain(name) : 'Tasks';
    return length === 0 ? head : listing(head, items);
  });
  return paragraph(said);
}

function sayTask(task: Task, format: (time: number) => string): string {
  const { tags, start, end, saidEnd } = task;
  const kinds = [
    ...(tags.has('milestone') ? ['milestone'] : []),
    ...(tags.has('crit') ? ['critical'] : []),
    ...(tags.has('done') ? ['done'] : []),
    ...(tags.has('active') ? ['active'] : []),
    ...(tags.has('vert') ? ['marker'] : []),
  ];
  const isMoment = tags.has('vert') || end === start;
  const time = tags.has('milestone') ? format((start + end) / 2) : format(start);
  const dates = isMoment || tags.has('milestone') ? time : `${time} to ${format(saidEnd)}`;
  return `${plain(task.name)} ${dates}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`;
}

function plain({ text }: Phrase): string {
  const { lines } = readMarkup(text);
  return lines.map((runs) => runs.map((run) => run.text).join('')).join(' ');
}

/** Writes a time as precisely as it is, and as the source does: without a date where it has none. */
function formatFor({ dateFormat }: GanttSource): (time: number) => string {
  if (tells(dateFormat, 'timestamp')) return (time) => String(time / 1000);
  const hasDay = tells(dateFormat, 'month', 'day', 'dayOfYear', 'quarter');
  const hasYear = tells(dateFormat, 'year');
  if (!hasDay && !hasYear) return clockTime;
  const date = hasYear ? '%Y-%m-%d' : '%m-%d';
  return (time) => {
    if (time % day !== 0) return formatTime(time, `${date} ${hourFormat(time)}`);
    const isYear = !hasDay && formatTime(time, '%j') === '001';
    return formatTime(time, isYear ? '%Y' : date);
  };
}

/** A time without a date: hours of the first day are those that the source tells. */
function clockTime(time: number): string {
  const days = Math.floor(time / day);
  return formatTime(time, hourFormat(time)) + (days > 0 ? ` of day ${days + 1}` : '');
}

function hourFormat(time: number): string {
  if (time % 60_000 === 0) return '%H:%M';
  return time % 1000 === 0 ? '%H:%M:%S' : '%H:%M:%S.%L';
}
