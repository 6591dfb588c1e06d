import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Drawing, DrawingFault } from '../model/diagram.ts';
import { extentFault } from './fault.ts';
import { type Point, tenth } from './geometry.ts';
import {
  type Label,
  labelFontSize,
  type LabelLine,
  lineHeight,
  type Run,
  widthOf,
} from './label.ts';
import { boundsOf, type Mark, type Paint, type Shape, type Text } from './scene.ts';

/** CSS pixels around what is drawn, for the width of lines. */
const padding = 4;

/** What a drawing carries besides its picture. */
export type Words = Pick<Drawing, 'description' | 'notes'>;

/**
 * Writes a scene as one `<svg>`: classes in place of paint, text as text, coordinates to a tenth of
 * a pixel. The order of the marks is the order of reading.
 */
export function pictureOf(marks: readonly Mark[], words: Words): Drawing | DrawingFault {
  const bounds = boundsOf(marks);
  const [x, y] = [Math.floor(bounds.x) - padding, Math.floor(bounds.y) - padding];
  const width = Math.ceil(bounds.x + bounds.width) + padding - x;
  const height = Math.ceil(bounds.y + bounds.height) + padding - y;
  const tooLarge = extentFault(width, height);
  if (tooLarge) return tooLarge;
  const frame = {
    width,
    height,
    viewBox: [x, y, width, height].join(' '),
    fontSize: labelFontSize,
  };
  const root = s('svg', frame, marks.map(elementOf));
  const svg = toHtml(root, { space: 'svg', closeEmptyElements: true });
  return { svg, width, height, ...words };
}

function elementOf(mark: Mark): Element {
  if (mark.mark === 'text') return textElement(mark);
  if (mark.mark === 'group') {
    return s('g', { className: `diagram-${mark.role}` }, mark.marks.map(elementOf));
  }
  const [name, geometry] = geometryOf(mark);
  return s(name, { className: classesOf(mark.paint), ...geometry });
}

function classesOf(paint: readonly Paint[] = []): string[] | undefined {
  return paint.length === 0 ? undefined : paint.map((each) => `diagram-${each}`);
}

type Geometry = Readonly<Record<string, string | number | undefined>>;

function geometryOf(shape: Shape): readonly [name: string, geometry: Geometry] {
  switch (shape.mark) {
    case 'rect': {
      const [x, y] = [tenth(shape.x), tenth(shape.y)];
      const [width, height] = [tenth(shape.width), tenth(shape.height)];
      return ['rect', { x, y, width, height, rx: shape.corner || undefined }];
    }
    case 'ellipse': {
      const [cx, cy, rx, ry] = [shape.centre.x, shape.centre.y, shape.rx, shape.ry].map(tenth);
      return rx === ry ? ['circle', { cx, cy, r: rx }] : ['ellipse', { cx, cy, rx, ry }];
    }
    case 'polygon':
      return ['polygon', { points: shape.points.map(pair).join(' ') }];
    case 'line':
      return ['path', { d: `M${shape.points.map(pair).join('L')}` }];
    case 'curve': {
      const [start, ...rest] = shape.points.map(pair);
      return ['path', { d: `M${start}C${rest.join(' ')}` }];
    }
    case 'path': {
      const isAtOrigin = shape.at.x === 0 && shape.at.y === 0;
      return [
        'path',
        { d: shape.d, transform: isAtOrigin ? undefined : `translate(${pair(shape.at)})` },
      ];
    }
  }
}

function pair({ x, y }: Point): string {
  return `${tenth(x)},${tenth(y)}`;
}

/** Of the font size: from the middle of a line of capitals and small letters to its baseline. */
const baseline = 0.35;

function textElement({ label, at, align = 'middle' }: Text): Element {
  const { fontSize, lines } = label;
  const step = fontSize * lineHeight;
  const first = at.y - ((lines.length - 1) * step) / 2 + fontSize * baseline;
  const anchor = { start: undefined, middle: 'middle', end: 'end' }[align];
  const size = fontSize === labelFontSize ? undefined : tenth(fontSize);
  const whole = wholeStyle(label);
  const properties = {
    className: ['diagram-label', ...styleClasses(whole)],
    textAnchor: anchor,
    fontSize: size,
  };
  const rows = lines.map((line, index) => ({
    x: tenth(at.x + jointShift(line, fontSize, align)),
    y: tenth(first + index * step),
    children: runElements(line, whole),
  }));
  const [row] = rows;
  if (rows.length === 1 && row)
    return s('text', { ...properties, x: row.x, y: row.y }, row.children);
  return s(
    'text',
    properties,
    rows.map(({ x, y, children }) => s('tspan', { x, y }, children)),
  );
}

/**
 * Lines are parted by a space, so that a label is found and copied as its author wrote it. It
 * belongs to the line before, which is moved by what the space takes.
 */
function jointShift({ joint }: LabelLine, fontSize: number, align: Text['align']): number {
  if (joint === '' || align === 'start') return 0;
  return widthOf({ text: joint }, fontSize) / (align === 'end' ? 1 : 2);
}

function runElements({ runs, joint }: LabelLine, whole: Run) {
  const shared = styleClasses(whole);
  const children = runs.map((run) => {
    const classes = styleClasses(run).filter((name) => !shared.includes(name));
    return classes.length === 0 ? run.text : s('tspan', { className: classes }, run.text);
  });
  return [...children, joint];
}

/** The style that all runs share. */
function wholeStyle({ lines }: Label): Run {
  const runs = lines.flatMap((line) => line.runs);
  return {
    text: '',
    isBold: runs.every(({ isBold }) => isBold),
    isItalic: runs.every(({ isItalic }) => isItalic),
    isCode: runs.every(({ isCode }) => isCode),
  };
}

function styleClasses({ isBold, isItalic, isCode }: Run): string[] {
  return [
    ...(isBold ? ['diagram-bold'] : []),
    ...(isItalic ? ['diagram-italic'] : []),
    ...(isCode ? ['diagram-code'] : []),
  ];
}
