import { type Box, centreOf, type Point, type Size, tenth } from '../../geometry.ts';
import type { Mark, Paint } from '../../scene.ts';
import type { MindmapShape } from './model.ts';

/** CSS pixels. */
const padding = { width: 12, height: 8 };
const plainPadding = { width: 4, height: 4 };
const ray = 9;
const bump = 22;

/** The room that a shape takes around a label. @param isBare for a text that only a line underlines */
export function sizeAround({ width, height }: Size, shape: MindmapShape, isBare: boolean): Size {
  const [wide, high] = [width + 2 * padding.width, height + 2 * padding.height];
  switch (shape) {
    case 'plain':
      return isBare
        ? { width: width + 2 * plainPadding.width, height: height + 2 * plainPadding.height }
        : { width: wide, height: high };
    case 'circle': {
      const side = Math.ceil(Math.hypot(width, height)) + 2 * padding.width;
      return { width: side, height: side };
    }
    case 'bang':
      return { width: width * Math.SQRT2 + 2 * ray + 6, height: height * Math.SQRT2 + 2 * ray + 6 };
    case 'cloud':
      return { width: wide + bump, height: high + bump };
    case 'hexagon':
      return { width: wide + high * 0.5, height: high };
    default:
      return { width: wide, height: high };
  }
}

/** The outline of a shape in its box. */
export function drawShape(shape: MindmapShape, box: Box, paint: readonly Paint[]): Mark {
  const { x, y, width, height } = box;
  switch (shape) {
    case 'circle':
      return { mark: 'ellipse', centre: centreOf(box), rx: width / 2, ry: height / 2, paint };
    case 'bang':
      return { mark: 'polygon', points: starOf(box), paint };
    case 'cloud':
      return cloud(box, paint);
    case 'hexagon': {
      const inset = height * 0.25;
      const [right, bottom, middle] = [x + width, y + height, y + height / 2];
      const points = [
        { x: x + inset, y },
        { x: right - inset, y },
        { x: right, y: middle },
        { x: right - inset, y: bottom },
        { x: x + inset, y: bottom },
        { x, y: middle },
      ];
      return { mark: 'polygon', points, paint };
    }
    default: {
      const corner = { plain: 6, rounded: 12, square: 0 }[shape];
      return { mark: 'rect', ...box, corner, paint };
    }
  }
}

/** Points of a star in turn on two ellipses, at even distances; the inner one holds the label. */
function starOf(box: Box): readonly Point[] {
  const { x, y } = centreOf(box);
  const [rx, ry] = [box.width / 2, box.height / 2];
  const points = 2 * Math.max(12, Math.round((rx + ry) / 7));
  return anglesAlong(rx, ry, points).map((angle, index) => {
    const inset = index % 2 === 0 ? 0 : ray;
    return { x: x + Math.sin(angle) * (rx - inset), y: y - Math.cos(angle) * (ry - inset) };
  });
}

/** Angles at which an ellipse is parted into pieces of one length, clockwise from the top. */
function anglesAlong(rx: number, ry: number, pieces: number): readonly number[] {
  const steps = 360;
  const lengths = [0];
  for (let step = 0; step < steps; step += 1) {
    const angle = ((step + 0.5) / steps) * 2 * Math.PI;
    const speed = Math.hypot(rx * Math.cos(angle), ry * Math.sin(angle));
    lengths.push((lengths[step] ?? 0) + speed);
  }
  const total = lengths.at(-1) ?? 1;
  return Array.from({ length: pieces }, (_, piece) => {
    const step = lengths.findIndex((length) => length >= (piece / pieces) * total);
    return (step / steps) * 2 * Math.PI;
  });
}

/** Bumps of one width along the sides of a box that lies inside by half of what they add. */
function cloud({ x, y, width, height }: Box, paint: readonly Paint[]): Mark {
  const [w, h] = [width - bump, height - bump];
  const across = Math.max(3, Math.round(w / (bump * 1.2)));
  const down = Math.max(1, Math.round(h / (bump * 1.2)));
  const arc = (dx: number, dy: number) => {
    const radius = tenth(Math.hypot(dx, dy) * 0.56);
    return `a${radius},${radius} 0 0 1 ${tenth(dx)},${tenth(dy)}`;
  };
  const side = (count: number, dx: number, dy: number) => arc(dx / count, dy / count).repeat(count);
  const d = `M0,0${side(across, w, 0)}${side(down, 0, h)}${side(across, -w, 0)}${side(down, 0, -h)}Z`;
  const at = { x: x + bump / 2, y: y + bump / 2 };
  const around = { x: -bump / 2, y: -bump / 2, width, height };
  return { mark: 'path', d, at, box: around, paint };
}
