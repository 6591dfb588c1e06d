/**
 * A type between tildes, such as `~List~int~~`, as the offset behind its last tilde.
 * @param at offset of the first tilde
 * @returns undefined where no tilde of the line closes it
 */
export function genericEnd(text: string, at: number): number | undefined {
  let depth = 0;
  for (let index = at; index < text.length && text[index] !== '\n'; index += 1) {
    if (text[index] !== '~') continue;
    const opens = depth === 0 || /[\p{L}\p{N}_]/u.test(text[index + 1] ?? '');
    depth += opens ? 1 : -1;
    if (depth === 0) return index + 1;
  }
  return undefined;
}

/**
 * Tildes around types as the angle brackets that they stand for, written so that a label does not
 * take them for markup; a single one stays.
 */
export function withAngles(text: string): string {
  let shown = '';
  for (let at = 0; at < text.length;) {
    const tilde = text.indexOf('~', at);
    const end = tilde === -1 ? undefined : (genericEnd(text, tilde) ?? lastTilde(text, tilde));
    if (end === undefined) return shown + text.slice(at);
    shown += `${text.slice(at, tilde).trimEnd()}#lt;${withAngles(text.slice(tilde + 1, end - 1))}>`;
    at = end;
  }
  return shown;
}

/** Where tildes do not pair off, the first and the last do. */
function lastTilde(text: string, first: number): number | undefined {
  const last = text.lastIndexOf('~');
  return last > first ? last + 1 : undefined;
}
