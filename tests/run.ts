import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand as runOwn } from '../src/cli/terminal/command.ts';
import { runCommand, stopCommands } from './runner/run-command.ts';
import {
  addTallies,
  type Tally,
  tallyCommand,
  tallyVitest,
  type VitestReport,
} from './runner/tally.ts';

const fromWarning = ['--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'];

/** Every check of the project, in the order in which it pays to know. */
const steps: Readonly<Record<string, () => Promise<Tally>>> = {
  types: () => check('astro', 'check', ...fromWarning),
  lint: () => check('biome', 'lint', '--error-on-warnings', '.'),
  format: () => check('prettier', '--check', '--log-level', 'warn', '.'),
  units: () => testProject('units'),
  site: () => testProject('site'),
};

/** All temporary files of all checks, so that none is left whatever ends the run. */
const scratch = mkdtempSync(path.join(tmpdir(), 'pdpspectra-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

const NOT_RUN: Tally = { passed: 0, failed: 1 };
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    interrupted = true;
    stopCommands();
  });
}

await runOwn('test', async () => {
  const { passed, failed } = addTallies(await runInTurn());
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

async function runInTurn(): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (const [name, run] of Object.entries(steps)) {
    console.log(`\n── ${name}`);
    const tally = interrupted ? NOT_RUN : await run();
    console.log(`${name}: ${tally.passed} passed, ${tally.failed} failed`);
    tallies.push(tally);
  }
  return tallies;
}

async function check(...command: readonly string[]): Promise<Tally> {
  return tallyCommand(await runCommand(command, scratch));
}

async function testProject(project: string): Promise<Tally> {
  const file = path.join(scratch, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const command = ['vitest', 'run', `--project=${project}`, ...reporters];
  const exitCode = await runCommand(command, scratch);
  return tallyVitest(await readReport(file), exitCode);
}

/** Null if vitest ended before it could write its report, or in the middle of it. */
async function readReport(file: string): Promise<VitestReport | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
