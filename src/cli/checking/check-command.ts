import path from 'node:path';
import { hasErrors } from '../../check/check.ts';
import { type Hint, hintLines, hints } from '../../check/hints.ts';
import { github } from '../../check/reporters/github.ts';
import { human } from '../../check/reporters/human.ts';
import { json } from '../../check/reporters/json.ts';
import { environment } from '../../environment.ts';
import { loadContent, problemBase } from '../../loader/load.ts';
import { sweepCache } from '../../loader/sweep.ts';
import type { Content } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';
import type { Arguments } from '../terminal/arguments.ts';
import { CommandFailure, requireContent } from '../terminal/command.ts';
import { fix, problemsOf } from './fix.ts';
import { progressLine } from '../terminal/progress.ts';
import { selectionOf, suggestPath, UnknownPath } from './selection.ts';
import { humanFor } from '../terminal/colours.ts';

/**
 * Checks the content, or of it what is named, and prints the problems.
 * @returns the exit code
 */
export async function checkCommand({ positionals, isSet, settingOf }: Arguments): Promise<number> {
  const format = settingOf('format') ?? 'human';
  const reporter = reporters()[format] ?? human;
  requireContent(environment);
  const concerns = await withSuggestion(() => selectionOf(positionals, environment));
  // Who names files is writing, and asks again soon; a workflow asks once.
  const isWriting = positionals.length > 0 && !process.env['CI'];
  const look = () => (isWriting ? glance(concerns) : load());
  const content = isSet('fix') ? null : await look();
  const problems = await (content ? problemsOf(content, environment) : mend(concerns));
  const told = problems.filter((problem) => concerns(problem.path));
  process.stdout.write(reporter(told));
  if (format === 'human' && told.length === 0) console.log('No problems found.');
  if (format === 'human' && content) {
    tellOfFixes(told);
    tellOfHints(hints(content, environment.now), positionals.length > 0 ? concerns : null);
  }
  if (content && positionals.length === 0) await sweepCache(environment, content);
  return hasErrors(told) ? 1 : 0;
}

type Reporter = (problems: readonly Problem[]) => string;

/** By the values of `--format`. */
function reporters(): Readonly<Record<string, Reporter>> {
  return { human: humanFor(process.stdout), json, github };
}

async function mend(concerns: (path: string) => boolean): Promise<readonly Problem[]> {
  const { mended, recorded, problems } = await fix(environment, load, concerns);
  if (mended > 0) console.error(`Mended ${amount(mended, 'place')}.`);
  if (recorded > 0) console.error(`Brought ${amount(recorded, 'file')} of the ledger up to date.`);
  return problems;
}

function tellOfFixes(problems: readonly Problem[]): void {
  const mendable = problems.filter(({ edits }) => edits).length;
  if (mendable > 0) {
    console.error(`npm run check -- --fix mends ${amount(mendable, 'problem')} of these.`);
  }
}

/** Hints are for whoever writes on a text; else it is enough to say that there are some. */
function tellOfHints(found: readonly Hint[], concerns: ((path: string) => boolean) | null): void {
  if (concerns) process.stderr.write(hintLines(found.filter(({ path }) => concerns(path))));
  else if (found.length > 0) {
    console.error(
      `${amount(found.length, 'hint')} on related reading; check a post by its path to see its own.`,
    );
  }
}

async function load(): Promise<Content> {
  const progress = progressLine('Checking', process.stderr);
  try {
    const content = await loadContent(environment, { onProgress: progress.show });
    const { writeEditorFiles } = await import('../../editor/files.ts');
    await writeEditorFiles(content, environment);
    return content;
  } finally {
    progress.clear();
  }
}

/** Looks at what was named, as quickly as it can be: what grammar has to say of new text comes later. */
async function glance(concerns: (path: string) => boolean): Promise<Content> {
  const prose = { concerns, grammarLater: true };
  const content = await loadContent(environment, { prose, glance: true });
  const { unread = [] } = content;
  if (unread.length > 0) {
    const { readGrammarLater } = await import('./grammar-later.ts');
    readGrammarLater(unread.map((file) => path.join(problemBase(environment), file)));
    console.error('Grammar is still reading what is new; check again in a second to hear of it.');
  }
  return content;
}

async function withSuggestion<Value>(work: () => Value): Promise<Value> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UnknownPath)) throw error;
    const near = suggestPath(error.named, await load());
    throw new CommandFailure(near ? `${error.message}; did you mean ${near}?` : error.message);
  }
}

function amount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
