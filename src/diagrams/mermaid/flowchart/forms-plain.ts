import type { Size } from '../../geometry.ts';
import {
  boxForm,
  onGrid,
  type Form,
  type FormOf,
  lineMark,
  middleOf,
  polygonForm,
  roomy,
} from './form.ts';
import type { ShapeName } from './shape-names.ts';

/** CSS pixels: how far slanted sides lean, and corners are cut. */
const lean = 14;
const cut = 10;
/** CSS pixels from an outline to a line inside it. */
const inset = 8;
/** CSS pixels between the sheets of a pile. */
const pile = 4;

/** Boxes, polygons and circles. */
export const plainForms: Partial<Readonly<Record<ShapeName, FormOf>>> = {
  rect: (label) => boxForm(roomy(label), 3),
  rounded: (label) => boxForm(roomy(label), 12),
  stadium: (label) => {
    const size = roomy(label, { width: 8 });
    return boxForm(size, size.height / 2);
  },
  'fr-rect': (label) => {
    const size = roomy(label, { width: 2 * inset });
    const { width, height } = size;
    return boxForm(size, 0, [
      lineMark([inset, 0], [inset, height]),
      lineMark([width - inset, 0], [width - inset, height]),
    ]);
  },
  'lin-rect': (label) => {
    const size = roomy(label, { width: inset });
    return shifted(boxForm(size, 0, [lineMark([inset, 0], [inset, size.height])]), inset / 2, 0);
  },
  'div-rect': (label) => {
    const size = roomy(label, { height: inset });
    return shifted(boxForm(size, 0, [lineMark([0, inset], [size.width, inset])]), 0, inset / 2);
  },
  'win-pane': (label) => {
    const size = roomy(label, { width: inset, height: inset });
    const { width, height } = size;
    const lines = [lineMark([inset, 0], [inset, height]), lineMark([0, inset], [width, inset])];
    return shifted(boxForm(size, 0, lines), inset / 2, inset / 2);
  },
  'tag-rect': (label) => {
    const size = roomy(label, { width: 6 });
    const { width, height } = size;
    return boxForm(size, 0, [lineMark([width - 14, height], [width, height - 14])]);
  },
  'st-rect': (label) => {
    const front = roomy(label);
    const size = { width: front.width + 2 * pile, height: front.height + 2 * pile };
    const sheets = [0, 1, 2].map(
      (index) => ({ mark: 'rect', x: (2 - index) * pile, y: index * pile, ...front }) as const,
    );
    return shifted({ ...boxForm(size, 0), marks: sheets }, -pile, pile);
  },
  datastore: (label) => {
    const size = roomy(label);
    const { width, height } = size;
    const sides = [lineMark([0, 0], [width, 0]), lineMark([0, height], [width, height])];
    const { marks, ...form } = boxForm(size, 0, sides);
    return {
      ...form,
      marks: marks.map((mark, index) => (index ? mark : { ...mark, paint: ['bare'] })),
    };
  },
  text: (label) => {
    const size = { width: onGrid(label.width + 8), height: onGrid(Math.max(label.height, 18) + 8) };
    return { size, marks: [], outline: 'box', labelAt: middleOf(size) };
  },
  diam: (label) => {
    // The diamond twice as wide as high whose sides the corners of the label touch.
    const [w, h] = [Math.max(label.width, 16) + 12, label.height + 8];
    const size = { width: onGrid(w + 2 * h), height: onGrid(h + w / 2) };
    const { width, height } = size;
    const [x, y] = [width / 2, height / 2];
    return polygonForm(size, [[x, 0], [width, y], [x, height], [0, y]]); // prettier-ignore
  },
  hex: (label) => sided(label, ({ width: w, height: h }) => [[lean, 0], [w - lean, 0], [w, h / 2], [w - lean, h], [lean, h], [0, h / 2]]), // prettier-ignore
  'lean-r': (label) => sided(label, ({ width: w, height: h }) => [[lean, 0], [w, 0], [w - lean, h], [0, h]]), // prettier-ignore
  'lean-l': (label) => sided(label, ({ width: w, height: h }) => [[0, 0], [w - lean, 0], [w, h], [lean, h]]), // prettier-ignore
  'trap-b': (label) => sided(label, ({ width: w, height: h }) => [[lean, 0], [w - lean, 0], [w, h], [0, h]]), // prettier-ignore
  'trap-t': (label) => sided(label, ({ width: w, height: h }) => [[0, 0], [w, 0], [w - lean, h], [lean, h]]), // prettier-ignore
  odd: (label) => {
    const form = sided(label, ({ width: w, height: h }) => [[0, 0], [w, 0], [w, h], [0, h], [lean, h / 2]]); // prettier-ignore
    return shifted(form, lean / 2, 0);
  },
  'notch-rect': (label) => {
    const size = roomy(label);
    const { width: w, height: h } = size;
    return polygonForm(size, [[cut, 0], [w, 0], [w, h], [0, h], [0, cut]]); // prettier-ignore
  },
  'notch-pent': (label) => {
    const size = roomy(label);
    const { width: w, height: h } = size;
    return polygonForm(size, [[cut, 0], [w - cut, 0], [w, cut], [w, h], [0, h], [0, cut]]); // prettier-ignore
  },
  'sl-rect': (label) => {
    const size = roomy(label, { height: lean });
    const { width: w, height: h } = size;
    return shifted(polygonForm(size, [[0, lean], [w, 0], [w, h], [0, h]]), 0, lean / 2 - 1); // prettier-ignore
  },
  tri: (label) => {
    const size = aroundTriangle(label);
    const { width: w, height: h } = size;
    const form = polygonForm(size, [[w / 2, 0], [w, h], [0, h]]); // prettier-ignore
    return { ...form, labelAt: { x: w / 2, y: h - label.height / 2 - 6 } };
  },
  'flip-tri': (label) => {
    const size = aroundTriangle(label);
    const { width: w, height: h } = size;
    const form = polygonForm(size, [[0, 0], [w, 0], [w / 2, h]]); // prettier-ignore
    return { ...form, labelAt: { x: w / 2, y: label.height / 2 + 6 } };
  },
  circle: (label) => circleForm(label, 0),
  'dbl-circ': (label) => circleForm(label, 4),
  ellipse: (label) => {
    const size = {
      width: onGrid(label.width * 1.35 + 24),
      height: onGrid(label.height * 1.4 + 18),
    };
    const centre = middleOf(size);
    const body = { mark: 'ellipse', centre, rx: centre.x, ry: centre.y } as const;
    return { size, marks: [body], outline: 'ellipse', labelAt: centre };
  },
};

