import { lookUp } from '../../../model/lookup.ts';
import { ownSettings } from '../own-settings.ts';
import { type Phrase, partOf } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { readSignal, type Signal } from './arrows.ts';
import { Blocks } from './blocks.ts';
import { captionOf, excerpt, noCaption } from './caption.ts';
import { colorAtStart } from './colors.ts';
import { Counter } from './counter.ts';
import { readDeclaration } from './declaration.ts';
import { Lives } from './lives.ts';
import { blockKinds, flattened, namedIn, type Sequence } from './model.ts';
import { readNote } from './notes.ts';
import { Roster } from './roster.ts';
import { failSignal } from './signal-fault.ts';
import { sequenceStatements } from './statements.ts';

/** Of messages, notes and blocks. */
const mostSteps = 300;

const keyword =
  /^(participant|actor|create|destroy|box|loop|rect|opt|alt|else|par_over|par|and|critical|option|break|end|links|link|properties|details|note|activate|deactivate|title|autonumber)\b/i;

/** What a parsed source says, with the settings that change it. */
export interface ParsedSequence extends Sequence {
  /** Whether participants stand at the bottom again; undefined where the author does not say. */
  readonly isMirrored: boolean | undefined;
}

/** Reads a sequence diagram. @throws SyntaxFault at what it does not understand */
export function parseSequence(reading: Reading): ParsedSequence {
  return new SequenceParser(reading).parse();
}

/** Reads a statement by what follows its keyword, by the whole of it, and by the keyword. */
type Statement = (rest: Phrase, whole: Phrase, word: string) => void;

