import { toString as textContent } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { compileText, elements, treeOf } from './compiling.ts';

const fence = (first: string, text: string) => `\`\`\`\`${first}\n${text}\n\`\`\`\`\n`;

async function codeOf(first: string, text: string) {
  const tree = await treeOf(fence(first, text));
  const [figure] = elements(tree, 'figure');
  const [code] = elements(tree, 'code');
  if (!figure || !code) throw new Error('no code');
  return { figure, code };
}

describe('code', () => {
  const texts = [
    ['ts', 'const a = `1 < 2`;\n\n\tfunction b() {}  \n// ü 😀'],
    ['python', 'def f(x):\n    return x  # "a"\n'],
    ['bash', 'echo "$HOME" && ls -la > /dev/null'],
    ['json', '{ "a": [1, 2, null] }'],
    ['yaml', 'a:\n  - b: "c"'],
    ['html', '<p class="a">&amp;</p>'],
    ['diff', '+ a\n- b'],
    ['', 'no <language>\n\n  at all'],
    ['text', '```\nnested\n```'],
    ['unknown-language', 'x = 1'],
  ];

  test.each(texts)('in %s is there to the letter', async (language, text) => {
    const { code } = await codeOf(language, text);
    expect(textContent(code)).toBe(text);
  });

  test.each(texts)('in %s has an element for each line', async (language, text) => {
    const { code } = await codeOf(language, text);
    const lines = code.children.filter((child) => child.type === 'element');
    expect(lines.map(textContent)).toEqual(text.split('\n'));
  });

  test('is coloured by classes alone', async () => {
    const { code } = await codeOf('ts', "const a = 'b'; // c");
    const tokens = elements(code, 'span').flatMap(
      ({ properties }) => properties['className'] ?? [],
    );
    expect(tokens).toEqual(
      expect.arrayContaining(['tok-keyword', 'tok-string-expression', 'tok-comment']),
    );
    for (const { properties } of elements(code)) expect(properties).not.toHaveProperty('style');
  });

  test('can be reached by keyboard where it scrolls, and names its language', async () => {
    const { figure } = await codeOf('ts', 'a');
    expect(figure.properties).toMatchObject({ className: ['code'], dataLanguage: 'ts' });
    expect(elements(figure, 'pre')[0]?.properties['tabIndex']).toBe(0);
  });

  test('is a language under its other names too', async () => {
    const [one, other] = [await codeOf('ts', 'let a: A'), await codeOf('typescript', 'let a: A')];
    expect(one.code).toEqual(other.code);
  });

  test('is coloured alike on a machine that takes its time', async () => {
    const line = "const a = 'b' + c(1); // d";
    const { code } = await codeOf('ts', line);
    expect(await onASlowMachine(() => codeOf('ts', line))).toEqual(
      expect.objectContaining({ code }),
    );
  });

  test('of an unknown language is a warning, and stays', async () => {
    const { document, problems } = await compileText(fence('pyhton', 'x = 1'));
    expect(problems).toMatchObject([{ severity: 'warning', rule: 'code-language' }]);
    expect(document).not.toBeNull();
  });
});

describe('marks on lines', () => {
  const marksOf = async (meta: string) => {
    const { code } = await codeOf(`text ${meta}`, 'one\ntwo\nthree\nfour');
    return code.children
      .filter((child) => child.type === 'element')
      .map(({ properties }) => String(properties['className']).replace(/^line,?/, ''));
  };

  test.each([
    ['{2}', ['', 'marked', '', '']],
    ['{1,3-4}', ['marked', '', 'marked', 'marked']],
    ['ins={2} del={3}', ['', 'inserted', 'deleted', '']],
    ['{1-2} ins={2}', ['marked', 'marked,inserted', '', '']],
  ])('%s', async (meta, marks) => {
    expect(await marksOf(meta)).toEqual(marks);
  });
});

/** Runs with a clock on which each look at it takes a second. */
async function onASlowMachine<Result>(work: () => Promise<Result>): Promise<Result> {
  const { now } = Date;
  let time = now();
  Date.now = () => {
    time += 1_000;
    return time;
  };
  try {
    return await work();
  } finally {
    Date.now = now;
  }
}
