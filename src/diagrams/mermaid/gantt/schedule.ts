import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { dateTime, day, readDate } from './dates.ts';
import { later, readDuration } from './durations.ts';
import { type GanttSource, isOff, type Task, type TaskSource } from './model.ts';

/** No plan reaches beyond. */
const earliest = dateTime(0, 0, 1);
const latest = dateTime(9999, 11, 31);

/** Days by which one task may reach over days off. */
const longestReach = 36_600;

type End = Pick<Task, 'end' | 'drawnEnd' | 'saidEnd'>;

/** Dates each task of a chart, in its order. @throws SyntaxFault at what cannot be dated */
export function scheduleOf(source: GanttSource, reading: Reading): readonly Task[] {
  return new Schedule(source, reading).tasks();
}

class Schedule {
  readonly #source: GanttSource;
  readonly #reading: Reading;
  readonly #tasks: readonly TaskSource[];
  /** Of two tasks with one id the later counts. */
  readonly #places = new Map<string, number>();
  readonly #starts = new Map<number, number | 'open'>();
  readonly #ends = new Map<number, End | 'open'>();

  constructor(source: GanttSource, reading: Reading) {
    this.#source = source;
    this.#reading = reading;
    this.#tasks = source.sections.flatMap(({ tasks }) => tasks);
    for (const [place, { id }] of this.#tasks.entries()) {
      if (id === undefined) continue;
      if (this.#places.has(id)) {
        reading.note(`the first of two tasks with the id ${id}, where others refer to it`);
      }
      this.#places.set(id, place);
    }
  }

  tasks(): readonly Task[] {
    return this.#tasks.map((task, place) => {
      const start = this.#start(place, task.name);
      return { name: task.name, tags: task.tags, start, ...this.#end(place, task.name) };
    });
  }

  /** @param from what needs to know it, for a circle's fault */
  #start(place: number, from: Phrase): number {
    const known = this.#starts.get(place);
    if (typeof known === 'number') return known;
    const task = this.#tasks[place];
    if (known === 'open' || !task) return this.#circle(from);
    this.#starts.set(place, 'open');
    const start = task.start ? this.#startFrom(task.start) : this.#endBefore(place, task);
    this.#starts.set(place, start);
    return start;
  }

  #end(place: number, from: Phrase): End {
    const known = this.#ends.get(place);
    if (typeof known === 'object') return known;
    const task = this.#tasks[place];
    if (known === 'open' || !task) return this.#circle(from);
    this.#ends.set(place, 'open');
    const start = this.#start(place, from);
    const end = this.#endFrom(start, task);
    if (end.end < start) {
      const message = `the task "${task.name.text}" ends before it begins`;
      this.#reading.fail(task.end.at, message, 'write an end that comes after its start');
    }
    this.#ends.set(place, end);
    return end;
  }

  #endBefore(place: number, { name, end }: TaskSource): number {
    if (place > 0) return this.#end(place - 1, end).end;
    const message = `the first task, "${name.text}", does not say when it starts`;
    return this.#reading.fail(end.at, message, 'write its start before its end: 2026-01-05, 3d');
  }

  #startFrom(start: Phrase): number {
    const others = this.#referred('after', start);
    if (others) return Math.max(...others.map((place) => this.#end(place, start).end));
    return this.#date(start) ?? this.#failStart(start);
  }

  #endFrom(start: number, { end }: TaskSource): End {
    const others = this.#referred('until', end);
    if (others) return fixedEnd(Math.min(...others.map((place) => this.#start(place, end))));
    const date = this.#date(end);
    if (date !== undefined) {
      const inclusive = date + (this.#source.endsInclude ? day : 0);
      return { end: inclusive, drawnEnd: inclusive, saidEnd: date };
    }
    const duration = readDuration(end.text);
    if (!duration) return this.#failEnd(end);
    const time = later(start, duration);
    return time <= latest ? this.#reach(start, time) : this.#tooFar(end);
  }

  /** Makes up for days off at the end, as Mermaid does: a task's first day always counts. */
  #reach(start: number, end: number): End {
    const { workdays } = this.#source;
    if (workdays.weekdaysOff.size + workdays.daysOff.size === 0) return fixedEnd(end);
    let [reached, drawnEnd, wasOff] = [end, end, false];
    for (let date = start + day, count = 0; date <= reached; date += day, count += 1) {
      if (count > longestReach) {
        const message = `with these days off a task takes over ${longestReach} days`;
        this.#reading.fail(workdays.at, message, 'exclude fewer days');
      }
      if (!wasOff) drawnEnd = reached;
      wasOff = isOff(workdays, Math.floor(date / day));
      if (wasOff) reached += day;
    }
    return { end: reached, drawnEnd, saidEnd: drawnEnd };
  }

  /** The tasks that `after a b` names; undefined where it is not said so. */
  #referred(word: 'after' | 'until', phrase: Phrase): readonly number[] | undefined {
    const head = /^(?:after|until)\b\s*/.exec(phrase.text)?.[0];
    if (!head?.startsWith(word)) return undefined;
    const ids = [...phrase.text.slice(head.length).matchAll(/\S+/g)];
    if (ids.length === 0) {
      this.#reading.fail(phrase.at, `${word} what?`, `write ${word} and the id of a task`);
    }
    return ids.map((id) => this.#places.get(id[0]) ?? this.#unknown(phrase, head, id));
  }

  #unknown({ at }: Phrase, head: string, id: RegExpExecArray): never {
    const known = [...this.#places.keys()];
    const fix =
      known.length === 0
        ? 'give that task an id: name :id, start, end'
        : `refer to one of these: ${known.slice(0, 20).join(', ')}`;
    const place = at + head.length + id.index;
    return this.#reading.fail(place, `no task has the id "${id[0]}"`, fix);
  }

  #circle({ at, text }: Phrase): never {
    const message = `a circle of tasks: "${text}" waits for itself`;
    return this.#reading.fail(at, message, 'give one of them a date to start or to end');
  }

  #date({ text, at }: Phrase): number | undefined {
    const date = readDate(text, this.#source.dateFormat);
    if (!date) return undefined;
    if ('problem' in date) {
      this.#reading.fail(at, `${text} is no date: ${date.problem}`, 'correct the date');
    }
    return date.time >= earliest && date.time <= latest ? date.time : this.#tooFar({ text, at });
  }

  #tooFar({ text, at }: Phrase): never {
    return this.#reading.fail(at, `${text} leads out of the years 0 to 9999`, 'correct it');
  }

  #failStart({ text, at }: Phrase): never {
    const message = `"${text}" is no start; expected a date as dateFormat says, or after and an id`;
    return this.#reading.fail(at, message, 'correct the date, or the dateFormat');
  }

  #failEnd({ text, at }: Phrase): never {
    const message = `"${text}" is no end; expected a duration (ms, s, m, h, d, w, M, y), a date, or until and an id`;
    return this.#reading.fail(at, message, 'write one such as 3d');
  }
}

function fixedEnd(end: number): End {
  return { end, drawnEnd: end, saidEnd: end };
}
