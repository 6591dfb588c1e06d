import { titleLabel } from '../../label.ts';
import type { Reading } from '../reading.ts';
import type { Sketch } from '../sketch.ts';
import { chartOf } from './chart.ts';
import { parseGantt } from './parse.ts';
import { scheduleOf } from './schedule.ts';
import { wordsOfGantt } from './words.ts';

/** Draws tasks along a calendar, in UTC. Source: https://mermaid.js.org/syntax/gantt.html */
export function drawGantt(reading: Reading): Sketch {
  const source = parseGantt(reading);
  const tasks = scheduleOf(source, reading);
  return {
    marks: chartOf(source, tasks, reading),
    title: source.title === '' ? undefined : titleLabel(source.title),
    description: wordsOfGantt(source, tasks),
  };
}
