import { boxForm, type FormOf, roomy } from './form.ts';
import { curvedForms } from './forms-curved.ts';
import { plainForms } from './forms-plain.ts';
import { sheetForms } from './forms-sheets.ts';
import { symbolForms } from './forms-symbols.ts';
import type { ShapeName } from './shape-names.ts';

const forms: Partial<Readonly<Record<ShapeName, FormOf>>> = {
  ...plainForms,
  ...curvedForms,
  ...sheetForms,
  ...symbolForms,
};

/** How nodes of a shape are drawn. */
export function formOf(shape: ShapeName): FormOf {
  return forms[shape] ?? ((label) => boxForm(roomy(label), 0));
}

/** Shapes that grow with the square of a long line; CSS pixels at which their labels break. */
const narrow: Partial<Readonly<Record<ShapeName, number>>> = {
  diam: 140,
  circle: 110,
  'dbl-circ': 110,
  tri: 110,
  'flip-tri': 110,
};

/** CSS pixels at which the labels of a shape break. */
export function wrapOf(shape: ShapeName): number {
  return narrow[shape] ?? 200;
}
