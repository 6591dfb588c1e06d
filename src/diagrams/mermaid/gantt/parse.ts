import { ownSettings } from '../own-settings.ts';
import { behind, failAbove, type Phrase } from '../phrase.ts';
import { linesOf, type Reading, type SourceLine } from '../reading.ts';
import { type DateFormat, dateFormatOf, tells } from './date-format.ts';
import type { GanttSource, TaskSource } from './model.ts';
import { readTask } from './task.ts';
import { weekdayNames, workdaysOf } from './workdays.ts';

const mostTasks = 200;

/** Statements of one word and what follows it; of each the last counts. */
const statements = [
  'dateFormat',
  'axisFormat',
  'tickInterval',
  'todayMarker',
  'weekday',
  'weekend',
  'title',
] as const;

/** Reads a chart's lines. @throws SyntaxFault */
export function parseGantt(reading: Reading): GanttSource {
  const settings = ownSettings(reading, 'gantt', [
    'displayMode',
    'topAxis',
    'axisFormat',
    'tickInterval',
    'weekday',
  ]);
  const reader = new GanttReader(reading);
  for (const line of linesOf(reading.source)) {
    const text = withoutSemicolons(line.text);
    if (text !== '') reader.read({ ...line, text });
  }
  const { said, sections, flags, daysOff, daysOn } = reader;
  checkCounts(sections, reading);
  const told = (name: Statement) => said.get(name)?.text ?? textOf(settings[name]);
  const dateFormat = dateFormatOf(told('dateFormat') ?? 'YYYY-MM-DD');
  noteLeftOut(told('todayMarker'), dateFormat, reading);
  return {
    title: told('title') ?? '',
    dateFormat,
    axisFormat: told('axisFormat'),
    tickInterval: told('tickInterval'),
    weekday: Math.max(0, weekdayNames.indexOf(told('weekday')?.toLowerCase() ?? '')),
    hasTopAxis: flags.has('topaxis') || settings['topAxis'] === true,
    isCompact: settings['displayMode'] === 'compact',
    endsInclude: flags.has('inclusiveenddates'),
    workdays: workdaysOf(daysOff, daysOn, said.get('weekend'), dateFormat, reading),
    sections,
  };
}

type Statement = (typeof statements)[number];

class GanttReader {
  /** Of each statement the last. */
  readonly said = new Map<Statement, Phrase>();
  readonly flags = new Set<string>();
  readonly daysOff: Phrase[] = [];
  readonly daysOn: Phrase[] = [];
  readonly sections: { name: Phrase | undefined; tasks: TaskSource[] }[] = [];
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  read(line: SourceLine): void {
    const section = behind('section', line);
    if (this.#statement(line) || this.#flag(line) || this.#days(line)) return;
    if (section) this.#section(section, line);
    else if (behind('click', line)) this.#reading.note('links and callbacks (click)');
    else {
      if (this.sections.length === 0) this.sections.push({ name: undefined, tasks: [] });
      this.sections.at(-1)?.tasks.push(readTask(line, this.#reading));
    }
  }

  #statement(line: SourceLine): boolean {
    const name = statements.find((each) => behind(each, line)?.text);
    if (!name) return false;
    const said = behind(name, line) ?? line;
    if (name === 'title') this.#reading.replaced(this.said.get(name)?.text, said.text);
    this.said.set(name, said);
    return true;
  }

  #flag({ text }: SourceLine): boolean {
    const isFlag = /^(?:inclusiveEndDates|topAxis)$/i.test(text);
    if (isFlag) this.flags.add(text.toLowerCase());
    return isFlag;
  }

  #days(line: SourceLine): boolean {
    const [off, on] = [behind('excludes', line), behind('includes', line)];
    if (off?.text) this.daysOff.push(off);
    if (on?.text) this.daysOn.push(on);
    return Boolean(off?.text || on?.text);
  }

  #section(name: Phrase, line: SourceLine): void {
    if (name.text === '') {
      this.#reading.fail(line.at, 'a section without a name', 'write section and its name');
    }
    this.sections.push({ name, tasks: [] });
  }
}

/** Says what a drawing that is made once cannot know, and what dates do not tell. */
function noteLeftOut(marker: string | undefined, format: DateFormat, reading: Reading): void {
  if (marker !== undefined && marker !== 'off') {
    reading.note('the marker of today, which a drawing cannot know');
  }
  if (!tells(format, 'year', 'timestamp') && tells(format, 'month', 'day')) {
    reading.note('the year, which dateFormat does not tell: the dates stand as those of 1970');
  }
}

function withoutSemicolons(text: string): string {
  let end = text.length;
  while (end > 0 && '; \t'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function textOf(setting: unknown): string | undefined {
  return typeof setting === 'string' && setting !== '' ? setting : undefined;
}

function checkCounts(sections: GanttSource['sections'], reading: Reading): void {
  const tasks = sections.flatMap((section) => section.tasks);
  if (tasks.length === 0) {
    const fix = 'write a line such as Review :a1, 2026-01-05, 3d';
    reading.fail(reading.source.keywordAt, 'the chart has no task', fix);
  }
  failAbove(
    reading,
    mostTasks,
    tasks.map(({ name }) => name),
    'tasks',
  );
  failAbove(
    reading,
    mostTasks,
    sections.flatMap(({ name }) => name ?? []),
    'sections',
  );
}
