import { closest } from 'fastest-levenshtein';
import type { Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { isName } from './arrows.ts';
import { excerpt } from './caption.ts';
import { type Caption, type Participant, participantKinds } from './model.ts';

/** What a statement says of a participant. */
export interface Declaration {
  readonly id: string;
  readonly kind: Participant['kind'];
  readonly caption: Caption | undefined;
}

/** Reads what follows `participant` or `actor`: a name, `@{…}` settings, and `as` with an alias. */
export function readDeclaration(
  reading: Reading,
  word: string,
  rest: Phrase,
  captionOf: (phrase: Phrase) => Caption,
): Declaration {
  const { name, settings, alias } = partsOf(rest.text);
  const id = name.trim();
  if (!isName(id) || id.includes('@')) {
    const fix = `write ${word} Id as What is shown; a name holds none of < > : , ; @`;
    const found =
      rest.text === '' ? `${word} without a name` : `"${excerpt(rest.text)}" is no name`;
    return reading.fail(rest.at, `${found}; expected that of a participant`, fix);
  }
  const settingsAt = rest.at + rest.text.indexOf('@{');
  const set = settings === undefined ? undefined : readSettings(reading, settings, settingsAt);
  const written = alias?.trim() || set?.alias;
  const at = alias?.trim() ? rest.at + rest.text.lastIndexOf(alias) : settingsAt;
  return {
    id,
    kind: set?.kind ?? (word === 'actor' ? 'actor' : 'participant'),
    caption: written === undefined ? undefined : captionOf({ text: written, at }),
  };
}

interface DeclarationParts {
  readonly name: string;
  /** What stands in `@{…}`. */
  readonly settings: string | undefined;
  readonly alias: string | undefined;
}

function partsOf(text: string): DeclarationParts {
  const open = text.indexOf('@{');
  const close = text.indexOf('}', open);
  const settings = open < 0 ? undefined : text.slice(open + 2, close);
  const [begin, end] = open < 0 ? [text.length, 0] : [open, close + 1];
  const tail = open < 0 ? text : text.slice(end);
  const as = /(?:^|\s)as(?=\s|$)/i.exec(tail);
  const alias = as ? tail.slice(as.index + as[0].length) : undefined;
  if (open < 0) return { name: text.slice(0, as?.index ?? begin), settings, alias };
  const left = tail.slice(0, as?.index ?? tail.length).trim();
  return { name: left === '' ? text.slice(0, open) : '', settings, alias };
}

interface ParticipantSettings {
  readonly kind: Participant['kind'] | undefined;
  readonly alias: string | undefined;
}

function readSettings(reading: Reading, text: string, at: number): ParticipantSettings {
  const { type, alias, ...others } = dataOf(text) ?? notReadable(reading, at);
  for (const name of Object.keys(others)) reading.note(`the setting ${name} of a participant`);
  const kind = participantKinds.find((each) => each === type);
  if (type !== undefined && !kind) {
    const list = participantKinds.join(', ');
    const fix = `did you mean ${closest(type, [...participantKinds])}?`;
    reading.fail(at, `"${type}" is no type of participant; expected ${list}`, fix);
  }
  return { kind, alias };
}

function notReadable(reading: Reading, at: number): never {
  const message =
    'these settings of a participant cannot be read; expected pairs of name and value';
  return reading.fail(at, message, 'write @{ "type": "database", "alias": "Orders" }');
}

/** Pairs such as `"type": "queue"`, parted by commas or lines; undefined where there is anything else. */
function dataOf(text: string): Readonly<Record<string, string>> | undefined {
  const pair =
    /\s*(["']?)(\w+)\1\s*:\s*((?:"[^"]*"|'[^']*')[^\S\n]*|[^\s,"'{}[\]][^,\n"'{}[\]]*)(?:[,\n]\s*|$)/y;
  const data: Record<string, string> = {};
  while (pair.lastIndex < text.trimEnd().length) {
    const [, , name = '', value = ''] = pair.exec(text) ?? [];
    if (name === '') return undefined;
    data[name] = value.trim().replace(/^(["'])(.*)\1$/s, '$2');
  }
  return data;
}
