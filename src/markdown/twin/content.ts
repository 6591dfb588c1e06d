import type {
  BlockContent,
  DefinitionContent,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Text,
} from 'mdast';

/** What may stand in a block quote, a list item or a note. */
export type Flow = BlockContent | DefinitionContent;

const phrasingTypes: ReadonlySet<string> = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'inlineCode',
  'inlineMath',
  'link',
  'strong',
  'text',
]);

const flowTypes: ReadonlySet<string> = new Set([
  'blockquote',
  'code',
  'footnoteDefinition',
  'heading',
  'list',
  'math',
  'paragraph',
  'table',
  'thematicBreak',
]);

export function isPhrasing(node: RootContent): node is PhrasingContent {
  return phrasingTypes.has(node.type);
}

function isFlow(node: RootContent): node is Flow {
  return flowTypes.has(node.type);
}

/** Any content as blocks: what stands loose becomes paragraphs, a part of a list or table its content. */
export function asFlow(nodes: readonly RootContent[]): Flow[] {
  const blocks: Flow[] = [];
  let run: PhrasingContent[] = [];
  const endRun = () => {
    if (!isBlank(run)) blocks.push({ type: 'paragraph', children: trimmed(run) });
    run = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) {
      run.push(node);
      continue;
    }
    endRun();
    if (isFlow(node)) blocks.push(node);
    else if ('children' in node) blocks.push(...asFlow(node.children));
  }
  endRun();
  return blocks;
}

/** Any content as it can stand within a line: of a block, its words. */
export function asPhrasing(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    if (isPhrasing(node)) return node.type === 'break' ? [text(' ')] : [node];
    if ('children' in node)
      return [...(index > 0 ? [text(' ')] : []), ...asPhrasing(node.children)];
    return 'value' in node ? [{ type: 'inlineCode', value: node.value.replace(/\s+/g, ' ') }] : [];
  });
}

export function text(value: string): Text {
  return { type: 'text', value };
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

export function strong(value: string): Strong {
  return { type: 'strong', children: [text(value)] };
}

/** The words of a node, without any markup. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

function isBlank(nodes: readonly PhrasingContent[]): boolean {
  return nodes.every(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.trim() === ''),
  );
}

/** Without white space at both ends and beside breaks, which would be printed as character references. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    const before = nodes[index - 1];
    const value = trimmedAt(
      node.value,
      isEdge(before) || endsInSpace(before),
      isEdge(nodes[index + 1]),
    );
    return value === '' ? [] : [text(value)];
  });
}

function trimmedAt(value: string, start: boolean, end: boolean): string {
  const withoutStart = start ? value.trimStart() : value;
  return end ? withoutStart.trimEnd() : withoutStart;
}

function isEdge(neighbour: PhrasingContent | undefined): boolean {
  return neighbour === undefined || neighbour.type === 'break';
}

/** White space on both sides of something that is not in the twin would stand there twice. */
function endsInSpace(neighbour: PhrasingContent | undefined): boolean {
  return neighbour?.type === 'text' && /\s$/.test(neighbour.value);
}
