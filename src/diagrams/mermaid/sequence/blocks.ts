import { type Phrase, partOf } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { captionOf, excerpt, noCaption } from './caption.ts';
import { colorAtStart } from './colors.ts';
import type { BlockKind, Box, Caption, Step } from './model.ts';
import type { Roster } from './roster.ts';

/** Frames inside frames that a reader can still tell apart. */
const deepest = 10;

interface OpenBlock {
  readonly kind: BlockKind;
  readonly at: number;
  readonly sections: { readonly caption: Caption; readonly steps: Step[] }[];
}

const sectionsOf: Readonly<Record<string, BlockKind>> = {
  else: 'alt',
  and: 'par',
  option: 'critical',
};

/** Puts steps into the blocks that are open, and participants into the box that is. */
export class Blocks {
  readonly #reading: Reading;
  readonly #roster: Roster;
  readonly #steps: Step[] = [];
  readonly #open: OpenBlock[] = [];
  #boxAt: number | undefined;

  constructor(reading: Reading, roster: Roster) {
    this.#reading = reading;
    this.#roster = roster;
  }

  add(step: Step): void {
    const steps = this.#open.at(-1)?.sections.at(-1)?.steps ?? this.#steps;
    steps.push(step);
  }

  open(kind: BlockKind, rest: Phrase, statement: Phrase): void {
    this.refuseInBox(statement);
    if (this.#open.length === deepest) {
      const message = `blocks within blocks, more than ${deepest} deep`;
      this.#reading.fail(statement.at, message, 'draw the inner ones as a diagram of their own');
    }
    const caption = kind === 'rect' ? this.#highlight(rest) : captionOf(rest);
    this.#open.push({ kind, at: statement.at, sections: [{ caption, steps: [] }] });
  }

  /** Begins the next section of a block: `else`, `and`, `option`. */
  section(word: string, rest: Phrase, statement: Phrase): void {
    const block = this.#open.at(-1);
    const kind = sectionsOf[word];
    if (block?.kind !== kind) {
      const found = block ? `in ${block.kind}` : 'outside all blocks';
      const fix = `write it between ${kind} and its end`;
      this.#reading.fail(statement.at, `"${word}" stands ${found}; expected it in ${kind}`, fix);
    }
    block?.sections.push({ caption: captionOf(rest), steps: [] });
  }

  end(rest: Phrase, statement: Phrase): void {
    if (rest.text !== '') {
      const fix = 'put "end" on a line of its own; in a name, write it as (end)';
      this.#reading.fail(rest.at, `"${excerpt(rest.text)}" follows end; expected a new line`, fix);
    }
    if (this.#boxAt !== undefined) {
      this.#boxAt = undefined;
      this.#roster.closeBox();
      return;
    }
    const block = this.#open.pop();
    if (!block) {
      this.#reading.fail(statement.at, '"end" closes nothing', 'leave it out');
    }
    this.add({ step: 'block', kind: block.kind, sections: block.sections });
  }

  openBox(statement: Phrase, box: Box): void {
    this.refuseInBox(statement);
    this.#boxAt = statement.at;
    this.#roster.openBox(box);
  }

  /** Inside a box only participants are named. */
  refuseInBox({ at, text }: Phrase): void {
    if (this.#boxAt === undefined) return;
    const message = `"${excerpt(text)}" stands in a box; expected participants, or end`;
    this.#reading.fail(at, message, 'close the box with "end" before');
  }

  /** All steps, where everything is closed. */
  close(): readonly Step[] {
    const block = this.#open.at(-1);
    const [at, kind] = this.#boxAt === undefined ? [block?.at, block?.kind] : [this.#boxAt, 'box'];
    if (at === undefined) return this.#steps;
    const message = `this ${kind} is not closed; expected end before the source ends`;
    return this.#reading.fail(at, message, 'write end on a line of its own');
  }

  /** A highlight has a colour in place of a text; what is none is its text. */
  #highlight(rest: Phrase): Caption {
    const { color, length } = colorAtStart(rest.text);
    if (color !== '') this.#reading.note('the colours of boxes and highlights');
    return length === rest.text.length ? noCaption : captionOf(partOf(rest, length));
  }
}
