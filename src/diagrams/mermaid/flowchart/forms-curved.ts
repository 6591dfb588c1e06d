import type { Point, Size } from '../../geometry.ts';
import {
  type Form,
  type FormOf,
  middleOf,
  pathForm,
  pathMark,
  polygonForm,
  roomy,
} from './form.ts';
import type { ShapeName } from './shape-names.ts';

/** CSS pixels: the flat radius of a cylinder's end, and a curled brace. */
const flat = 7;
const curl = 8;

/** How many bumps a cloud has, and how far each stands out, of half of the other side. */
const bumps = 10;
const bump = 0.15;

/** Shapes with curved sides. */
export const curvedForms: Partial<Readonly<Record<ShapeName, FormOf>>> = {
  cyl: (label) => cylinder(label, 0),
  'lin-cyl': (label) => cylinder(label, 5),
  'h-cyl': (label) => {
    const size = roomy(label, { width: 2 * flat });
    const { width: w, height: h } = size;
    const arc = (sweep: number, x: number, y: number) => `A${flat},${h / 2} 0 0 ${sweep} ${x},${y}`;
    const body = `M${flat},0H${w - flat}${arc(1, w - flat, h)}H${flat}${arc(1, flat, 0)}Z`;
    const form = pathForm(size, body);
    const end = pathMark(`M${w - flat},0${arc(0, w - flat, h)}`, size, ['open']);
    return { ...form, marks: [...form.marks, end], labelAt: { x: w / 2 - flat / 2, y: h / 2 } };
  },
  delay: (label) => {
    const size = roomy(label, { width: 10 });
    const { width: w, height: h } = size;
    const r = h / 2;
    const edge = [{ x: 0, y: h }, { x: 0, y: 0 }, ...arcPoints({ x: w - r, y: r }, r, r, -90, 90)];
    const form = pathForm(size, `M0,0H${w - r}A${r},${r} 0 0 1 ${w - r},${h}H0Z`, edge);
    return { ...form, labelAt: { x: w / 2 - 3, y: r } };
  },
  'curv-trap': (label) => {
    const size = roomy(label, { width: 20 });
    const { width: w, height: h } = size;
    const [tip, r] = [14, 12];
    const edge = [
      { x: tip, y: h },
      { x: 0, y: h / 2 },
      { x: tip, y: 0 },
      ...arcPoints({ x: w - r, y: h / 2 }, r, h / 2, -90, 90),
    ];
    const d = `M${tip},0H${w - r}A${r},${h / 2} 0 0 1 ${w - r},${h}H${tip}L0,${h / 2}Z`;
    return pathForm(size, d, edge);
  },
  'bow-rect': (label) => {
    const size = roomy(label, { width: 2 * flat });
    const { width: w, height: h } = size;
    const edge = [
      ...arcPoints({ x: w, y: h / 2 }, flat, h / 2, 270, 90),
      ...arcPoints({ x: flat, y: h / 2 }, flat, h / 2, 90, 270),
    ];
    const arcs = [`A${flat},${h / 2} 0 0 0 ${w},${h}`, `A${flat},${h / 2} 0 0 1 ${flat},0`];
    return pathForm(size, `M${flat},0H${w}${arcs[0]}H${flat}${arcs[1]}Z`, edge);
  },
  cloud: (label) => {
    const more = { width: label.width * 0.3 + 20, height: label.width * 0.16 + 14 };
    const size = roomy(label, more);
    const centre = middleOf(size);
    // What the bumps of the long sides stand out, and those of the short ones.
    const [rx, ry] = [centre.x - bump * centre.y, centre.y - bump * centre.x];
    const dents = around(centre, rx, ry, bumps);
    const arcs = [...dents.slice(1), ...dents.slice(0, 1)].map((to, index) => {
      const r = (distance(dents[index] ?? to, to) * 0.6).toFixed(1);
      return `A${r},${r} 0 0 1 ${to.x.toFixed(1)},${to.y.toFixed(1)}`;
    });
    const { x, y } = dents[0] ?? centre;
    const d = `M${x.toFixed(1)},${y.toFixed(1)}${arcs.join('')}Z`;
    return { ...pathForm(size, d), outline: 'ellipse' };
  },
  bang: (label) => {
    const size = roomy(label, { width: label.width * 0.4 + 32, height: label.height * 0.4 + 28 });
    const centre = middleOf(size);
    const spikes = around(centre, centre.x, centre.y, 14);
    const dents = around(centre, centre.x * 0.82, centre.y * 0.76, 28).filter(
      (_, at) => at % 2 === 1,
    );
    const corners = spikes.flatMap((spike, index) => [spike, dents[index] ?? spike]);
    const form = polygonForm(size, corners.map(({ x, y }) => [x, y] as const)); // prettier-ignore
    return { ...form, outline: 'ellipse' };
  },
  brace: (label) => braced(label, true, false),
  'brace-r': (label) => braced(label, false, true),
  braces: (label) => braced(label, true, true),
};

/** @param lined CSS pixels from the top to another line below it; 0 for none */
function cylinder(label: Size, lined: number): Form {
  const size = roomy(label, { height: 2 * flat - 4 + lined });
  const { width: w, height: h } = size;
  const [rx, bottom] = [w / 2, h - flat];
  const arc = (sweep: number, x: number, y: number) => `A${rx},${flat} 0 0 ${sweep} ${x},${y}`;
  const body = `M0,${flat}${arc(1, w, flat)}V${bottom}${arc(1, 0, bottom)}Z`;
  const rings = [flat, ...(lined > 0 ? [flat + lined] : [])];
  const lines = rings.map((y) => pathMark(`M0,${y}${arc(0, w, y)}`, size, ['open']));
  const edge = [
    ...arcPoints({ x: rx, y: flat }, rx, flat, 180, 360),
    ...arcPoints({ x: rx, y: bottom }, rx, flat, 0, 180),
  ];
  const form = pathForm(size, body, edge);
  return {
    ...form,
    marks: [...form.marks, ...lines],
    labelAt: { x: rx, y: (h + flat + lined) / 2 },
  };
}

function braced(label: Size, isLeft: boolean, isRight: boolean): Form {
  const size = roomy(label);
  const { width: w, height: h } = size;
  const brace = (tip: number, way: number): string => {
    const [spine, end] = [tip + (way * curl) / 2, tip + way * curl];
    const [above, below] = [h / 2 - curl, h / 2 + curl];
    const upper = `M${end},0Q${spine},0 ${spine},${curl}V${above}Q${spine},${h / 2} ${tip},${h / 2}`;
    return `${upper}Q${spine},${h / 2} ${spine},${below}V${h - curl}Q${spine},${h} ${end},${h}`;
  };
  const lines = [...(isLeft ? [brace(0, 1)] : []), ...(isRight ? [brace(w, -1)] : [])];
  const marks = lines.map((d) => pathMark(d, size, ['open']));
  return { size, marks, outline: 'box', labelAt: middleOf(size) };
}

/** Points of an arc, from one angle to another; 0 is to the right, and angles grow clockwise. */
function arcPoints(centre: Point, rx: number, ry: number, from: number, to: number): Point[] {
  return Array.from({ length: 9 }, (_, index) => {
    const angle = ((from + ((to - from) * index) / 8) * Math.PI) / 180;
    return { x: centre.x + rx * Math.cos(angle), y: centre.y + ry * Math.sin(angle) };
  });
}

/** Points spread evenly around an ellipse, clockwise from its top. */
function around(centre: Point, rx: number, ry: number, count: number): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    return { x: centre.x + rx * Math.sin(angle), y: centre.y - ry * Math.cos(angle) };
  });
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
