import { parseArgs } from 'node:util';
import { nearest } from '../../check/suggestion.ts';
import { type Command, type CommandName, type CommandOption, commands } from './commands.ts';

/** What a command was called with. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly isSet: (option: string) => boolean;
  /** What an option is set to; undefined where it was left out. */
  readonly settingOf: (option: string) => string | undefined;
}

/** What stands behind a command, and is not what it takes; one line says what is wrong. */
export class WrongArguments extends Error {}

/** Somebody asked for help. */
export class HelpWanted extends Error {}

/**
 * Reads what stands behind a command.
 * @throws WrongArguments
 * @throws HelpWanted where `--help` is there, whose message is the usage
 */
export function readArguments(name: CommandName, args: readonly string[]): Arguments {
  const command: Command = commands[name];
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(command.options ?? {}).map(([option, { values }]) => [
        option,
        { type: values ? ('string' as const) : ('boolean' as const) },
      ]),
    ),
  });
  const given = tokens.filter((token) => token.kind === 'option');
  if (given.some((token) => token.rawName === '--help' || token.rawName === '-h')) {
    throw new HelpWanted(usageOf(name));
  }
  const taken = Object.keys(command.options ?? {}).find((option) => isTakenByNpm(option));
  if (taken) {
    throw new WrongArguments(
      `npm took --${taken} for itself; write npm run ${name} -- --${taken}, with -- before it`,
    );
  }
  for (const { name: option, rawName, value } of given) {
    const fault = faultOf(command, option, rawName, value);
    if (fault) throw new WrongArguments(`${fault}; ${callOf(name)} -- --help says more`);
  }
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const surplus = positionals[command.takes?.most ?? 0];
  if (surplus !== undefined) throw new WrongArguments(tooMany(name, command, surplus));
  return {
    positionals,
    isSet: (option) => given.some((token) => token.name === option),
    settingOf: (option) => given.findLast((token) => token.name === option)?.value,
  };
}

/** `npm run check --fix` tells npm, and nobody else. */
function isTakenByNpm(option: string): boolean {
  return process.env[`npm_config_${option}`] !== undefined;
}

/** What `--help` prints. */
export function usageOf(name: CommandName): string {
  const { does, options = {}, takes }: Command = commands[name];
  const named = Object.entries({ ...options, help: { does: 'prints this' } }).map(
    ([option, about]): [string, string] => [written(option, about), about.does],
  );
  const marks = Object.entries(options).map(([option, about]) => `[${written(option, about)}]`);
  const behind = [...marks, takes?.shown ?? ''].filter(Boolean).join(' ');
  const width = Math.max(...named.map(([option]) => option.length));
  const lines = named.map(([option, about]) => `  ${option.padEnd(width)}  ${about}`);
  const call = `${callOf(name)}${behind && ` -- ${behind}`}`;
  return [call, `  ${does}`, '', ...lines].join('\n');
}

/** npm knows the commands of every project without `run`. */
function callOf(name: CommandName): string {
  return name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
}

function written(option: string, { values }: CommandOption): string {
  return `--${option}${values ? ` ${values.join('|')}` : ''}`;
}

function faultOf(
  { options = {} }: Command,
  option: string,
  rawName: string,
  value: string | undefined,
): string | null {
  const known = Object.entries(options).find(([name]) => name === option)?.[1];
  if (!known || !rawName.startsWith('--')) {
    const near = nearest(option, [...Object.keys(options), 'help']);
    return `there is no option ${rawName}${near ? `; did you mean --${near}?` : ''}`;
  }
  if (!known.values) return value === undefined ? null : `${rawName} takes no value`;
  if (value !== undefined && known.values.includes(value)) return null;
  const expected = `expected ${known.values.join(', ')}`;
  return value === undefined
    ? `${rawName} has no value; ${expected}`
    : `${rawName} is "${value}"; ${expected}`;
}

function tooMany(name: CommandName, { options = {}, takes }: Command, surplus: string): string {
  const near = nearest(surplus, Object.keys(options));
  if (near) return `"${surplus}" is no argument; did you mean --${near}?`;
  const most = takes ? `takes one argument, ${takes.shown}` : 'takes no arguments';
  return `${callOf(name)} ${most}; "${surplus}" is one too many`;
}
