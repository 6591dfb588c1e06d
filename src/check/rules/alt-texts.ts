import type { PageSource, PostSource } from '../../model/content.ts';
import type { SourcePoint } from '../../model/diagram.ts';
import type { Problem } from '../../model/problem.ts';
import { problemAt, type Rule, textsOf } from '../rule.ts';

/** Alternative texts that are there and say nothing: a file's name, the caption again, 'image of'. */
export const altTexts: Rule = {
  documentation: {
    'alt-text': {
      what: 'An image or a diagram without an alternative text, or with one that does not say what it shows: a file name, the caption or the title again, one that starts with ‘image of’, or one that another image of the post has too.',
      why: 'Readers who do not see the image, and feeds and searches, have only these words.',
      mend: 'Say in a sentence what the image shows that the text around it needs. What only decorates is written as `<Figure src="…" decorative />`.',
      wrong: '![image of chart-2.png](./chart-2.png)',
      right: '![Latency by region: Frankfurt answers twice as fast as Virginia](./chart-2.png)',
    },
  },
  check: (content) => textsOf(content).flatMap(problemsOf),
};

/** An image or diagram with its words. */
interface Shown {
  readonly alt: string;
  readonly caption: string | null;
  /** The name of its file; empty for a diagram. */
  readonly src: string;
  /** Tells one picture from another. */
  readonly digest: string;
  readonly at: SourcePoint;
}

function problemsOf(source: PostSource | PageSource): Problem[] {
  const first = new Map<string, Shown>();
  return shownIn(source).flatMap((shown) => {
    const alt = plain(shown.alt);
    if (alt === '') return [];
    const other = first.get(alt);
    if (!other) first.set(alt, shown);
    const again = other && other.digest !== shown.digest ? other : null;
    const found = emptyWords(shown, source) ?? (again && sameAs(shown, again));
    return found ? [problem(source, shown, found)] : [];
  });
}

/** The cover, images and diagrams of a text. */
function shownIn(source: PostSource | PageSource): Shown[] {
  const { images, diagrams } = source.facts;
  return [
    ...coverOf(source),
    ...images.map((image) => ({ ...image, digest: image.file.digest })),
    ...diagrams.map((diagram) => ({ ...diagram, src: '' })),
  ];
}

function coverOf(source: PostSource | PageSource): Shown[] {
  const cover = 'cover' in source ? source.frontMatter.cover : undefined;
  if (!cover) return [];
  const { line, column } = problemAt(source, 'cover.alt', '', '', '');
  const { src, alt, caption = null } = cover;
  const digest = ('cover' in source && source.cover?.digest) || src;
  return [{ src, alt, caption, digest, at: { line, column } }];
}

type Finding = readonly [message: string, fix: string];

const better = 'write what the image shows, in a sentence';

function emptyWords({ alt, caption, src }: Shown, source: PostSource | PageSource): Finding | null {
  const said = plain(alt);
  if (isFileName(alt, src)) return [`the alt "${alt}" is the name of a file`, better];
  if (nothing.has(said)) return [`the alt "${alt}" says nothing of what is shown`, better];
  const opening = announcement.exec(alt)?.[0];
  if (opening) {
    const message = `the alt starts with "${opening.trim()}"; readers are told that it is an image`;
    return [message, `leave "${opening.trim()}" out and start with what is shown`];
  }
  const fix = 'write in alt what is to be seen, in the caption what to conclude from it';
  if (caption && plain(caption) === said) return [`the alt "${alt}" is the caption again`, fix];
  if (plain(source.frontMatter.title) === said)
    return [`the alt "${alt}" is the title again`, better];
  return null;
}

function sameAs({ alt }: Shown, other: Shown): Finding {
  const message = `the alt "${alt}" stands at line ${other.at.line} already, for another image`;
  return [message, 'write what tells the two apart'];
}

/** Words that announce an image, where the language of pages announces it already. */
const announcement =
  /^(?:an? |the )?(?:image|picture|photo|photograph|graphic|icon) (?:of|showing|that shows)\b/i;

const nothing = new Set(
  'image picture photo photograph graphic icon figure diagram chart graph screenshot logo illustration untitled'.split(
    ' ',
  ),
);

function isFileName(alt: string, src: string): boolean {
  const name = src.split('/').at(-1) ?? '';
  const bare = name.replace(/\.[a-z]+$/i, '');
  // A name of one plain word may well be the right word.
  const isName = /[-_\d]/.test(bare) && (alt === bare || alt === name);
  return (
    isName ||
    /^\S+\.(?:avif|gif|jpe?g|png|svg|webp|tiff?|heic|bmp)$/i.test(alt.trim()) ||
    camera.test(alt.trim())
  );
}

/** What cameras and screens call their files. */
const camera = /^(?:(?:IMG|DSC|DSCN|PXL|P)[-_]?\d+|screenshot[-_ ]\d{4}.*|screen ?shot \d{4}.*)$/i;

/** Without what does not change the sense. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function problem(
  { path }: PostSource | PageSource,
  { at }: Shown,
  [message, fix]: Finding,
): Problem {
  return { ...at, path, severity: 'warning', rule: 'alt-text', message, fix };
}
