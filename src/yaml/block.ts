/** Why a file has no front matter. */
export interface Missing {
  readonly missing: 'empty' | 'absent' | 'unclosed' | 'blanks' | 'toml';
}

/**
 * The front matter of a file, between its two lines ---.
 * @param source the whole file with line feeds only
 */
export function frontMatterText(source: string): string | Missing {
  if (source.trim() === '') return { missing: 'empty' };
  if (/^\+\+\+[ \t]*\n/.test(source)) return { missing: 'toml' };
  if (/^\s+---[ \t]*\n/.test(source)) return { missing: 'blanks' };
  if (!/^---[ \t]*\n/.test(source)) return { missing: 'absent' };
  const body = source.slice(source.indexOf('\n') + 1);
  const end = /^---[ \t]*$/m.exec(body);
  return end ? body.slice(0, end.index) : { missing: 'unclosed' };
}
