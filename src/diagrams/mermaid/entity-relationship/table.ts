import type { Box, Size } from '../../geometry.ts';
import { type Label, textLabel } from '../../label.ts';
import { group, type Group, type Mark, text } from '../../scene.ts';
import type { Attribute, Entity } from './model.ts';

/** CSS pixels. */
const padding = { x: 12, y: 9 };
const columnGap = 14;
const rowGap = 4;
const narrowest = 100;

type Cells = readonly (Label | undefined)[];

/** How large the box of an entity is, for its name and the table of its attributes. */
export function entitySize(entity: Entity): Size {
  const rows = rowsOf(entity);
  const columns = columnWidths(rows).filter((width) => width > 0);
  const table = columns.reduce((sum, width) => sum + width + columnGap, -columnGap);
  const width = Math.max(narrowest, entity.name.width + 2 * padding.x, table + 2 * padding.x);
  const height = headHeight(entity) + tableHeight(rows);
  return { width: Math.ceil(width / 2) * 2, height: Math.ceil(height / 2) * 2 };
}

/** A box with the name above, and a row for each attribute: type, name, keys, comment. */
export function drawEntity(entity: Entity, box: Box): Group {
  const { name } = entity;
  const { paint } = entity.style;
  const head = headHeight(entity);
  const rows = rowsOf(entity);
  const nameAt = {
    x: box.x + box.width / 2,
    y: rows.length === 0 ? box.y + box.height / 2 : box.y + head / 2,
  };
  return group('node', [
    { mark: 'rect', ...box, corner: 3, ...(paint.length > 0 && { paint }) },
    text(name, nameAt),
    ...(rows.length > 0 ? [divider(box, box.y + head)] : []),
    ...rowMarks(rows, { x: box.x + padding.x, y: box.y + head + padding.y }),
  ]);
}

function headHeight({ name }: Entity): number {
  return name.height + 2 * padding.y;
}

function tableHeight(rows: readonly Cells[]): number {
  if (rows.length === 0) return 0;
  return rows.reduce((sum, row) => sum + rowHeight(row) + rowGap, -rowGap) + 2 * padding.y;
}

function rowHeight(row: Cells): number {
  return Math.max(...row.map((label) => label?.height ?? 0));
}

function rowsOf({ attributes }: Entity): readonly Cells[] {
  return attributes.map(({ type, name, keys, comment }) => [type, name, keysLabel(keys), comment]);
}

function keysLabel(keys: Attribute['keys']): Label | undefined {
  return keys.length === 0 ? undefined : textLabel(keys.join(', '), { isBold: true });
}

function columnWidths(rows: readonly Cells[]): readonly number[] {
  return [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.width ?? 0)));
}

/** Types and comments stand back behind names and keys. */
const quiet = [0, 3];

function rowMarks(rows: readonly Cells[], corner: { x: number; y: number }): readonly Mark[] {
  const widths = columnWidths(rows);
  let { y } = corner;
  return rows.flatMap((row) => {
    const top = y;
    y += rowHeight(row) + rowGap;
    let { x } = corner;
    return row.flatMap((label, column): Mark[] => {
      const left = x;
      const width = widths[column] ?? 0;
      x += width > 0 ? width + columnGap : 0;
      if (!label) return [];
      const mark = text(label, { x: left, y: top + label.height / 2 }, 'start');
      return [quiet.includes(column) ? group('grid', [mark]) : mark];
    });
  });
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
