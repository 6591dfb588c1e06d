import { describe, expect, test } from 'vitest';
import { isFault } from '../../../src/diagrams/draw.ts';
import { dateFormatOf } from '../../../src/diagrams/mermaid/gantt/date-format.ts';
import { readDate } from '../../../src/diagrams/mermaid/gantt/dates.ts';
import { later, readDuration } from '../../../src/diagrams/mermaid/gantt/durations.ts';
import { formatTime } from '../../../src/diagrams/mermaid/gantt/time-format.ts';
import { drawMermaid } from '../../../src/diagrams/mermaid/mermaid.ts';
import { classesOf, elementsOf, withClass } from '../drawing-tree.ts';

describe('dates', () => {
  test.each([
    ['2026-02-28', 'YYYY-MM-DD', '2026-02-28T00:00:00.000Z'],
    ['2026-2-8', 'YYYY-MM-DD', '2026-02-08T00:00:00.000Z'],
    ['28.02.26 07:05', 'DD.MM.YY HH:mm', '2026-02-28T07:05:00.000Z'],
    ['3rd March 2026', 'Do MMMM YYYY', '2026-03-03T00:00:00.000Z'],
    ['Mar 3, 2026 12:30 am', 'MMM D, YYYY h:mm a', '2026-03-03T00:30:00.000Z'],
    ['2026-Q3', 'YYYY-[Q]Q', '2026-07-01T00:00:00.000Z'],
    ['2024-366', 'YYYY-DDDD', '2024-12-31T00:00:00.000Z'],
    ['0050-01-01', 'YYYY-MM-DD', '0050-01-01T00:00:00.000Z'],
    ['17:49', 'HH:mm', '1970-01-01T17:49:00.000Z'],
    ['10:00:01.5 +02:00', 'HH:mm:ss.S Z', '1970-01-01T08:00:01.500Z'],
    ['1410715640.579', 'X', '2014-09-14T17:27:20.579Z'],
    ['1410715640579', 'x', '2014-09-14T17:27:20.579Z'],
    ['2026-01-05T10:00:00Z', 'DD-MM-YYYY', '2026-01-05T10:00:00.000Z'],
  ])('%s as %s', (text, format, expected) => {
    const date = readDate(text, dateFormatOf(format));
    expect(date && 'time' in date && new Date(date.time).toISOString()).toBe(expected);
  });

  test.each([
    ['2025-02-29', 'YYYY-MM-DD', 'February 2025 has 28 days'],
    ['2026-00-10', 'YYYY-MM-DD', 'a year has the months 1 to 12'],
    ['2026-366', 'YYYY-DDDD', '2026 has 365 days'],
    ['24:00', 'HH:mm', 'a day has the hours 0 to 23'],
    ['12:60', 'HH:mm', 'minutes and seconds go from 0 to 59'],
  ])('%s as %s is none', (text, format, problem) => {
    expect(readDate(text, dateFormatOf(format))).toEqual({ problem });
  });
});

test.each([
  ['90s', '2026-01-31T00:01:30.000Z'],
  ['1.5d', '2026-02-01T12:00:00.000Z'],
  ['1M', '2026-02-28T00:00:00.000Z'],
  ['2y', '2028-01-31T00:00:00.000Z'],
])('%s after the last of January', (text, expected) => {
  const duration = readDuration(text);
  const time = duration && later(Date.UTC(2026, 0, 31), duration);
  expect(time !== undefined && new Date(time).toISOString()).toBe(expected);
});

test.each([
  ['%A %d %B %Y', 'Monday 05 January 2026'],
  ['%a %e %b %y, week %V', 'Mon  5 Jan 26, week 02'],
  ['%-d.%-m. %I:%M %p', '5.1. 03:04 PM'],
  ['%c|%x|%X|%Z', 'Mon Jan  5 15:04:06 2026|01/05/2026|15:04:06|+0000'],
  ['%j %U %W %w %u Q%q %L 100%%', '005 01 01 1 1 Q1 007 100%'],
])('an axis of %s', (format, expected) => {
  expect(formatTime(Date.UTC(2026, 0, 5, 15, 4, 6, 7), format)).toBe(expected);
});

test('a bar tells by its paint what a task is', async () => {
  const svg = await drawn(`gantt
    Plain :a, 2026-01-01, 4d
    Done :done, 4d
    Now :active, 4d
    Must :crit, done, 4d`);
  const bars = elementsOf(svg).filter(({ tagName }) => tagName === 'rect');
  expect(bars.map(classesOf)).toEqual([
    ['diagram-hue-1'],
    ['diagram-hue-1', 'diagram-filled'],
    ['diagram-hue-1', 'diagram-strong'],
    ['diagram-hue-2', 'diagram-filled'],
    ['diagram-hue-1', 'diagram-filled'],
    ['diagram-hue-1', 'diagram-strong'],
    ['diagram-hue-2'],
  ]);
});

test('a task after weekends begins when they are over, and its bar ends before them', async () => {
  const drawing = await drawMermaid(`gantt
    excludes weekends
    Five days :a, 2026-01-05, 5d
    Two more :2d`);
  expect(isFault(drawing) || drawing.description).toBe(
    'Tasks: Five days 2026-01-05 to 2026-01-10; Two more 2026-01-12 to 2026-01-14.',
  );
});

test('milestones are diamonds, markers dashed lines through the whole chart', async () => {
  const svg = await drawn(`gantt
    Work :2026-01-01, 9d
    Done :milestone, 0d
    Fair :vert, 2026-01-04, 0d
    Ball :vert, 2026-01-05, 0d`);
  expect(elementsOf(svg).filter(({ tagName }) => tagName === 'polygon')).toHaveLength(1);
  expect(withClass(svg, 'diagram-dashed')).toHaveLength(2);
});

test('a compact chart takes fewer rows', async () => {
  const tasks = 'gantt\n A :2026-01-01, 9d\n B :9d\n C :9d';
  const heights = await Promise.all(
    [tasks, `---\ndisplayMode: compact\n---\n${tasks}`].map(heightOf),
  );
  expect(heights[1]).toBeLessThan((heights[0] ?? 0) / 2);
});

async function drawn(source: string): Promise<string> {
  const drawing = await drawMermaid(source);
  if (isFault(drawing)) throw new Error(drawing.message);
  return drawing.svg;
}

async function heightOf(source: string): Promise<number> {
  return Number(elementsOf(await drawn(source))[0]?.properties['height']);
}
