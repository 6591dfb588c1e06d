import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { htmlToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import { widthOf } from '../../src/diagrams/label.ts';

/** All elements of a drawing as an HTML parser sees them, the root first. */
export function elementsOf(svg: string): readonly Element[] {
  const elements: Element[] = [];
  visit(htmlToHast(svg, { fragment: true }) as Nodes, 'element', (node) => {
    elements.push(node);
  });
  return elements;
}

/** The elements that carry a class. */
export function withClass(svg: string, wanted: string): readonly Element[] {
  return elementsOf(svg).filter((element) => classesOf(element).includes(wanted));
}

export function classesOf(element: Element): readonly string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** The lines of text of a drawing, in the order in which they are drawn. */
export function textsOf(svg: string): readonly string[] {
  return elementsOf(svg)
    .filter(({ tagName }) => tagName === 'text')
    .map((element) =>
      textOf(element)
        .replace(/[ \n]+/g, ' ')
        .trim(),
    );
}

/** Names of the attributes that occur anywhere in a drawing, as hast calls them. */
export function attributesOf(svg: string): ReadonlySet<string> {
  return new Set(elementsOf(svg).flatMap(({ properties }) => Object.keys(properties)));
}

/**
 * What is wrong with the places of labels: pairs that lie upon one another by more than a pixel, and
 * labels that reach out of the drawing. As wide as the publication's face sets them.
 */
export function overlapsIn(svg: string): readonly string[] {
  const boxes = elementsOf(svg)
    .filter(({ tagName }) => tagName === 'text')
    .flatMap(rowsOf);
  const [x = 0, y = 0, width = 0, height = 0] = String(
    elementsOf(svg)[0]?.properties['viewBox'] ?? '',
  )
    .split(' ')
    .map(Number);
  const outside = boxes
    .filter(
      (box) => box.left < x || box.right > x + width || box.top < y || box.bottom > y + height,
    )
    .map(({ words }) => `"${words}" reaches out of the drawing`);
  const pairs = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `"${a.words}" lies upon "${b.words}"`),
  );
  return [...outside, ...pairs];
}

interface Row {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines of a text, each a box from the top of its capitals to its baseline. */
function rowsOf(element: Element): readonly Row[] {
  const lines = element.children.filter(
    (child): child is Element => child.type === 'element' && child.properties['y'] !== undefined,
  );
  const fontSize = Number(element.properties['fontSize'] ?? 14);
  const anchor = element.properties['textAnchor'];
  return (lines.length > 0 ? lines : [element]).map((line) => {
    const words = textOf(line);
    const width = widthOf({ text: words.trim() }, fontSize) / 1.03;
    const x =
      Number(line.properties['x']) -
      (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    const y = Number(line.properties['y']);
    return { words, left: x, right: x + width, top: y - fontSize * 0.73, bottom: y };
  });
}

function overlap(a: Row, b: Row): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
  );
}
