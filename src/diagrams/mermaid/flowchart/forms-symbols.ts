import type { Point, Size } from '../../geometry.ts';
import type { Direction } from '../../graph/model.ts';
import type { Shape } from '../../scene.ts';
import { onGrid, type Form, type FormOf, movedShapes } from './form.ts';
import type { ShapeName } from './shape-names.ts';

/** CSS pixels between a symbol and the label beside it. */
const gap = 6;

/** Small signs, which hold no label: it stands beside them, away from where the graph comes from. */
export const symbolForms: Partial<Readonly<Record<ShapeName, FormOf>>> = {
  'sm-circ': signForm(circleSign(16, ['solid'])),
  'f-circ': signForm(circleSign(12, ['solid'])),
  'fr-circ': signForm({
    ...circleSign(20, []),
    marks: [disc(20, 10, []), disc(20, 5, ['solid'])],
  }),
  'cross-circ': signForm({
    ...circleSign(32, []),
    marks: [
      disc(32, 16, []),
      stroke({ x: 4.7, y: 4.7 }, { x: 27.3, y: 27.3 }),
      stroke({ x: 27.3, y: 4.7 }, { x: 4.7, y: 27.3 }),
    ],
  }),
  hourglass: signForm(polygonSign(30, 34, [[0, 0], [30, 0], [0, 34], [30, 34]])), // prettier-ignore
  bolt: signForm(polygonSign(24, 40, [[16, 0], [0, 23], [11, 23], [6, 40], [24, 15], [13, 15]])), // prettier-ignore
  fork: (label, direction) => {
    const length = Math.max(72, isAcross(direction) ? 0 : onGrid(label.width * 0.8));
    const size = isAcross(direction) ? { width: 8, height: 72 } : { width: length, height: 8 };
    const bar: Shape = { mark: 'rect', x: 0, y: 0, ...size, corner: 2, paint: ['solid'] };
    return signForm({ size, marks: [bar], outline: 'box' })(label, direction);
  },
};

/** Set for the shapes whose label is beside them: without one, their id does not stand for it. */
export function isSymbol(shape: ShapeName): boolean {
  return shape in symbolForms;
}

type Sign = Omit<Form, 'labelAt'>;

function signForm(sign: Sign): FormOf {
  return (label, direction) => {
    if (label.width === 0) return { ...sign, labelAt: { x: 0, y: 0 } };
    const { at, labelAt, size } = beside(sign.size, label, direction);
    return { size, marks: movedShapes(sign.marks, at), outline: 'box', labelAt };
  };
}

/** Where a sign and its label stand in the box around both. */
function beside(sign: Size, label: Size, direction: Direction) {
  if (isAcross(direction)) {
    const size = {
      width: sign.width + 2 * gap + label.width,
      height: Math.max(sign.height, label.height),
    };
    const y = size.height / 2;
    const isFirst = direction === 'LR';
    const at = { x: isFirst ? 0 : label.width + 2 * gap, y: y - sign.height / 2 };
    const labelAt = { x: label.width / 2 + gap + (isFirst ? sign.width : 0), y };
    return { size, at, labelAt };
  }
  const size = {
    width: Math.max(sign.width, label.width),
    height: sign.height + gap + label.height,
  };
  const x = size.width / 2;
  const isFirst = direction === 'TB';
  const at = { x: x - sign.width / 2, y: isFirst ? 0 : label.height + gap };
  const labelAt = { x, y: label.height / 2 + (isFirst ? sign.height + gap : 0) };
  return { size, at, labelAt };
}

function isAcross(direction: Direction): boolean {
  return direction === 'LR' || direction === 'RL';
}

function circleSign(diameter: number, paint: Shape['paint'] & {}): Sign {
  const size = { width: diameter, height: diameter };
  return { size, marks: [disc(diameter, diameter / 2, paint)], outline: 'ellipse' };
}

function disc(box: number, radius: number, paint: Shape['paint'] & {}): Shape {
  const centre = { x: box / 2, y: box / 2 };
  return { mark: 'ellipse', centre, rx: radius, ry: radius, paint };
}

function stroke(...points: readonly Point[]): Shape {
  return { mark: 'line', points, paint: ['open'] };
}

function polygonSign(
  width: number,
  height: number,
  corners: readonly (readonly [number, number])[],
): Sign {
  const points = corners.map(([x, y]) => ({ x, y }));
  return { size: { width, height }, marks: [{ mark: 'polygon', points }], outline: 'box' };
}
