/** One entry of a BibTeX file. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  /** As written, without the outer braces. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads one entry as BibTeX does: it counts braces, escaped or not, and knows nothing of TeX.
 * @throws Error where BibTeX would stop
 */
export function readBibtex(source: string): BibtexEntry {
  const [head, type = '', key = ''] = /^@(\w+)\{([^\s"#%'(),={}]+),/.exec(source) ?? [];
  if (!head) throw new Error('no entry');
  const fields: Record<string, string> = {};
  let rest = source.slice(head.length).trimStart();
  while (!rest.startsWith('}')) {
    const [start, name = ''] = /^(\w+)\s*=\s*/.exec(rest) ?? [];
    if (!start) throw new Error(`no field at ${rest.slice(0, 20)}`);
    const value = valueAt(rest.slice(start.length));
    fields[name] = value.replace(/^\{([\s\S]*)\}$/, '$1');
    rest = rest.slice(start.length + value.length).replace(/^\s*,?\s*/, '');
  }
  if (rest.trim() !== '}') throw new Error(`something follows: ${rest}`);
  return { type, key, fields };
}

/** A macro or a number, or all up to the brace that closes the first. */
function valueAt(text: string): string {
  if (!text.startsWith('{')) return /^\w+/.exec(text)?.[0] ?? '';
  let depth = 0;
  for (const [index, sign] of [...text].entries()) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0) return [...text].slice(0, index + 1).join('');
  }
  throw new Error('a brace is not closed');
}

/** What TeX prints of a text, as far as escapes go. */
export function printedByTex(text: string): string {
  const commands: Readonly<Record<string, string>> = {
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciitilde: '~',
    textasciicircum: '^',
    textless: '<',
    textgreater: '>',
    textbar: '|',
    textasciigrave: '`',
    textquotedbl: '"',
  };
  const bare = text.replace(
    /\\([A-Za-z]+)\{\}|\\([&%$#_])|[{}&%$#_~^\\]/g,
    (found, command?: string, sign?: string) => {
      if (command) return commands[command] ?? `?${command}`;
      if (sign) return sign;
      return found === '{' || found === '}' ? '' : `?${found}`;
    },
  );
  return bare;
}
