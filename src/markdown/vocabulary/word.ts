import type { ElementContent } from 'hast';
import type { Compilation } from '../compilation.ts';
import type { JsxElement } from '../jsx.ts';

/** What an attribute of the vocabulary takes. */
export interface AttributeForm {
  readonly type: 'text' | 'flag';
  readonly required?: true;
  /** The only values there are. */
  readonly values?: readonly string[];
}

/** The attributes of one use, checked: a text for each text, true for each flag that is set. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

/** One word of the author vocabulary: what it takes and what it becomes. */
export interface Word {
  readonly attributes: Readonly<Record<string, AttributeForm>>;
  /** Stands within a line; all others are blocks of their own. */
  readonly inline?: true;
  /** Has no content of its own. */
  readonly empty?: true;
  /** @returns what stands in its place */
  render(use: WordUse): ElementContent[] | Promise<ElementContent[]>;
}

export interface WordUse {
  readonly node: JsxElement;
  readonly attributes: Attributes;
  readonly children: ElementContent[];
  readonly compilation: Compilation;
}

/** The text of an attribute; undefined where it was left out. */
export function textOf(attributes: Attributes, name: string): string | undefined {
  const value = attributes[name];
  return typeof value === 'string' ? value : undefined;
}
