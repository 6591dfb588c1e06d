import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { HelpWanted, readArguments, usageOf } from '../../../src/cli/terminal/arguments.ts';
import { type Command, type CommandName, commands } from '../../../src/cli/terminal/commands.ts';
import { scratchFolder } from '../../scratch.ts';

const root = path.join(import.meta.dirname, '../../..');
const scratch = scratchFolder();
const readme = readFileSync(path.join(root, 'README.md'), 'utf8').replaceAll('`', '');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const names = Object.keys(commands) as CommandName[];

test('every script of the project’s own is a command', () => {
  const own = Object.entries(scripts).filter(([, script]) => script.startsWith('node '));
  expect(own.map(([name]) => name).sort()).toEqual(names.toSorted());
});

describe.each(names)('npm run %s', (name) => {
  const command: Command = commands[name];

  test('does what README says', () => {
    expect(readme).toContain(command.does);
    for (const { does } of Object.values(command.options ?? {}).filter(({ values }) => !values)) {
      expect(readme).toContain(does);
    }
  });

  test('prints its usage', () => {
    const usage = usageOf(name);
    for (const part of [name, command.does, command.takes?.shown ?? '', '--help']) {
      expect(usage).toContain(part);
    }
    for (const call of [['--help'], ['-h'], ['--fxi', '--help']]) {
      expect(() => readArguments(name, call)).toThrow(HelpWanted);
    }
  });

  test('does nothing when it is called in another way', async () => {
    const out = path.join(scratch, name);
    const { code, stdout, stderr } = await run(name, ['--hlep'], { OUT_DIR: out });
    expect({ code, stdout, there: existsSync(out) }).toEqual({ code: 2, stdout: '', there: false });
    expect(stderr).toMatch(/^there is no option --hlep; did you mean --help\?.*\n$/);
  });
});

test('--help prints the usage and is well', async () => {
  expect(await run('check', ['--help'], {})).toEqual({
    code: 0,
    stdout: `${usageOf('check')}\n`,
    stderr: '',
  });
});

test.each<[CommandName, readonly string[], string]>([
  ['check', ['--fxi'], 'there is no option --fxi; did you mean --fix?'],
  ['check', ['-f'], 'there is no option -f; did you mean --fix?'],
  ['check', ['--colour'], 'there is no option --colour;'],
  ['check', ['--fix=1'], '--fix takes no value'],
  ['check', ['--format'], '--format has no value; expected human, json, github'],
  ['check', ['--format', 'jsn'], '--format is "jsn"; expected human, json, github'],
  ['go-live', ['one', 'two'], 'npm run go-live takes one argument, slug; "two" is one too many'],
  ['build', ['fix'], 'npm run build takes no arguments; "fix" is one too many'],
])('%s %j is told in one line', (name, args, said) => {
  expect(() => readArguments(name, args)).toThrow(said);
});

test('what is named and set arrives', () => {
  const { positionals, isSet, settingOf } = readArguments('check', ['a', '--fix', 'b']);
  expect({ positionals, fix: isSet('fix'), format: settingOf('format') }).toEqual({
    positionals: ['a', 'b'],
    fix: true,
    format: undefined,
  });
  expect(readArguments('check', ['--format=json']).settingOf('format')).toBe('json');
  expect(readArguments('new', ['--', '--fix it']).positionals).toEqual(['--fix it']);
});

test('an option that npm took for itself is missed', async () => {
  const { code, stderr } = await run('check', [], { npm_config_fix: 'true' });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'npm took --fix for itself; write npm run check -- --fix, with -- before it\n',
  });
});

function run(name: CommandName, args: readonly string[], variables: NodeJS.ProcessEnv) {
  const program = scripts[name]?.replace(/^node /, '') ?? '';
  const env = { ...process.env, ...variables };
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
