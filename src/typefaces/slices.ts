/** A part of an alphabet that a browser fetches as one file, and only for a page that uses it. */
export interface Slice {
  /** The packages' file that has the characters. */
  readonly alphabet: 'latin' | 'latin-ext';
  /** As `unicode-range` has it. */
  readonly range: string;
}

/** What English prose is written with, figures and its commonest signs included. */
export const core: Slice = {
  alphabet: 'latin',
  range:
    'U+20-3B,U+3D,U+3F,U+41-5A,U+61-7A,U+A0,U+B7,U+D7,U+2002,U+2013-2014,U+2018-2019,U+201C-201D,U+2026,U+2212',
};

/** The same without signs that few labels have. */
export const labels: Slice = without(core, {
  alphabet: 'latin',
  range: 'U+D7,U+2002,U+2212',
});

/** All that the packages call Latin. */
export const latin: Slice = {
  alphabet: 'latin',
  range:
    'U+20-7E,U+A0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
};

/** What the files named `latin-ext` add to those named `latin`. */
export const extended: Slice = {
  alphabet: 'latin-ext',
  range:
    'U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C4,U+2113',
};

/** A slice less what another has. */
export function without(slice: Slice, other: Slice): Slice {
  const taken = new Set(codesIn(other));
  return { ...slice, range: rangeOf(codesIn(slice).filter((code) => !taken.has(code))) };
}

/** All characters of a slice, whether a face has glyphs for them or not. */
export function charactersIn(slice: Slice): string {
  return String.fromCodePoint(...codesIn(slice));
}

function codesIn({ range }: Slice): number[] {
  return range.split(',').flatMap((part) => {
    const [first = 0, last = first] = part
      .replace('U+', '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** @param codes in their order */
function rangeOf(codes: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run?.[1] === code - 1) run[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs
    .map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`)
    .join(',');
}
