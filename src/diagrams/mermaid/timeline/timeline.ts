import { type Label, titleLabel, wordsOf } from '../../label.ts';
import { listing, paragraph } from '../../words.ts';
import type { Reading } from '../reading.ts';
import type { Sketch } from '../sketch.ts';
import { drawAcross } from './across.ts';
import { drawDown } from './down.ts';
import { parseTimeline, type Timeline } from './parse.ts';

/** A timeline with its labels measured. */
export interface Course {
  readonly name: Label | undefined;
  readonly periods: readonly { readonly name: Label; readonly events: readonly Label[] }[];
}

/**
 * Draws periods of time with their events: down a line of time, which reads on a phone, or from left
 * to right where the source says `LR`. Source: https://mermaid.js.org/syntax/timeline.html
 */
export function drawTimeline(reading: Reading): Sketch {
  const timeline = parseTimeline(reading);
  if (reading.source.settings['timeline'] !== undefined) reading.note('the setting timeline');
  const courses = coursesOf(timeline, reading);
  return {
    marks: timeline.isAcross ? drawAcross(courses) : drawDown(courses),
    title: timeline.title === '' ? undefined : titleLabel(timeline.title),
    description: paragraph(courses.map(sentence)),
  };
}

function coursesOf({ sections, isAcross }: Timeline, reading: Reading): readonly Course[] {
  const periodWidth = isAcross ? 140 : 104;
  const eventWidth = isAcross ? 140 : 208;
  return sections.map((section) => {
    const { name } = section;
    const periods = section.periods.map((period) => ({
      name: reading.label(period.name.text, period.name.at, { wrapAt: periodWidth, isBold: true }),
      events: period.events.map(({ text, at }) => reading.label(text, at, { wrapAt: eventWidth })),
    }));
    const wrapAt = isAcross ? 160 * Math.max(1, periods.length) - 20 : 320;
    return { name: name && reading.label(name.text, name.at, { wrapAt, isBold: true }), periods };
  });
}

function sentence({ name, periods }: Course): string {
  const said = periods.map((period) => {
    const events = period.events.map((event) => wordsOf(event).replace(/\.$/, '')).join(', ');
    return events === '' ? wordsOf(period.name) : `${wordsOf(period.name)}: ${events}`;
  });
  if (said.length === 0) return name ? wordsOf(name) : '';
  return name ? listing(wordsOf(name), said) : said.join('; ');
}
