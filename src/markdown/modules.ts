import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type Compilation, isAssetFault, pointOf, report, type Transform } from './compilation.ts';

/** Refuses what would break only once Astro renders the post: missing files and unknown names. */
export const modules: Transform = async (tree, compilation) => {
  await checkImports(tree, compilation);
  visit(tree, (node) => {
    if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return;
    if (/^\s*(?:\{|[\w$-]+\s*=(?![=>]))/.test(node.value)) {
      report(
        compilation,
        node,
        'mdx-expression',
        `{${oneLine(node.value)}} is no value that could be shown`,
        `remove it, or write \\{ and \\} where you mean the characters`,
      );
      return;
    }
    const name = /^\s*([A-Za-z_$][\w$]*)(?:\s*(?:\.[\w$]+|\[[^\]]*\]))*\s*$/.exec(node.value)?.[1];
    if (!name || given.has(name) || compilation.imported.has(name)) return;
    const message = `{${node.value.trim()}} stands for a value, and "${name}" is neither imported nor exported here`;
    report(
      compilation,
      node,
      'mdx-expression',
      message,
      `write \\{${node.value}\\} where you mean the characters`,
    );
  });
};

/** Names that every MDX module knows, and that tell nothing of the machine that builds. */
const given = new Set([
  'Fragment',
  'frontmatter',
  'Infinity',
  'Math',
  'NaN',
  'null',
  'Number',
  'props',
  'undefined',
]);

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

async function checkImports(tree: Root, compilation: Compilation): Promise<void> {
  for (const node of tree.children) {
    if (node.type !== 'mdxjsEsm') continue;
    const start = pointOf(node);
    for (const match of node.value.matchAll(
      /^\s*import\s(?:[^'"]*?\sfrom\s*)?(['"])([^'"]+)\1/gm,
    )) {
      const fault = await compilation.assets.module(match[2] ?? '');
      const lines = node.value
        .slice(0, match.index + match[0].lastIndexOf(match[1] ?? ''))
        .split('\n');
      const at = { line: start.line + lines.length - 1, column: start.column };
      if (isAssetFault(fault)) report(compilation, at, 'import', fault.message, fault.fix);
    }
  }
}
