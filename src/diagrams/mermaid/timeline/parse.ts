import { behind, failAbove, type Phrase, partOf } from '../phrase.ts';
import { linesOf, type Reading, type SourceLine } from '../reading.ts';

export interface Timeline {
  readonly title: string;
  /** Time runs from left to right, as its author asked; else downwards. */
  readonly isAcross: boolean;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Missing where periods stand before any section. */
  readonly name: Phrase | undefined;
  readonly periods: readonly Period[];
}

export interface Period {
  readonly name: Phrase;
  readonly events: readonly Phrase[];
}

const mostPeriods = 100;
const mostEvents = 300;

/** A colon that parts: at the start, or before a space. */
const colon = /^:|:(?=\s|$)/g;

/** Reads a timeline's lines. @throws SyntaxFault */
export function parseTimeline(reading: Reading): Timeline {
  const reader = new TimelineReader(reading);
  for (const [index, line] of linesOf(reading.source).entries()) {
    const isTaken =
      reader.readDirection(line, index) ||
      reader.readTitle(line) ||
      reader.readSection(line) ||
      isComment(line);
    if (!isTaken) reader.readEvents(line);
  }
  const { title, isAcross, sections } = reader;
  checkCounts(sections, reading);
  return { title, isAcross, sections };
}

/** Each method takes a line that is its own, and says whether it was. */
class TimelineReader {
  title = '';
  isAcross = false;
  readonly sections: { name: Phrase | undefined; periods: { name: Phrase; events: Phrase[] }[] }[] =
    [];
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  readDirection({ text }: SourceLine, index: number): boolean {
    const isDirection = index === 0 && /^(?:LR|TD)$/i.test(text);
    if (isDirection) this.isAcross = /^LR$/i.test(text);
    return isDirection;
  }

  readTitle(line: SourceLine): boolean {
    const title = behind('title', line)?.text;
    if (!title) return false;
    this.#reading.replaced(this.title, title);
    this.title = title;
    return true;
  }

  readSection(line: SourceLine): boolean {
    const name = behind('section', line);
    if (name?.text === '') {
      this.#reading.fail(line.at, 'a section without a name', 'write section and its name');
    }
    if (name) this.sections.push({ name, periods: [] });
    return name !== undefined;
  }

  /** A period with its events, or more events of the period before. */
  readEvents(line: SourceLine): void {
    const [name, ...events] = partsOf(line, this.#reading);
    const period = this.sections.at(-1)?.periods.at(-1);
    if (name && name.text !== '') {
      if (this.sections.length === 0) this.sections.push({ name: undefined, periods: [] });
      this.sections.at(-1)?.periods.push({ name, events });
    } else if (period) period.events.push(...events);
    else {
      const message = `the event "${events[0]?.text ?? ''}" belongs to no period`;
      const fix = 'write a period before the colon, such as 2026 : event';
      this.#reading.fail(line.at, message, fix);
    }
  }
}

function isComment({ text }: SourceLine): boolean {
  return /^#\s/.test(text);
}

function checkCounts(sections: readonly Section[], reading: Reading): void {
  const periods = sections.flatMap((section) => section.periods);
  if (sections.length === 0) {
    const fix = 'write a line such as 2026 : what came about';
    reading.fail(reading.source.keywordAt, 'the timeline has no period', fix);
  }
  const names = periods.map(({ name }) => name);
  failAbove(reading, mostPeriods, names, 'periods');
  failAbove(
    reading,
    mostPeriods,
    sections.flatMap(({ name }) => name ?? []),
    'sections',
  );
  failAbove(
    reading,
    mostEvents,
    periods.flatMap(({ events }) => events),
    'events',
  );
}

/** What colons part, the first the period; empty events are none. */
function partsOf(line: SourceLine, reading: Reading): readonly Phrase[] {
  const colons = [...line.text.matchAll(colon)].map(({ index }) => index);
  if (colons.length === 0 && /:(?!\/\/|\d)|[^\d]:\d/.test(line.text)) {
    const message = `"${line.text}" has a colon without a space behind it`;
    reading.fail(line.at + line.text.indexOf(':'), message, 'write period : event');
  }
  const [name, ...events] = [-1, ...colons].map((begin, index) =>
    partOf(line, begin + 1, colons[index]),
  );
  return name ? [name, ...events.filter(({ text }) => text !== '')] : [];
}
