import { lookUp } from '../model/lookup.ts';
import { parseArgs } from 'node:util';
import { check, hasErrors } from '../check/check.ts';
import { github } from '../check/reporters/github.ts';
import { human } from '../check/reporters/human.ts';
import { json } from '../check/reporters/json.ts';
import { environment } from '../environment.ts';
import { loadContent } from '../loader/load.ts';
import { requireContent, runCommand } from './command.ts';

const reporters = { human, json, github };

/** `npm run check`: every problem of the content, without building. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'human' } } });
  const reporter = lookUp(reporters, values.format);
  if (!reporter) {
    console.error(`--format is "${values.format}"; expected ${Object.keys(reporters).join(', ')}`);
    return 2;
  }
  requireContent(environment);
  const problems = check(await loadContent(environment), environment.now);
  process.stdout.write(reporter(problems));
  if (values.format === 'human' && problems.length === 0) console.log('No problems found.');
  return hasErrors(problems) ? 1 : 0;
});
