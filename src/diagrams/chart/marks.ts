import type { Point } from '../geometry.ts';
import { textLabel } from '../label.ts';
import { group, hueOf, type Mark, type Paint, type Role, text } from '../scene.ts';

/** What the groups of Plot's SVG hold, by the names that Plot gives them. */
const groups: Readonly<Record<string, { readonly role: Role; readonly paint?: readonly Paint[] }>> =
  {
    'x-grid': { role: 'grid' },
    'y-grid': { role: 'grid' },
    bar: { role: 'series' },
    area: { role: 'series' },
    line: { role: 'series', paint: ['trace'] },
    dot: { role: 'series' },
    rule: { role: 'edge' },
  };

/** Which side of its point a label of an axis is, by Plot's name of the axis. */
const tickAligns: Readonly<Record<string, 'middle' | 'end'>> = {
  'x-axis tick label': 'middle',
  'fx-axis tick label': 'middle',
  'y-axis tick label': 'end',
  'fy-axis tick label': 'end',
};

/**
 * What Plot drew, as marks of a scene: its places, the publication's paint and type.
 * @throws Error for what `plotted` never asks of Plot
 */
export function marksIn(svg: Element): readonly Mark[] {
  const found: { readonly name: string; readonly marks: readonly Mark[] }[] = [];
  const visit = (element: Element, name: string, origin: Point): void => {
    const at = movedBy(element, origin);
    const own = element.getAttribute('aria-label') ?? name;
    if (element.localName === 'g' || element.localName === 'svg') {
      for (const child of element.children) visit(child, own, at);
    } else if (element.localName !== 'style') {
      found.push({ name: own, marks: markOf(element, own, at) });
    }
  };
  visit(svg, '', { x: 0, y: 0 });
  const byName = Map.groupBy(found, ({ name }) => name);
  return [...byName].map(([name, parts]) =>
    group(
      groups[name]?.role ?? 'grid',
      parts.flatMap(({ marks }) => marks),
    ),
  );
}

function markOf(element: Element, name: string, at: Point): readonly Mark[] {
  const paint = [...(groups[name]?.paint ?? []), ...huesOf(element)];
  const number = (attribute: string): number => Number(element.getAttribute(attribute) ?? 0);
  const point = (x: string, y: string): Point => ({ x: at.x + number(x), y: at.y + number(y) });
  switch (element.localName) {
    case 'rect': {
      const size = { width: number('width'), height: number('height') };
      return [{ mark: 'rect', ...point('x', 'y'), ...size, paint }];
    }
    case 'circle':
      return [
        { mark: 'ellipse', centre: point('cx', 'cy'), rx: number('r'), ry: number('r'), paint },
      ];
    case 'line':
      return [{ mark: 'line', points: [point('x1', 'y1'), point('x2', 'y2')], paint }];
    case 'path': {
      const d = element.getAttribute('d') ?? '';
      return [{ mark: 'path', d, at, box: boxOfPath(d), paint }];
    }
    case 'text': {
      const align = tickAligns[name] ?? 'middle';
      const label = textLabel(element.textContent ?? '', { fontSize: 12 });
      // Plot sets a label of the lower axis below its point, others beside it.
      const y = at.y + (align === 'middle' ? label.height / 2 : 0);
      return [text(label, { x: at.x, y }, align)];
    }
    default:
      throw new Error(`Plot drew <${element.localName}>`);
  }
}

/** An element's colours are names of series: see `seriesPaint`. */
function huesOf(element: Element): readonly Paint[] {
  const color = element.getAttribute('fill') ?? element.getAttribute('stroke') ?? '';
  const index = /^series-(\d+)$/.exec(color)?.[1];
  return index === undefined ? [] : [hueOf(Number(index))];
}

function movedBy(element: Element, { x, y }: Point): Point {
  const [, dx = 0, dy = 0] =
    /^translate\(([-\d.e]+)(?:,([-\d.e]+))?\)$/
      .exec(element.getAttribute('transform') ?? '')
      ?.map(Number) ?? [];
  return { x: x + dx, y: y + dy };
}

/** Plot's lines and areas go through pairs of numbers. */
function boxOfPath(d: string) {
  const numbers = (d.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
