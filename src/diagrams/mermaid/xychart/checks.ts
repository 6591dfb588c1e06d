import type { Reading } from '../reading.ts';
import type { AxisSource, Placed, Range } from './parse.ts';

/** Each category, or place, has one value of each series. @throws SyntaxFault */
export function checkCounts(
  series: readonly Placed[],
  { categories, range }: AxisSource,
  reading: Reading,
) {
  if (range) return;
  const expected = categories?.length ?? series[0]?.values.length ?? 0;
  for (const { values, at } of series) {
    if (values.length === expected) continue;
    const [found, wanted] = [counted(values.length, 'value'), counted(expected, 'category')];
    const message = categories
      ? `${found} for ${wanted}`
      : `${found}; the series before has ${expected}`;
    reading.fail(at, message, 'write a value for each, 0 where there is none');
  }
}

/** No value lies outside the range that the source tells. @throws SyntaxFault */
export function checkRange(
  series: readonly Placed[],
  range: Range | undefined,
  reading: Reading,
): void {
  if (!range) return;
  const [low, high] = [Math.min(...range), Math.max(...range)];
  for (const { places, values } of series) {
    const outside = values.findIndex((value) => value < low || value > high);
    const place = places[outside];
    if (!place) continue;
    const message = `the value ${place.text} lies outside the axis, ${range[0]} --> ${range[1]}`;
    reading.fail(place.at, message, 'widen the range of the y-axis, or leave it out');
  }
}

function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun === 'category' ? 'categories' : `${noun}s`}`;
}
