import { type Box, boxAround, grown, type Point, type Size } from '../../geometry.ts';

/** A round mark with the label that belongs beside it; CSS pixels. */
export interface Dot {
  readonly centre: Point;
  readonly radius: number;
  readonly label: Size;
}

/** CSS pixels between a mark and its label, and between labels. */
const aside = 5;
const apart = 2;

/** Distances at which a label needs a line to its mark. */
const rings = [16, 32, 50, 70, 94, 122, 154];

/** Directions in which a label may stand, the best first: right, left, above, below, the corners. */
const sides: readonly Point[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: -1 },
  { x: -1, y: 1 },
];

/** Those between, where a line leads to the label. */
const between: readonly Point[] = [0.5, -0.5].flatMap((half) =>
  [1, -1].flatMap((whole) => [
    { x: whole, y: half },
    { x: half, y: whole },
  ]),
);

/** Where a label stands. */
export interface Place {
  readonly box: Box;
  /** From its mark to a label that stands away from it. */
  readonly leader: readonly [Point, Point] | undefined;
}

/** What labels have to heed; CSS pixels. */
export interface Ground {
  /** They stay inside. */
  readonly frame: Box;
  /** They do not lie on these, */
  readonly taken: readonly Box[];
  /** and rather not on these. */
  readonly shunned: readonly Box[];
  /** How far they may go from their marks: not at all, with lines that cross nothing, or with any. */
  readonly reach: 'near' | 'clear' | 'any';
}

/**
 * Places each label on a side of its mark where it lies on no mark and no other label.
 * @returns undefined where there is no room for one of them
 */
export function placeLabels(dots: readonly Dot[], ground: Ground): readonly Place[] | undefined {
  const marks = dots.map(boxOfDot);
  const indexes = [...dots.keys()];
  const xOf = (index: number) => dots[index]?.centre.x ?? 0;
  const fromLeft = [...indexes].sort((a, b) => xOf(a) - xOf(b));
  for (const order of [indexes, fromLeft, fromLeft.toReversed()]) {
    const places = placed(dots, order, marks, ground);
    if (places) return places;
  }
  return undefined;
}

export function boxOfDot({ centre, radius }: Dot): Box {
  return boxAround(centre, { width: 2 * radius, height: 2 * radius });
}

/** Lies on another, or too near to it. */
export function touches(a: Box, b: Box): boolean {
  const { x, y, width, height } = grown(a, apart);
  return x < b.x + b.width && b.x < x + width && y < b.y + b.height && b.y < y + height;
}

function placed(
  dots: readonly Dot[],
  order: readonly number[],
  marks: readonly Box[],
  ground: Ground,
) {
  const found: Place[] = [];
  const places: Place[] = [];
  for (const index of order) {
    const dot = dots[index];
    const place = dot && placeOf(dot, marks, found, ground);
    if (!place) return undefined;
    found.push(place);
    places[index] = place;
  }
  return places;
}

function placeOf(
  dot: Dot,
  marks: readonly Box[],
  others: readonly Place[],
  { frame, taken, shunned, reach }: Ground,
): Place | undefined {
  const labels = [...taken, ...others.map(({ box }) => box)];
  const leaders = others.flatMap(({ leader }) => (leader ? [leader] : []));
  const isFree = ({ box, leader }: Place) =>
    contains(frame, box) &&
    ![...marks, ...labels].some((other) => touches(box, other)) &&
    (reach === 'any' ||
      (!leaders.some((line) => crosses(line, box)) &&
        !(leader && labels.some((label) => crosses(leader, label)))));
  const near = sides.map((side) => candidate(dot, side, 0, frame)).filter(isFree);
  const isLiked = ({ box }: Place) => !shunned.some((other) => touches(box, other));
  const best = near.find(isLiked) ?? near[0];
  if (best || reach === 'near') return best;
  return rings
    .flatMap((ring) => [...sides, ...between].map((side) => candidate(dot, side, ring, frame)))
    .find(isFree);
}

/** Pushed back into the frame along the side on which it stands. */
function candidate({ centre, radius, label }: Dot, side: Point, ring: number, frame: Box): Place {
  const length = Math.hypot(side.x, side.y);
  const beyond = (radius + ring) / length;
  const middle = {
    x: centre.x + side.x * (beyond + aside + label.width / 2),
    y: centre.y + side.y * (beyond + 2 + label.height / 2),
  };
  const { x, y, ...size } = boxAround(middle, label);
  const box = {
    x: side.x === 0 ? within(x, frame.x, frame.x + frame.width - size.width) : x,
    y: side.y === 0 ? within(y, frame.y, frame.y + frame.height - size.height) : y,
    ...size,
  };
  const nearest = {
    x: within(centre.x, box.x, box.x + box.width),
    y: within(centre.y, box.y, box.y + box.height),
  };
  return { box, leader: ring === 0 ? undefined : [centre, nearest] };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function contains(frame: Box, box: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

/** Whether a straight line runs through a box: cut at its sides, something of it is left. */
function crosses([from, to]: readonly [Point, Point], box: Box): boolean {
  let [begin, end] = [0, 1];
  const cuts = [
    [to.x - from.x, box.x - from.x, box.x + box.width - from.x],
    [to.y - from.y, box.y - from.y, box.y + box.height - from.y],
  ] as const;
  for (const [step, low, high] of cuts) {
    if (step === 0) {
      if (low > 0 || high < 0) return false;
      continue;
    }
    begin = Math.max(begin, Math.min(low / step, high / step));
    end = Math.min(end, Math.max(low / step, high / step));
  }
  return begin < end;
}
