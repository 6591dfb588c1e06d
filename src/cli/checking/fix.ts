import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { check, hasErrors } from '../../check/check.ts';
import { ledgerChanges } from '../../check/ledger-update.ts';
import type { Environment } from '../../environment.ts';
import { problemBase } from '../../loader/load.ts';
import { writeWhole } from '../../loader/whole-file.ts';
import type { Content } from '../../model/content.ts';
import { applyEdits } from '../../model/edit.ts';
import type { Problem } from '../../model/problem.ts';

/** What `--fix` did. */
export interface Fixes {
  /** How many edits were made. */
  readonly mended: number;
  /** How many files of the ledger were written or removed. */
  readonly recorded: number;
  /** What is left. */
  readonly problems: readonly Problem[];
}

/** One mend can make room for the next; more rounds than this would mean that two undo each other. */
const mostRounds = 5;

/**
 * Makes every edit that leaves nothing to choose, then brings the ledger up to date, unless errors
 * are left: what has errors is not published.
 * @param load reads the content folder as it is now
 * @param concerns whether a file, as in `Problem.path`, is to be mended
 */
export async function fix(
  environment: Environment,
  load: () => Promise<Content>,
  concerns: (path: string) => boolean,
): Promise<Fixes> {
  let mended = 0;
  let content = await load();
  let problems = await problemsOf(content, environment);
  for (let round = 0; round < mostRounds; round += 1) {
    const made = await mend(
      problems.filter((problem) => concerns(problem.path)),
      problemBase(environment),
    );
    if (made === 0) break;
    mended += made;
    content = await load();
    problems = await problemsOf(content, environment);
  }
  if (hasErrors(problems)) return { mended, recorded: 0, problems };
  const recorded = await record(content, environment, concerns);
  if (recorded > 0) problems = await problemsOf(await load(), environment);
  return { mended, recorded, problems };
}

/** Every problem, those with one right answer carrying it. */
export async function problemsOf(content: Content, { now }: Environment): Promise<Problem[]> {
  const problems = check(content, now);
  if (problems.length === 0) return problems;
  // To mend takes the schemas, which take longer to load than most posts to check.
  const { withEdits } = await import('../../check/mends.ts');
  return withEdits(problems, content);
}

/** Brings the ledger up to date; returns how many of its files changed. */
export async function record(
  content: Content,
  { contentDir, now }: Environment,
  concerns: (path: string) => boolean,
): Promise<number> {
  const changes = ledgerChanges(content, now).filter(({ source }) => concerns(source));
  for (const { name, text } of changes) {
    const file = path.join(contentDir, 'ledger', name);
    if (text === null) await rm(file, { force: true });
    else await writeWhole(file, text);
  }
  return changes.length;
}

async function mend(problems: readonly Problem[], base: string): Promise<number> {
  const edits = problems.flatMap((problem) => problem.edits ?? []);
  let made = 0;
  for (const [shown, own] of Map.groupBy(edits, (edit) => edit.path)) {
    const file = path.join(base, shown);
    const bytes = await readFile(file);
    const text = bytes.toString('utf8');
    // What is not UTF-8 would be written back as something else.
    if (!Buffer.from(text, 'utf8').equals(bytes)) continue;
    const edited = applyEdits(text, own);
    if (edited.made > 0) await writeWhole(file, edited.text);
    made += edited.made;
  }
  return made;
}
