import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, test } from 'vitest';
import { cutFont, projectFolder } from '../../src/typefaces/cut-font.ts';
import { charactersIn, core, latin, without } from '../../src/typefaces/slices.ts';

const rest = without(latin, core);
const file = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

describe('the slices of an alphabet', () => {
  test('are whole together and share nothing', () => {
    const [kept, others] = [core, rest].map((slice) => [...charactersIn(slice)]);
    expect(new Set([...(kept ?? []), ...(others ?? [])])).toEqual(new Set(charactersIn(latin)));
    expect(kept?.filter((character) => others?.includes(character))).toEqual([]);
  });

  test('put what English is written with into one', () => {
    const text =
      'The quick brown fox’s “lazy dog” (born 1998–2026) — £ is rare, $5 is not; 20% × 3…';
    expect(
      [...text.replace('£', '')].filter((letter) => !charactersIn(core).includes(letter)),
    ).toEqual([]);
  });
});

describe('a cut font', () => {
  test('has glyphs for what it was cut for and for nothing else', async () => {
    const cut = {
      file,
      characters: 'Aé',
      weight: { min: 400, max: 600 },
      format: 'woff2',
    } as const;
    const name = await cutFont({ ...cut, features: ['kern'] });
    const font = create(readFileSync(path.join(projectFolder, name)));
    const codes = 'characterSet' in font ? [...font.characterSet] : [];
    // The last is the end of the table, no character.
    expect(codes).toEqual([65, 233, 0xffff]);
    expect(name).toBe(await cutFont({ ...cut, features: ['kern'] }));
    expect(name).not.toBe(await cutFont(cut));
  });
});
