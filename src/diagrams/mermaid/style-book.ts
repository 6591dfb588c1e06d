import type { Reading } from './reading.ts';
import { joinedStyle, plainStyle, readStyle, type Style } from './style.ts';

/**
 * What `classDef`, `class`, `cssClass`, `:::` and `style` say of boxes. Statements may come before
 * what they are about, so it is asked when all are read.
 */
export class StyleBook {
  readonly #definitions = new Map<string, Style[]>();
  readonly #classes = new Map<string, Set<string>>();
  readonly #own = new Map<string, Style[]>();
  readonly #left = new Set<string>();

  /** @param text names and declarations, such as `late,lost fill:#f96,stroke-width:4px` */
  define(text: string): void {
    this.#add(this.#definitions, text);
  }

  /** @param text ids and declarations */
  style(text: string): void {
    this.#add(this.#own, text);
  }

  assign(ids: readonly string[], classes: readonly string[]): void {
    for (const id of ids) {
      this.#classes.set(id, new Set([...(this.#classes.get(id) ?? []), ...classes]));
    }
  }

  styleOf(id: string): Style {
    const classes = ['default', ...(this.#classes.get(id) ?? [])];
    const styles = classes.flatMap((name) => this.#definitions.get(name) ?? []);
    return joinedStyle([plainStyle, ...styles, ...(this.#own.get(id) ?? [])]);
  }

  /** Tells what of all this is not drawn. */
  note(reading: Reading): void {
    const names = [...this.#left].filter((name) => /^[a-z-]{1,30}$/.test(name)).sort();
    if (names.length > 0) reading.note(`the styles ${names.join(', ')}`);
    const used = new Set([...this.#classes.values()].flatMap((classes) => [...classes]));
    for (const name of used) {
      if (!this.#definitions.has(name)) reading.note(`the class ${name}, which is not defined`);
    }
  }

  #add(map: Map<string, Style[]>, text: string): void {
    const [names = ''] = /^[^:;]*?(?=\s+[\w-]+\s*:|$)/.exec(text.slice(0, 500)) ?? [];
    const { left, ...style } = readStyle(text.slice(names.length));
    for (const property of left) this.#left.add(property);
    for (const name of listed(names)) map.set(name, [...(map.get(name) ?? []), style]);
  }
}

/** Names between commas, without quotes. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim().replace(/^["`](.*)["`]$/, '$1'))
    .filter((name) => name !== '');
}
