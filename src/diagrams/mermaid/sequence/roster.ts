import { closest } from 'fastest-levenshtein';
import type { Reading } from '../reading.ts';
import type { Declaration } from './declaration.ts';
import type { Box, Participant } from './model.ts';

/** More columns than any screen shows. */
const mostParticipants = 50;

/** Who takes part, in the order of appearance. */
export class Roster {
  readonly #reading: Reading;
  readonly #participants = new Map<string, Participant>();
  readonly #boxes: Box[] = [];
  #openBox: number | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  get boxes(): readonly Box[] {
    return this.#boxes;
  }

  /** From left to right: those of one box stand together, where its first stands. */
  get participants(): readonly Participant[] {
    const all = [...this.#participants.values()];
    const inBoxes = Map.groupBy(all, ({ box }) => box);
    return all.flatMap((each) => {
      if (each.box === undefined) return [each];
      const members = inBoxes.get(each.box) ?? [];
      return members[0] === each ? members : [];
    });
  }

  has(id: string): boolean {
    return this.#participants.has(id);
  }

  openBox(box: Box): void {
    this.#openBox = this.#boxes.push(box) - 1;
  }

  closeBox(): void {
    this.#openBox = undefined;
  }

  /** Takes a participant in that a statement only names. */
  mention(id: string, at: number): void {
    if (!this.has(id)) this.#add({ id, kind: 'participant', caption: undefined }, at, false);
  }

  /** Takes a participant in, or what is said of one that is there. */
  declare(declaration: Declaration, at: number, isCreated: boolean): void {
    const known = this.#participants.get(declaration.id);
    if (!known) {
      this.#add(declaration, at, isCreated);
      return;
    }
    const { id, caption, kind } = declaration;
    if (isCreated) {
      const fix = 'give the new one another name, and the same alias behind "as"';
      this.#reading.fail(at, `${id} is there already and cannot be created`, fix);
    }
    if (known.box !== undefined && this.#openBox !== undefined && known.box !== this.#openBox) {
      this.#reading.fail(at, `${id} stands in another box already`, 'name it in one box only');
    }
    const isNamed = known.caption.text !== id;
    if (caption && isNamed) this.#reading.replaced(known.caption.text, caption.text);
    this.#participants.set(id, {
      ...known,
      ...(caption ? { caption, kind } : {}),
      ...(kind === 'participant' ? {} : { kind }),
      box: known.box ?? this.#openBox,
    });
  }

  /** Refuses a name that nobody has. */
  expect(id: string, at: number): void {
    if (this.has(id)) return;
    const known = [...this.#participants.keys()];
    const fix = known.length === 0 ? 'declare it before' : `did you mean ${closest(id, known)}?`;
    this.#reading.fail(at, `"${id}" is no participant so far`, fix);
  }

  #add({ id, kind, caption }: Declaration, at: number, isCreated: boolean): void {
    if (this.#participants.size === mostParticipants) {
      const message = `more than ${mostParticipants} participants; expected at most that many`;
      this.#reading.fail(at, message, 'draw less, or split it into several diagrams');
    }
    const named = caption ?? { text: id, at, isWhole: false };
    this.#participants.set(id, { id, kind, caption: named, box: this.#openBox, isCreated });
  }
}
