import type { Element, Nodes } from 'hast';
import { beforeAll, describe, expect, test } from 'vitest';
import { applyTransforms, startCompilation } from '../../src/markdown/compile.ts';
import { parse } from '../../src/markdown/parse.ts';
import { PostAssets } from '../../src/loader/assets.ts';
import { scratchFolder, writeFiles } from '../scratch.ts';
import { compileText, elements } from './compiling.ts';

const imports = "import Counter from './Counter.tsx';\n\n";
const folder = scratchFolder();
const besideComponents = `${folder}/post.mdx`;

beforeAll(() => {
  const names = ['Counter.tsx', 'own.tsx', 'a.tsx', 'a.ts', 'a.astro'];
  return writeFiles(folder, Object.fromEntries(names.map((name) => [name, 'export {};\n'])));
});

/** The tree that a post that Astro renders becomes. */
async function dynamicTree(text: string) {
  const tree = parse(text, 'mdx', 'post.mdx');
  if (!('children' in tree)) throw new Error(tree.message);
  const compilation = startCompilation(
    { path: 'post.mdx', url: '/posts/post/' },
    new PostAssets(besideComponents),
  );
  await applyTransforms(tree, compilation);
  return { tree, compilation };
}

function typesIn(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(typesIn) : [])];
}

describe('a post that imports components', () => {
  test('is left to Astro', async () => {
    const { document, problems } = await compileText(
      `${imports}<Counter from={3} />`,
      'mdx',
      besideComponents,
    );
    expect(problems).toEqual([]);
    expect(document).toMatchObject({ facts: { dynamic: true }, body: { html: null } });
  });

  test('goes through the same transforms', async () => {
    const { tree } = await dynamicTree(
      `${imports}## Heading\n\n<Callout kind="note">Text.</Callout>\n\n<Counter />`,
    );
    const [heading] = elements(tree, 'h2');
    expect(heading?.properties['id']).toBe('heading');
    expect(
      elements(tree).some(({ properties }) => properties['dataKind'] ?? properties['data-kind']),
    ).toBe(true);
    expect(typesIn(tree)).toContain('mdxJsxFlowElement');
  });

  test('may use a name of the vocabulary for its own', async () => {
    const { problems } = await compileText(
      "import { Callout } from './own.tsx';\n\n<Callout colour={1} />",
      'mdx',
      besideComponents,
    );
    expect(problems).toEqual([]);
  });

  test.each([
    ["import A from './a.astro';", 'A'],
    ["import { A } from './a.tsx';", 'A'],
    ["import { b as A } from './a.tsx';", 'A'],
    ["import B, { A } from './a.tsx';", 'A'],
    ["import * as A from './a.ts';", 'A.Part'],
    ["import {\n  A,\n  B,\n} from './a.tsx';", 'A'],
    ['export const A = () => null;', 'A'],
    ['export function A() { return null; }', 'A'],
  ])('has from %j the name %s', async (line, name) => {
    const { problems } = await compileText(`${line}\n\n<${name} />`, 'mdx', besideComponents);
    expect(problems).toEqual([]);
  });
});

describe('an interactive part', () => {
  test('has beside it a line that leads to the page', async () => {
    const { tree } = await dynamicTree(`${imports}<Counter client:load />`);
    const [island] = elements(tree, 'div') as [Element];
    const [link] = elements(island, 'a');
    expect(island.properties['className']).toEqual(['island']);
    expect(island.children.map(({ type }) => type)).toEqual(['mdxJsxFlowElement', 'element']);
    expect(link?.properties['href']).toBe('/posts/post/');
  });

  test('is what has a client directive, nothing else', async () => {
    const { tree } = await dynamicTree(`${imports}<Counter from={3} />`);
    expect(elements(tree, 'div')).toEqual([]);
  });
});

describe('a post without components', () => {
  test.each([
    ['Markdown', '## Heading\n\nText.'],
    ['the vocabulary', '<Aside>A remark.</Aside>'],
    ['HTML', '<div class="a">Text</div>'],
    ['literal expressions', '{"text"} {3} {/* a remark */}'],
  ])('of %s is rendered when it is loaded', async (_, text) => {
    const { document } = await compileText(text);
    expect(document?.facts.dynamic).toBe(false);
    expect(document?.body.html).not.toBeNull();
  });

  test.each([
    ['{1 + 1}'],
    ['{frontmatter.title}'],
    ['export const a = 1;'],
    ['<p tabIndex={1 - 1}>x</p>'],
  ])('is no longer one with %s', async (text) => {
    expect((await compileText(text)).document?.facts.dynamic).toBe(true);
  });
});
