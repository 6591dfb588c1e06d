import type { Size } from '../../geometry.ts';
import { type Form, type FormOf, lineMark, pathForm, roomy } from './form.ts';
import type { ShapeName } from './shape-names.ts';

/** CSS pixels: the swing of a torn edge, between the sheets of a pile, from an outline to a line. */
const swing = 6;
const pile = 4;
const inset = 8;

/** Shapes of paper, torn off below. */
export const sheetForms: Partial<Readonly<Record<ShapeName, FormOf>>> = {
  doc: (label) => documentForm(label),
  'lin-doc': (label) => {
    const form = documentForm(label, inset);
    const line = lineMark([inset, 0], [inset, tornAt(inset, form.size)]);
    const labelAt = { x: form.labelAt.x + inset / 2, y: form.labelAt.y };
    return { ...form, marks: [...form.marks, line], labelAt };
  },
  'tag-doc': (label) => {
    const form = documentForm(label, 6);
    const { width: w } = form.size;
    const from = w - 16;
    const line = lineMark([from, tornAt(from, form.size)], [w, tornAt(w, form.size) - 14]);
    return { ...form, marks: [...form.marks, line] };
  },
  docs: (label) => {
    const front = documentForm(label);
    const { width, height } = front.size;
    const size = { width: width + 2 * pile, height: height + 2 * pile };
    const sheets = [0, 1, 2].map((index) => {
      const at = { x: (2 - index) * pile, y: index * pile };
      return {
        mark: 'path',
        d: tornBox(front.size),
        at,
        box: { x: 0, y: 0, width, height },
      } as const;
    });
    const labelAt = { x: front.labelAt.x, y: front.labelAt.y + 2 * pile };
    return { size, marks: sheets, outline: 'box', labelAt };
  },
  flag: (label) => {
    const size = roomy(label, { height: 4 * swing });
    const { width: w, height: h } = size;
    const [top, bottom] = [swing, h - swing];
    const wave = (y: number, from: number, to: number, control: number) =>
      `Q${from + (to - from) / 4},${y + control} ${w / 2},${y}T${to},${y}`;
    const d = `M0,${top}${wave(top, 0, w, 12)}V${bottom}${wave(bottom, w, 0, -12)}Z`;
    return pathForm(size, d);
  },
};

/** A sheet whose lower edge swings. @param more CSS pixels of width */
function documentForm(label: Size, more = 0): Form {
  const size = roomy(label, { width: more, height: swing });
  const { width: w, height: h } = size;
  const bottom = Array.from({ length: 13 }, (_, index) => {
    const x = w - (index * w) / 12;
    return { x, y: tornAt(x, size) };
  });
  const form = pathForm(size, tornBox(size), [{ x: 0, y: 0 }, { x: w, y: 0 }, ...bottom]);
  return { ...form, labelAt: { x: w / 2, y: (h - swing) / 2 } };
}

function tornBox({ width: w, height: h }: Size): string {
  const base = h - swing;
  return `M0,0H${w}V${base}Q${w * 0.75},${base - 2 * swing} ${w / 2},${base}T0,${base}Z`;
}

/** How far down a sheet reaches at a place of its lower edge. */
function tornAt(x: number, { width, height }: Size): number {
  const half = width / 2;
  const t = x > half ? (x - half) / half : 1 - x / half;
  const depth = 2 * t * (1 - t) * 2 * swing;
  return height - swing + (x > half ? -depth : depth);
}
