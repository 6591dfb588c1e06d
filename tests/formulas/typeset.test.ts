import sharp from 'sharp';
import temml from 'temml';
import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/formulas/typeset.ts';

function drawn(tex: string, isBlock = true) {
  const mathml = temml.renderToString(tex, { displayMode: isBlock, throwOnError: true });
  return typeset({ tex, mathml, isBlock });
}

/** What is drawn of a formula, as it can be told from a blank one. */
async function ink(svg: string): Promise<number> {
  const flat = await sharp(Buffer.from(svg)).flatten({ background: 'white' }).png().toBuffer();
  const { channels } = await sharp(flat).stats();
  return channels[0]?.stdev ?? 0;
}

describe('a picture of a formula', () => {
  test.each([
    '\\frac{a}{b}',
    '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
    '\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}',
    '\\boxed{\\cancel{x} + \\color{red}{y}}',
    '\\underbrace{a + b}_{\\text{größer}}',
    '\\mathcal{L} \\in \\mathbb{R} \\Longleftrightarrow \\mathfrak{g}',
    // Of a package that the typesetter has no fonts for.
    '\\ce{2H2O + CO2 ->[a] x}',
    'a = b \\tag{1}',
  ])('shows %s at its size', async (tex) => {
    const { svg, width, height, missing } = await drawn(tex);
    expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({
      width: Math.round(width),
      height: Math.round(height),
    });
    expect(await ink(svg)).toBeGreaterThan(10);
    expect(missing).toEqual([]);
    expect(svg).not.toMatch(/ (?:class|data-[a-z-]+)=/);
  });

  test('is larger on lines of its own', async () => {
    const [inLine, onItsOwn] = [await drawn('\\frac{a}{b}', false), await drawn('\\frac{a}{b}')];
    expect(onItsOwn.height).toBeGreaterThan(inLine.height);
  });

  test('is whole within a line, where it could be broken', async () => {
    const [whole, part] = [
      await drawn('x^2 + \\binom{n}{k} = y', false),
      await drawn('x^2', false),
    ];
    expect(whole.width).toBeGreaterThan(part.width * 3);
  });

  test('has the number of an equation beside it', async () => {
    const [bare, numbered] = [await drawn('a = b'), await drawn('a = b \\tag{1}')];
    expect(numbered.width).toBeGreaterThan(bare.width * 1.5);
    expect(numbered.width).toBeLessThan(bare.width * 4);
  });

  test('names the letters that it cannot show', async () => {
    expect((await drawn('\\frac{\\text{日本}}{x}')).missing).toEqual(['日', '本']);
  });

  test('is the same however many are asked for at once', async () => {
    const texts = ['\\mathscr{A}', '\\mathfrak{B}', '\\frac{a}{b}', '\\sqrt[3]{x}'];
    const together = await Promise.all(texts.map((tex) => drawn(tex)));
    for (const [index, tex] of texts.entries()) {
      expect(together[index]).toEqual(await drawn(tex));
    }
  });

  test.each([
    ['\\def\\sqrt#1{Z}\\frac{\\sqrt{x}}{2}', '\\frac{\\sqrt{x}}{2}'],
    ['\\let\\alpha\\beta \\frac{\\alpha}{2}', '\\frac{\\alpha}{2}'],
    ['\\renewcommand{\\theta}{Q}\\frac{\\theta}{2}', '\\frac{\\theta}{2}'],
    [
      '\\definecolor{red}{rgb}{0,1,0}\\textcolor{red}{\\frac{a}{b}}',
      '\\textcolor{red}{\\frac{a}{b}}',
    ],
    [
      '\\begin{align}\\frac{a}{b}\\label{x}\\end{align}',
      '\\begin{align}\\frac{a}{b}\\label{x}\\end{align}',
    ],
  ])('is the same after %s', async (defining, tex) => {
    const before = await drawn(tex);
    await drawn(defining);
    expect(await drawn(tex)).toEqual(before);
  });

  test('keeps what a formula defines for itself', async () => {
    const { svg } = await drawn('\\def\\alpha{Z}\\frac{\\alpha}{2}');
    expect(svg).toBe((await drawn('\\def\\beta{Z}\\frac{\\beta}{2}')).svg);
  });

  test.each(['\\phantom{\\frac{a}{b}}', '\\frac{a}{b}\\kern-5em', ''])(
    'is refused where nothing is seen of "%s"',
    async (tex) => {
      await expect(drawn(tex)).rejects.toThrow('shows nothing');
    },
  );

  test('is refused where nothing can read the source', async () => {
    await expect(typeset({ tex: '\\x', mathml: '<p>', isBlock: true })).rejects.toThrow();
  });
});
