import { lookUp } from '../../model/lookup.ts';
import type { Nodes, PhrasingContent, RootContent, TableRow } from 'mdast';
import { asFlow, asPhrasing, paragraph, plainText, strong, text } from './content.ts';
import { imageOf } from './figures.ts';
import { absolute, pageLink, type Projection } from './projection.ts';
import { lowered, raised } from './scripts.ts';

/** An HTML element as it stands in a post: its literal attributes and its content, projected. */
export interface HtmlUse {
  readonly tagName: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly RootContent[];
  readonly projection: Projection;
}

/** What an HTML element becomes in plain Markdown; an unknown one is its content, a hidden one nothing. */
export function htmlInTwin(use: HtmlUse): RootContent[] {
  if (use.attributes['hidden'] !== undefined) return [];
  const form = lookUp(forms, use.tagName);
  return form ? form(use) : [...use.children];
}

type Form = (use: HtmlUse) => RootContent[];

const wrapped =
  (type: 'delete' | 'emphasis' | 'strong'): Form =>
  ({ children }) => [{ type, children: asPhrasing(children) }];

const code: Form = ({ children }) => [{ type: 'inlineCode', value: wordsOf(children) }];

const heading =
  (depth: 1 | 2 | 3 | 4 | 5 | 6): Form =>
  ({ children }) => [{ type: 'heading', depth, children: asPhrasing(children) }];

const list =
  (ordered: boolean): Form =>
  ({ attributes: { start }, children }) => [
    {
      type: 'list',
      ordered,
      start: ordered && start ? Number(start) : null,
      spread: false,
      children: children.filter((child) => child.type === 'listItem'),
    },
  ];

const onPage: Form = ({ projection }) => [
  pageLink(projection.compilation.wording.strings.shownOnPage, projection),
];

/** A drawing is what it says of itself: its name, else the words in it. */
const drawing: Form = (use) => {
  const { attributes, children } = use;
  const says = attributes['aria-label'] ?? attributes['ariaLabel'] ?? wordsOf(children);
  return says ? [text(says)] : onPage(use);
};

const nothing: Form = () => [];

/** By tag name. */
const forms: Readonly<Record<string, Form>> = {
  a: ({ attributes, children, projection }) => {
    const { href, title } = attributes;
    if (!href) return [...children];
    const url = absolute(href, projection);
    return [{ type: 'link', url, title: title ?? null, children: asPhrasing(children) }];
  },
  b: wrapped('strong'),
  blockquote: ({ children }) => [{ type: 'blockquote', children: asFlow(children) }],
  br: () => [{ type: 'break' }],
  code,
  del: wrapped('delete'),
  dt: ({ children }) => [paragraph({ type: 'strong', children: asPhrasing(children) })],
  dd: ({ children }) => asFlow(children),
  em: wrapped('emphasis'),
  figcaption: ({ children }) => [paragraph({ type: 'emphasis', children: asPhrasing(children) })],
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  hr: () => [{ type: 'thematicBreak' }],
  i: wrapped('emphasis'),
  img: ({ attributes: { src = '', alt = '' }, projection }) => [
    imageOf(src, alt, null, projection),
  ],
  input: ({ attributes }) => [text('checked' in attributes ? '☑' : '☐')],
  kbd: code,
  li: ({ children }) => [{ type: 'listItem', spread: false, children: asFlow(children) }],
  ol: list(true),
  p: ({ children }) => asFlow(children),
  pre: ({ children }) => [
    { type: 'code', lang: null, value: children.map(plainText).join('').trimEnd() },
  ],
  q: ({ children, projection }) => {
    const [open, close] = projection.compilation.wording.strings.quotes;
    return [text(open), ...asPhrasing(children), text(close)];
  },
  s: wrapped('delete'),
  samp: code,
  strong: wrapped('strong'),
  sub: ({ children }) => [text(lowered(wordsOf(children)))],
  summary: ({ children }) => [paragraph(strong(wordsOf(children)))],
  sup: ({ children }) => [text(raised(wordsOf(children)))],
  svg: drawing,
  table: ({ children }) => tableOf(children),
  td: ({ children }) => [{ type: 'tableCell', children: asPhrasing(children) }],
  th: ({ children }) => [{ type: 'tableCell', children: asPhrasing(children) }],
  tr: ({ children }) => [
    { type: 'tableRow', children: children.filter((child) => child.type === 'tableCell') },
  ],
  ul: list(false),
  ...Object.fromEntries(['script', 'style', 'template'].map((name) => [name, nothing])),
  ...Object.fromEntries(
    [
      'audio',
      'button',
      'canvas',
      'form',
      'iframe',
      'math',
      'object',
      'select',
      'textarea',
      'video',
    ].map((name) => [name, onPage]),
  ),
};

/** The caption, if any, stands above; rows may lie in `thead`, `tbody` and `tfoot`, which are their content. */
function tableOf(children: readonly RootContent[]): RootContent[] {
  const rows = children.filter((child): child is TableRow => child.type === 'tableRow');
  const others = asFlow(children.filter((child) => child.type !== 'tableRow'));
  return rows.length > 0 ? [...others, { type: 'table', align: [], children: rows }] : others;
}

function wordsOf(children: readonly (Nodes | PhrasingContent)[]): string {
  return children.map(plainText).join('').replace(/\s+/g, ' ').trim();
}
