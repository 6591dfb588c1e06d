import { boundsOf, type Mark } from '../../scene.ts';
import type { Reading } from '../reading.ts';
import type { Sketch } from '../sketch.ts';
import { drawBoxes, placedBoxes } from './boxes.ts';
import { columnsOf } from './columns.ts';
import { drawHead } from './heads.ts';
import type { Measure } from './metrics.ts';
import type { Sequence } from './model.ts';
import { parseSequence } from './parse.ts';
import { Places } from './places.ts';
import { Rows } from './rows.ts';
import { describeSequence } from './words.ts';

/** CSS pixels of rows from which participants stand at the bottom again: more than a phone shows. */
const tallFrom = 640;

/**
 * Draws who tells whom what, and in which order: up to 50 participants and 300 messages, notes and
 * blocks. Source: https://mermaid.js.org/syntax/sequenceDiagram.html
 */
export function drawSequence(reading: Reading): Sketch {
  const sequence = parseSequence(reading);
  const measure: Measure = ({ text, at, isWhole }, wrapAt, isBold = false) =>
    reading.label(text, at, { ...(isWhole ? {} : { wrapAt }), isBold });
  const columns = columnsOf(sequence, measure);
  const boxes = placedBoxes(sequence, columns, measure);
  const places = new Places(columns, boxes, measure);
  const rows = new Rows(places);
  const steps = rows.draw(sequence.steps);
  const bottom = Math.max(rows.bottom, 48);
  const isMirrored = sequence.isMirrored ?? bottom > tallFrom;
  const { lines, bars } = rows.lifelines.draw(bottom);
  const tops = headsOf(sequence, places, (index, height) =>
    sequence.participants[index]?.isCreated ? undefined : -height,
  );
  const bottoms = headsOf(sequence, places, (index) =>
    isMirrored && !rows.lifelines.hasEnded(index) ? bottom : undefined,
  );
  const boxMarks = drawBoxes(boxes, boundsOf([...tops, ...bottoms, ...lines]));
  const { title } = sequence;
  return {
    marks: [...boxMarks, ...rows.highlights, ...lines, ...tops, ...bars, ...steps, ...bottoms],
    title: reading.label(title.text, title.at, { fontSize: 16, isBold: true, wrapAt: 560 }),
    description: describeSequence(sequence, measure),
  };
}

/** @param topOf where a head begins; undefined where it does not stand */
function headsOf(
  { participants }: Sequence,
  { columns }: Places,
  topOf: (index: number, height: number) => number | undefined,
): readonly Mark[] {
  return participants.flatMap((_, index) => {
    const head = columns.heads[index];
    const top = head && topOf(index, head.height);
    return head && top !== undefined ? [drawHead(head, columns.xs[index] ?? 0, top)] : [];
  });
}