class SequenceParser {
  readonly #reading: Reading;
  readonly #roster: Roster;
  readonly #blocks: Blocks;
  readonly #lives: Lives;
  readonly #counter: Counter;
  readonly #statements: Readonly<Record<string, Statement>>;
  #title = noCaption;
  #steps = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#roster = new Roster(reading);
    this.#blocks = new Blocks(reading, this.#roster);
    this.#lives = new Lives(reading, this.#roster);
    this.#counter = new Counter(reading);
    const declare: Statement = (rest, whole, word) => this.#declare(word, rest, whole);
    const section: Statement = (rest, whole, word) => this.#blocks.section(word, rest, whole);
    const activation: Statement = (rest, _, word) =>
      this.#blocks.add(this.#lives.activation(rest, word === 'activate'));
    const extra: Statement = (rest, _, word) => this.#extra(word, rest);
    this.#statements = {
      participant: declare,
      actor: declare,
      create: declare,
      destroy: (rest, whole) => this.#lives.destroy(rest, whole),
      box: (rest, whole) => this.#box(rest, whole),
      else: section,
      and: section,
      option: section,
      end: (rest, whole) => this.#blocks.end(rest, whole),
      note: (rest, whole) => this.#note(rest, whole),
      activate: activation,
      deactivate: activation,
      autonumber: (rest) => this.#counter.set(rest),
      title: (rest) => {
        const title = captionOf(partOf(rest, rest.text.startsWith(':') ? 1 : 0));
        this.#reading.replaced(this.#title.text, title.text);
        this.#title = title;
      },
      links: extra,
      link: extra,
      properties: extra,
      details: extra,
    };
  }

  parse(): ParsedSequence {
    const known = ['showSequenceNumbers', 'mirrorActors', 'hideUnusedParticipants'];
    const settings = ownSettings(this.#reading, 'sequence', known);
    if (settings['showSequenceNumbers'] === true) this.#counter.show();
    for (const statement of sequenceStatements(this.#reading)) this.#read(statement);
    this.#lives.close();
    const steps = this.#blocks.close();
    const mirrored = settings['mirrorActors'];
    return {
      title: this.#title,
      participants: this.#participants(steps, settings['hideUnusedParticipants'] === true),
      boxes: this.#roster.boxes,
      steps,
      isMirrored: typeof mirrored === 'boolean' ? mirrored : undefined,
    };
  }

  #participants(steps: Sequence['steps'], hidesUnused: boolean): Sequence['participants'] {
    const all = this.#roster.participants;
    const named = new Set(flattened(steps).flatMap(({ step }) => namedIn(step)));
    const shown = hidesUnused ? all.filter(({ id }) => named.has(id)) : all;
    if (shown.length > 0) return shown;
    const fix = 'write a line such as Reader->>Site: Open';
    return this.#reading.fail(
      this.#reading.source.keywordAt,
      'the diagram has no participant and no message',
      fix,
    );
  }

  #read(statement: Phrase): void {
    const [word] = keyword.exec(statement.text) ?? [];
    if (word === undefined || this.#isMessageOf(statement)) this.#message(statement);
    else this.#statement(word.toLowerCase(), partOf(statement, word.length), statement);
  }

  /** Whether what begins with a keyword is a message, whose sender only has the name of one. */
  #isMessageOf(statement: Phrase): boolean {
    const signal = readSignal(headOf(statement));
    return signal !== undefined && statement.text.includes(':') && !/\s/.test(signal.from);
  }

  #statement(word: string, rest: Phrase, statement: Phrase): void {
    const block = blockKinds.find((kind) => kind === word.replace('_over', ''));
    if (block) {
      if (word === 'par_over') this.#reading.note('the overlap of par_over');
      this.#count(statement);
      this.#blocks.open(block, rest, statement);
      return;
    }
    lookUp(this.#statements, word)?.(rest, statement, word);
  }

  #declare(word: string, rest: Phrase, statement: Phrase): void {
    const isCreated = word === 'create';
    const inner = isCreated ? /^(?:participant|actor)\b/i.exec(rest.text)?.[0] : word;
    if (inner === undefined) {
      this.#reading.fail(
        statement.at,
        `"${excerpt(statement.text)}" creates nothing; expected participant or actor`,
        'write create participant Id, and the message that creates it on the next line',
      );
    }
    const named = isCreated ? partOf(rest, inner.length) : rest;
    const declaration = readDeclaration(this.#reading, inner.toLowerCase(), named, captionOf);
    this.#roster.declare(declaration, named.at, isCreated);
    if (isCreated) this.#lives.create(declaration.id, statement);
  }

  #box(rest: Phrase, statement: Phrase): void {
    const { color, length } = colorAtStart(rest.text);
    const isFilled = color !== '' && color.toLowerCase() !== 'transparent';
    if (isFilled) this.#reading.note('the colours of boxes and highlights');
    this.#blocks.openBox(statement, { title: captionOf(partOf(rest, length)), isFilled });
  }

  #note(rest: Phrase, statement: Phrase): void {
    this.#count(statement);
    const { note, namesAt } = readNote(this.#reading, rest, statement);
    this.#roster.mention(note.from, namesAt);
    this.#roster.mention(note.to, namesAt);
    this.#blocks.add(note);
  }

  /** What adds menus and the like to a participant. */
  #extra(word: string, rest: Phrase): void {
    const colon = rest.text.indexOf(':');
    const id = rest.text.slice(0, colon).trim();
    if (colon < 1 || id === '') {
      const fix = `write ${word} Alice: and what is added`;
      this.#reading.fail(rest.at, `"${word}" names no participant; expected a name and :`, fix);
    }
    this.#roster.mention(id, rest.at);
    const what = /^link/.test(word) ? 'links' : word;
    this.#reading.note(`the ${what} of ${id}`);
  }

  #message(statement: Phrase): void {
    const head = headOf(statement);
    const signal = readSignal(head);
    if (!signal) failSignal(this.#reading, head, statement);
    this.#count(statement);
    if (head.length === statement.text.length) {
      const fix = `write ${head.trim()}: what it says`;
      this.#reading.fail(statement.at + head.length, 'a message without a colon', fix);
    }
    this.#blocks.refuseInBox(statement);
    this.#roster.mention(signal.from, statement.at);
    this.#roster.mention(signal.to, statement.at + signal.toAt);
    this.#blocks.add({
      step: 'message',
      ...pick(signal),
      ...this.#lives.message(signal, statement),
      caption: captionOf(partOf(statement, head.length + 1)),
      number: this.#counter.next(),
    });
    for (const step of this.#lives.activations(signal, statement)) this.#blocks.add(step);
  }

  #count(statement: Phrase): void {
    this.#steps += 1;
    if (this.#steps <= mostSteps) return;
    const message = `more than ${mostSteps} messages, notes and blocks; expected at most that many`;
    this.#reading.fail(statement.at, message, 'draw less, or split it into several diagrams');
  }
}

function pick({ from, to, arrow, rings }: Signal): Pick<Signal, 'from' | 'to' | 'arrow' | 'rings'> {
  return { from, to, arrow, rings };
}

function headOf({ text }: Phrase): string {
  const colon = text.indexOf(':');
  return colon < 0 ? text : text.slice(0, colon);
}
