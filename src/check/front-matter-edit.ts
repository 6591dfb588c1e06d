import type { Source } from '../model/content.ts';
import type { Edit } from '../model/edit.ts';

type Written = Pick<Source<unknown>, 'path' | 'places' | 'frontMatterText'>;

/** The front matter starts on the second line of its file. */
const linesBefore = 1;

/** Puts an entry at the end of a list of front matter, or starts the list; null where it cannot tell how. */
export function appendToList(source: Written, key: string, entry: string): Edit | null {
  const { path, places, frontMatterText: text } = source;
  if (text === undefined) return null;
  const lines = text.split('\n');
  const start = places[key];
  const written = yamlText(entry);
  if (!start) {
    const isWritten = lines.some((line) => line.startsWith(`${key}:`));
    const line = lines.length + linesBefore;
    const added = `${key}: [${written}]\n`;
    return isWritten ? null : { path, line, column: 1, replaces: '', text: added };
  }
  const line = lines[start.line - 1 - linesBefore] ?? '';
  if (line[start.column - 1] !== '[') return appendToBlock(source, key, lines, written);
  const end = closingBracket(line, start.column - 1);
  if (end === -1) return null;
  const inserted = line.slice(start.column, end).trim() === '' ? written : `, ${written}`;
  const column = line.slice(0, end).trimEnd().replace(/,$/, '').length + 1;
  return { path, line: start.line, column, replaces: '', text: inserted };
}

function appendToBlock(
  { path, places }: Written,
  key: string,
  lines: readonly string[],
  entry: string,
): Edit | null {
  let last = 0;
  while (places[`${key}.${last + 1}`]) last += 1;
  const item = places[`${key}.${last}`];
  const line = lines[(item?.line ?? 0) - 1 - linesBefore] ?? '';
  const [, bullet] = /^(\s*-\s+)/.exec(line) ?? [];
  if (!item || !bullet) return null;
  return { path, line: item.line + 1, column: 1, replaces: '', text: `${bullet}${entry}\n` };
}

/** Takes an entry out of a list of front matter; null where it cannot tell how. */
export function removeFromList(source: Written, keyPath: string): Edit | null {
  const { path, places, frontMatterText: text = '' } = source;
  const place = places[keyPath];
  const line = text.split('\n')[(place?.line ?? 0) - 1 - linesBefore];
  if (!place || line === undefined) return null;
  const before = line.slice(0, place.column - 1);
  const entry = /^(?:"[^"]*"|'[^']*'|[^\s,[\]{}#]+)/.exec(line.slice(place.column - 1))?.[0];
  const separator = /,\s*$/.exec(before)?.[0];
  if (!entry || !separator) return null;
  const column = before.length - separator.length + 1;
  return { path, line: place.line, column, replaces: separator + entry, text: '' };
}

/** Where the list that starts at `open` ends on its line; -1 where it goes on below. */
function closingBracket(line: string, open: number): number {
  let quote = '';
  for (let index = open + 1; index < line.length; index += 1) {
    const sign = line[index] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ']') return index;
  }
  return -1;
}

function yamlText(value: string): string {
  return /^[a-z][a-z0-9-]*$/.test(value) && !/^(?:true|false|null)$/.test(value)
    ? value
    : JSON.stringify(value);
}
