import type { Box, Size } from '../../geometry.ts';
import type { Label } from '../../label.ts';
import { group, type Group, type Mark, text } from '../../scene.ts';
import type { Member, UmlClass } from './model.ts';

/** CSS pixels. */
const padding = { x: 12, y: 8 };
const rowGap = 3;
const narrowest = 88;
const emptyCompartment = 12;

/** How large the box of a class is, for its name and members. */
export function classSize(uml: UmlClass): Size {
  const labels = [...headOf(uml), ...membersOf(uml).map(({ label }) => label)];
  const width = Math.max(narrowest, ...labels.map((label) => label.width + 2 * padding.x));
  const compartments = compartmentsOf(uml).map((members) =>
    compartmentHeight(members.map(({ label }) => label)),
  );
  const height = compartments.reduce((sum, each) => sum + each, compartmentHeight(headOf(uml)));
  return { width: Math.ceil(width / 2) * 2, height: Math.ceil(height / 2) * 2 };
}

/** A box with a compartment for the name, and one each for attributes and methods. */
export function drawClass(uml: UmlClass, box: Box): Group {
  const middle = box.x + box.width / 2;
  const annotations: Mark[] = [];
  const names: Mark[] = [];
  let y = box.y + padding.y;
  for (const label of headOf(uml)) {
    const mark = text(label, { x: middle, y: y + label.height / 2 });
    (label === uml.name ? names : annotations).push(mark);
    y += label.height + rowGap;
  }
  let top = box.y + compartmentHeight(headOf(uml));
  const parts: Mark[] = [];
  for (const members of compartmentsOf(uml)) {
    parts.push(divider(box, top), ...rowsOf(members, box.x + padding.x, top + padding.y));
    top += compartmentHeight(members.map(({ label }) => label));
  }
  const { paint } = uml.style;
  return group('node', [
    { mark: 'rect', ...box, corner: 3, ...(paint.length > 0 && { paint }) },
    ...(annotations.length > 0 ? [group('grid', annotations)] : []),
    ...names,
    ...parts,
  ]);
}

function headOf({ annotations, name }: UmlClass): readonly Label[] {
  return [...annotations, name];
}

function membersOf({ attributes, methods }: UmlClass): readonly Member[] {
  return [...attributes, ...methods];
}

function compartmentsOf(uml: UmlClass): readonly (readonly Member[])[] {
  if (uml.showsNoMembers) return [[]];
  return [uml.attributes, uml.methods].filter((members) => members.length > 0);
}

function compartmentHeight(labels: readonly Label[]): number {
  if (labels.length === 0) return emptyCompartment;
  const rows = labels.reduce((sum, { height }) => sum + height + rowGap, -rowGap);
  return rows + 2 * padding.y;
}

function divider({ x, width }: Box, y: number): Mark {
  return {
    mark: 'line',
    points: [
      { x, y },
      { x: x + width, y },
    ],
  };
}

/** Members one below the other; those that are static are underlined. */
function rowsOf(members: readonly Member[], x: number, top: number): readonly Mark[] {
  let y = top;
  return members.flatMap(({ label, isStatic }) => {
    const mark = text(label, { x, y: y + label.height / 2 }, 'start');
    const marks = isStatic ? [mark, ...underlines(label, x, y)] : [mark];
    y += label.height + rowGap;
    return marks;
  });
}

function underlines({ lines, fontSize, height }: Label, x: number, top: number): readonly Mark[] {
  const line = height / lines.length;
  return lines.map(({ width }, index) => {
    const y = top + line * index + line / 2 + fontSize * 0.5;
    // The measure of a text is a little generous.
    return {
      mark: 'line',
      points: [
        { x, y },
        { x: x + width / 1.04, y },
      ],
    };
  });
}
