import type { Reading } from '../reading.ts';
import { joinedStyle, plainStyle, readStyle, type Style } from '../style.ts';
import { listed } from '../style-book.ts';

/** The class whose style all nodes have; the word for all links too. */
const everyOne = 'default';

/** What `classDef`, `class`, `:::`, `style` and `linkStyle` say, before or after what they are about. */
export class Styles {
  readonly #reading: Reading;
  readonly #byStatement: Readonly<Record<string, Map<string, Style>>> = {
    classDef: new Map(),
    style: new Map(),
    linkStyle: new Map(),
  };
  readonly #classesOf = new Map<string, string[]>();
  readonly #left = new Set<string>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /**
   * Reads a statement that styles; one that cannot be read is noted and left out.
   * @param rest what follows the keyword
   */
  read(keyword: string, rest: string): void {
    const [, names = '', words = ''] =
      /^\s*([^\s,]+(?:\s*,\s*[^\s,]+)*),?\s+(\S.*)$/s.exec(rest) ?? [];
    const target = this.#byStatement[keyword];
    if (names === '') this.#reading.note(`a ${keyword} that names nothing to style`);
    else if (target) {
      const { left, ...style } = readStyle(words.replaceAll('\\,', ' '));
      for (const property of left) this.#left.add(property);
      if (/^interpolate\b/.test(words)) this.#left.add('interpolate');
      for (const name of listed(names)) {
        target.set(name, joinedStyle([target.get(name) ?? plainStyle, style]));
      }
    } else for (const name of listed(names)) this.add(name, words.trim());
  }

  /** Puts a node, group or edge into a class. */
  add(id: string, className: string): void {
    this.#classesOf.set(id, [...(this.#classesOf.get(id) ?? []), className]);
  }

  ofNode(id: string): Style {
    const common = this.#of('classDef', everyOne);
    // A filling that every node has tells nothing.
    const paint = common.paint.filter((each) => each !== 'filled');
    return joinedStyle([{ ...common, paint }, this.ofGroup(id)]);
  }

  ofGroup(id: string): Style {
    const classes = (this.#classesOf.get(id) ?? []).map((name) => this.#of('classDef', name));
    return joinedStyle([...classes, this.#of('style', id)]);
  }

  /** @param index of the edge, from 0 */
  ofEdge(index: number, id: string | undefined): Style {
    const named = id === undefined ? plainStyle : this.ofGroup(id);
    const numbered = this.#of('linkStyle', String(index));
    return joinedStyle([this.#of('linkStyle', everyOne), named, numbered]);
  }

  /** Notes what of all this is not drawn, and what is styled and is not there. */
  check(ids: ReadonlySet<string>, edgeCount: number): void {
    const left = [...this.#left].filter((name) => /^[a-z-]{1,30}$/.test(name)).sort();
    if (left.length > 0) this.#reading.note(`the styles ${left.join(', ')}`);
    const styled = new Set([
      ...this.#classesOf.keys(),
      ...(this.#byStatement['style']?.keys() ?? []),
    ]);
    for (const id of styled) {
      if (!ids.has(id)) this.#reading.note(`the style of ${id}, which is not in the diagram`);
    }
    for (const name of new Set([...this.#classesOf.values()].flat())) {
      if (this.#byStatement['classDef']?.has(name)) continue;
      this.#reading.note(`the class ${name}, which is not defined`);
    }
    for (const index of this.#byStatement['linkStyle']?.keys() ?? []) {
      if (index === everyOne || Number(index) < edgeCount) continue;
      this.#reading.note(`the style of link ${index}, which is not in the diagram`);
    }
  }

  #of(statement: string, name: string): Style {
    return this.#byStatement[statement]?.get(name) ?? plainStyle;
  }
}