/** A polygon with room at its left and right for sides that are not upright. */
function sided(label: Size, corners: (size: Size) => readonly (readonly [number, number])[]): Form {
  const size = roomy(label, { width: lean });
  return polygonForm(size, corners(size));
}

function shifted(form: Form, x: number, y: number): Form {
  return { ...form, labelAt: { x: form.labelAt.x + x, y: form.labelAt.y + y } };
}

/** A triangle whose sides pass the corners of a label that stands on its base. */
function aroundTriangle(label: Size): Size {
  const [w, h] = [Math.max(label.width, 20) + 12, label.height + 10];
  return { width: onGrid(w * 1.8), height: onGrid(h * 2.25) };
}

/** @param ring CSS pixels between the circle and another around it; 0 for none */
function circleForm(label: Size, ring: number): Form {
  const radius = onGrid(Math.max(22, Math.hypot(label.width, label.height) / 2 + 7));
  const outer = radius + ring;
  const centre = { x: outer, y: outer };
  const radii = ring > 0 ? [outer, radius] : [outer];
  return {
    size: { width: 2 * outer, height: 2 * outer },
    marks: radii.map((r) => ({ mark: 'ellipse', centre, rx: r, ry: r }) as const),
    outline: 'ellipse',
    labelAt: centre,
  };
}
