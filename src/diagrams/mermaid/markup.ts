import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { htmlTagNames } from 'html-tag-names';
import { lookUp } from '../../model/lookup.ts';
import type { Run } from '../label.ts';

/** A label's text as lines of styled runs, with what of it has no place in a drawing. */
export interface Markup {
  readonly lines: readonly (readonly Run[])[];
  /** Parts of a sentence, such as `the icon fa-car`. */
  readonly notes: readonly string[];
}

type Style = 'isBold' | 'isItalic' | 'isCode';

const tagStyles: Readonly<Record<string, Style>> = {
  b: 'isBold',
  strong: 'isBold',
  i: 'isItalic',
  em: 'isItalic',
  code: 'isCode',
};

/** Elements that only say how a text looks. */
const looks = new Set([
  'u',
  's',
  'span',
  'font',
  'small',
  'big',
  'sub',
  'sup',
  'div',
  'p',
  'center',
]);

const htmlNames = new Set<string>(htmlTagNames);

const tokens = new RegExp(
  [
    String.raw`(?<break><br\s*\/?>|\\n|\n)`,
    String.raw`<(?<close>\/?)(?<tag>[a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>`,
    String.raw`\bfa[bklrsd]?:(?<icon>fa-[\w-]+)\s?`,
    String.raw`\$\$(?<tex>[^$]+)\$\$`,
    String.raw`[#&](?<entity>#?\w+);`,
    String.raw`(?<mark>\*\*|__|\*|_|` + '`)',
  ].join('|'),
  'gi',
);

/**
 * Reads the markup that Mermaid knows in labels: line breaks (`<br/>`, `\n`), entity codes (`#quot;`,
 * `#9829;`), HTML that sets type, and Markdown in strings between backticks (`` "`**bold**`" ``).
 * HTML that does more is left out and its text kept; what only looks like HTML is text.
 */
export function readMarkup(text: string): Markup {
  const string = /^\s*`([\s\S]*)`\s*$/.exec(text);
  return new MarkupReader(string !== null).read(string?.[1] ?? text);
}

class MarkupReader {
  readonly #isMarkdown: boolean;
  readonly #lines: Run[][] = [[]];
  readonly #notes: string[] = [];
  #style: Partial<Record<Style, boolean>> = {};

  constructor(isMarkdown: boolean) {
    this.#isMarkdown = isMarkdown;
  }

  read(text: string): Markup {
    let end = 0;
    for (const match of text.matchAll(tokens)) {
      this.#write(text.slice(end, match.index));
      end = match.index + match[0].length;
      this.#token(match[0], match.groups ?? {}, text.slice(0, match.index), text.slice(end));
    }
    this.#write(text.slice(end));
    const lines = this.#lines.map((runs) => trimmed(runs));
    const isWritten = lines.filter((runs) => runs.length > 0);
    return { lines: isWritten.length === 0 ? [[]] : isWritten, notes: this.#notes };
  }

  #token(
    token: string,
    groups: Readonly<Record<string, string | undefined>>,
    before: string,
    rest: string,
  ): void {
    const { close, tag, icon, tex, entity, mark } = groups;
    if (groups['break'] !== undefined) this.#lines.push([]);
    else if (icon !== undefined) this.#notes.push(`the icon ${icon}`);
    else if (tag !== undefined) this.#element(token, tag.toLowerCase(), close === '');
    else if (tex !== undefined) {
      this.#notes.push(`the setting of the formula ${tex.trim()}, which stands as its source`);
      this.#write(tex.trim(), { ...this.#style, isCode: true });
    } else if (entity !== undefined) this.#write(characterOf(entity) ?? token);
    else if (mark !== undefined) this.#mark(mark, before, rest);
  }

  #element(token: string, tag: string, isOpen: boolean): void {
    const style = lookUp(tagStyles, tag);
    if (style) this.#style = { ...this.#style, [style]: isOpen };
    else if (!htmlNames.has(tag)) this.#write(token);
    else if (isOpen && !looks.has(tag)) this.#notes.push(`<${tag}> in a label`);
  }

  /**
   * A mark opens where its partner follows, and closes what it opened. Between spaces none does, nor
   * a dash low inside a word, as in `snake_case`.
   */
  #mark(mark: string, before: string, rest: string): void {
    const isInside = mark.startsWith('_') && /\w$/.test(before) && /^\w/.test(rest);
    const isBetween = /(?:^|\s)$/.test(before) && /^(?:\s|$)/.test(rest);
    if (isInside || isBetween) {
      this.#write(mark);
      return;
    }
    const style = mark === '`' ? 'isCode' : mark.length === 2 ? 'isBold' : 'isItalic';
    const isOpen = this.#style[style] === true;
    const stands = this.#isMarkdown && (isOpen || rest.includes(mark));
    if (stands) this.#style = { ...this.#style, [style]: !isOpen };
    else this.#write(mark);
  }

  #write(text: string, style = this.#style): void {
    const flat = text.replace(/\s+/g, ' ');
    if (flat !== '') this.#lines.at(-1)?.push({ text: flat, ...style });
  }
}

/** A line without the spaces at its ends. */
function trimmed(runs: readonly Run[]): Run[] {
  return runs
    .map((run, index) => ({ ...run, text: index === 0 ? run.text.trimStart() : run.text }))
    .map((run, index) => ({
      ...run,
      text: index === runs.length - 1 ? run.text.trimEnd() : run.text,
    }))
    .filter(({ text }) => text !== '');
}

/** `9829`, `#9829`, `#x2665` and `hearts` as the character that they stand for. */
function characterOf(entity: string): string | undefined {
  const [, hex, decimal] = /^#?(?:x([\da-f]+)|(\d+))$/i.exec(entity) ?? [];
  if (hex === undefined && decimal === undefined) {
    return decodeNamedCharacterReference(entity) || undefined;
  }
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  const isCharacter = code >= 0x20 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
