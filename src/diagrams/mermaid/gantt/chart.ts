import { type Label, textLabel, widthOf } from '../../label.ts';
import { group, type Mark, text } from '../../scene.ts';
import type { Reading } from '../reading.ts';
import { barHeight, barOf, legendOf } from './bars.ts';
import { day } from './dates.ts';
import { type Axis, type GanttSource, isOff, type Task } from './model.ts';
import { markersOf } from './markers.ts';
import { packed, type Placed } from './rows.ts';
import { labelledTicks, type Tick, ticksOf } from './ticks.ts';

/** CSS pixels: a chart is as wide as a phone, unless its shortest task would vanish. */
const narrowest = 340;
const widest = 640;
const shortestBar = 8;

const labelGap = 3;
const rowGap = 11;
const sectionGap = 10;
const axisHeight = 26;

/** By which a date may reach over the end of its axis. */
const overhang = 20;

/** Each task's label stands above its bar, so that a chart is no wider than its axis. */
export function chartOf(
  source: GanttSource,
  tasks: readonly Task[],
  reading: Reading,
): readonly Mark[] {
  const axis = axisOf(tasks);
  const rows = rowsOf(source, tasks, axis, reading);
  const ticks = ticksOf(axis.domain, axis.width, source, reading);
  const verts = markersOf(tasks, axis, reading);
  const bottom = rows.bottom;
  const top = -verts.height;
  const below = bottom + axisHeight;
  return [
    ...daysOff(source, axis, bottom, reading),
    ...gridOf(ticks, axis, bottom),
    ...verts.lines(bottom),
    ...rows.marks,
    ...verts.labels,
    ...axisLabels(ticks, axis, bottom + axisHeight / 2),
    ...(source.hasTopAxis ? axisLabels(ticks, axis, top - axisHeight / 2) : []),
    ...legendOf(tasks, { x: 0, y: below + 18 }),
  ];
}

function axisOf(tasks: readonly Task[]): Axis {
  const from = Math.min(...tasks.map(({ start }) => start));
  const last = Math.max(...tasks.map(({ end }) => end));
  const to = last > from ? last : from + day;
  const lengths = tasks
    .filter(({ tags }) => !tags.has('milestone') && !tags.has('vert'))
    .map(({ start, drawnEnd }) => drawnEnd - start)
    .filter((length) => length > 0);
  const wanted = ((to - from) / Math.min(to - from, ...lengths)) * shortestBar;
  const width = Math.round(Math.min(widest, Math.max(narrowest, wanted)));
  return { domain: [from, to], width, x: (time) => ((time - from) / (to - from)) * width };
}

/** Sections one below the other, from y = 0. */
function rowsOf(source: GanttSource, tasks: readonly Task[], axis: Axis, reading: Reading) {
  const marks: Mark[] = [];
  let [y, begun] = [0, 0];
  for (const [index, section] of source.sections.entries()) {
    const own = tasks.slice(begun, begun + section.tasks.length);
    begun += section.tasks.length;
    if (section.name) {
      const { text: words, at } = section.name;
      const name = reading.label(words, at, { wrapAt: axis.width - 16, isBold: true });
      if (index > 0) y += sectionGap;
      marks.push(...headOf(name, y, axis.width));
      y += name.height + 20;
    } else y += sectionGap;
    const placed = own
      .filter(({ tags }) => !tags.has('vert'))
      .map((task) => placedTask(task, axis, reading));
    for (const row of source.isCompact ? packed(placed) : placed.map((each) => [each])) {
      const labelHeight = Math.max(...row.map(({ label }) => label.height));
      marks.push(...row.flatMap((each) => taskMarks(each, y, labelHeight)));
      y += labelHeight + labelGap + barHeight + rowGap;
    }
  }
  return { marks, bottom: y };
}

function headOf(name: Label, y: number, width: number): readonly Mark[] {
  const box = { x: 0, y, width, height: name.height + 10, corner: 5 };
  const at = { x: 8, y: y + box.height / 2 };
  return [group('series', [{ mark: 'rect', ...box, paint: ['bare'] }, text(name, at, 'start')])];
}

function placedTask(task: Task, axis: Axis, reading: Reading): Placed {
  const label = reading.label(task.name.text, task.name.at, { wrapAt: axis.width });
  const bar = barOf(task, axis.x);
  return { label, bar, labelX: Math.max(0, Math.min(bar.x, axis.width - label.width)) };
}

function taskMarks(
  { label, labelX, bar }: Placed,
  y: number,
  labelHeight: number,
): readonly Mark[] {
  const at = { x: labelX, y: y + labelHeight - label.height / 2 };
  return [
    group('edge', [text(label, at, 'start')]),
    group('series', [bar.markAt(y + labelHeight + labelGap)]),
  ];
}

/** Days that do not count, as bands behind the rows. */
function daysOff(
  { workdays }: GanttSource,
  axis: Axis,
  bottom: number,
  reading: Reading,
): readonly Mark[] {
  const [from, to] = axis.domain;
  if (workdays.weekdaysOff.size + workdays.daysOff.size === 0) return [];
  if (axis.x(from + day) < 1.5) {
    reading.note('the shading of days off, which are too narrow to see');
    return [];
  }
  const marks: Mark[] = [];
  for (let date = Math.floor(from / day); date * day < to; date += 1) {
    if (!isOff(workdays, date)) continue;
    const first = date;
    while ((date + 1) * day < to && isOff(workdays, date + 1)) date += 1;
    const x = axis.x(Math.max(from, first * day));
    const width = axis.x(Math.min(to, (date + 1) * day)) - x;
    marks.push({ mark: 'rect', x, y: 0, width, height: bottom, paint: ['bare'] });
  }
  return marks.length === 0 ? [] : [group('series', marks)];
}

function gridOf(ticks: readonly Tick[], axis: Axis, bottom: number): readonly Mark[] {
  const lines = ticks.map(({ time }): Mark => {
    const x = axis.x(time);
    return {
      mark: 'line',
      points: [
        { x, y: 0 },
        { x, y: bottom + 4 },
      ],
    };
  });
  const base: Mark = {
    mark: 'line',
    points: [
      { x: 0, y: bottom },
      { x: axis.width, y: bottom },
    ],
  };
  return [group('grid', [...lines, base])];
}

function axisLabels(ticks: readonly Tick[], axis: Axis, y: number): readonly Mark[] {
  const middleOf = ({ time, label }: Tick) => {
    const least = Math.min(widthOf({ text: label }), axis.width) / 2 - overhang;
    return Math.max(least, Math.min(axis.x(time), axis.width - least));
  };
  const labels = labelledTicks(ticks, middleOf).map((tick) =>
    text(textLabel(tick.label), { x: middleOf(tick), y }),
  );
  return labels.length === 0 ? [] : [group('grid', labels)];
}
