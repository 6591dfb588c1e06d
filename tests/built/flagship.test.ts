import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { builtPage } from './built-site.ts';
import { all, attribute, isOne, one, textOf } from './html-tree.ts';

/*
 * The article that the publication was made for, part by part: whatever changes in the machinery,
 * this one has to arrive whole.
 */

const page = await builtPage('/posts/karpathy-joins-anthropic-pretraining/');
const article = one(page.tree, 'main article');
const prose = one(article, 'div.prose');
const [opening = [], ...sections] = sectionsOf(prose);

/** Each section: what its heading says, and the elements that it is made of, in order. */
const anatomy: readonly (readonly [heading: RegExp, elements: readonly string[]])[] = [
  [/talent-market signal/i, ['h2', 'p', 'p', 'p', 'figure']],
  [/strategic statement/i, ['h2', 'p', 'p', 'p', 'p']],
  [/opus 4\.8 cadence story/i, ['h2', 'p', 'p', 'p']],
  [/enterprise teams that do not do frontier research/i, ['h2', 'p', 'p', 'p', 'figure']],
  [/what to watch in the next six months/i, ['h2', 'ul']],
  [/where pdpspectra fits/i, ['h2', 'p']],
];

test('the title and the dek name the move', () => {
  expect(textOf(one(article, 'h1'))).toMatch(/Andrej Karpathy.*Anthropic.*pretraining.*signals/);
  expect(textOf(one(article, 'header'))).toMatch(/OpenAI and Google/);
});

test('the opening is one paragraph that names the three axes', () => {
  expect(opening.map(({ tagName }) => tagName)).toEqual(['p']);
  const [text = ''] = opening.map(textOf);
  expect(text).toMatch(/talent market.*strategic posture.*OpenAI and Google.*durable advantage/);
});

test.each(anatomy.map(([heading, elements], index) => [index + 1, heading, elements] as const))(
  'section %i is %s',
  (number, heading, elements) => {
    const section = sections[number - 1] ?? [];
    expect(textOfAll(section.slice(0, 1))).toMatch(heading);
    expect(section.map(({ tagName }) => tagName)).toEqual(elements);
  },
);

test('there is no further section', () => {
  expect(sections).toHaveLength(anatomy.length);
});

test('the strategic statement quotes the phrase', () => {
  expect(textOfAll(sections[1])).toContain('use Claude to accelerate pretraining research');
});

test('the cadence is told in its figures', () => {
  expect(textOfAll(sections[2])).toMatch(/Opus 4\.8.* 41 days after Opus 4\.7/);
  expect(textOfAll(sections[2])).toMatch(/12(?: to |–)18 months/);
});

test('what it means comes in three paragraphs, each with a bold lead-in', () => {
  const paragraphs = (sections[3] ?? []).filter((element) => isOne(element, 'p'));
  const leads = paragraphs.map((paragraph) => {
    const [first] = paragraph.children;
    return first?.type === 'element' && first.tagName === 'strong' ? textOf(first) : '';
  });
  expect(leads).toEqual([
    expect.stringMatching(/vendor concentration/i),
    expect.stringMatching(/cadence.*procurement/i),
    expect.stringMatching(/model-augmented R&D/i),
  ]);
  expect(textOfAll(paragraphs)).toMatch(/LiteLLM.*OpenRouter.*gateway/);
});

test('four things are to be watched', () => {
  const bullets = (sections[4] ?? []).flatMap((element) => all(element, 'li'));
  expect(bullets.map((bullet) => textOf(one(bullet, 'strong')))).toEqual([
    expect.stringMatching(/opus cadence/i),
    expect.stringMatching(/openai.*structural response/i),
    expect.stringMatching(/first public outputs/i),
    expect.stringMatching(/compensation data/i),
  ]);
});

test('the last section leads to the services', () => {
  const [, text] = sections[5] ?? [];
  expect(text && all(text, 'a').map((link) => attribute(link, 'href'))).toContain('/services/');
});

test('related reading, a rule, one line and the call to action close it, in this order', () => {
  const closing = all(article, '.related, hr, aside.cta');
  expect(closing.map(({ tagName }) => tagName)).toEqual(['section', 'hr', 'aside']);
  const [line, ...others] = all(one(article, 'aside.cta'), 'p');
  expect(line && textOf(line)).toMatch(/^[^.]+\.$/);
  expect(others).toEqual([]);
});

describe('the two diagrams', () => {
  const figures = [sections[0], sections[3]].flatMap((section) => section?.at(-1) ?? []);
  const expected = [
    /senior researchers.*2024.*2026.*OpenAI.*Anthropic/,
    /consolidation.*vendor strategy/i,
  ];

  test('are drawn in the page', () => {
    expect(all(prose, 'svg')).toHaveLength(figures.length);
    expect(figures.map((figure) => attribute(one(figure, 'svg'), 'role'))).toEqual(['img', 'img']);
    expect(figures.map((figure) => all(figure, 'svg text').length > 5)).toEqual([true, true]);
  });

  test('say in words what they show, which is more than their captions do', () => {
    const alternatives = figures.map((figure) => attribute(one(figure, 'svg'), 'aria-label'));
    expect(alternatives).toEqual(expected.map((words) => expect.stringMatching(words)));
    const captions = figures.map((figure) => textOf(one(figure, 'figcaption')));
    for (const caption of captions) expect(alternatives).not.toContain(caption);
  });
});

describe('related reading', () => {
  const section = one(article, 'section[aria-labelledby="related-reading"]');
  const items = all(section, 'li');
  const expected = [
    '/posts/anthropic-opus-4-8-cadence/',
    '/posts/claude-4-5-implications/',
    '/posts/ai-talent-market/',
  ];

  test('is the three earlier posts, each with the reason to read it', () => {
    expect(items.map((item) => attribute(one(item, 'a'), 'href'))).toEqual(expected);
    const reasons = items.map((item) =>
      textOf(item)
        .replace(textOf(one(item, 'a')), '')
        .trim(),
    );
    for (const reason of reasons) expect(reason).toMatch(/\w+ .*\.$/);
  });

  test.each(expected)('%s is an article of several sections', async (address) => {
    const { tree } = await builtPage(address);
    expect(all(tree, 'article .prose h2').length).toBeGreaterThanOrEqual(3);
  });
});

test('the call to action stands once, after everything else of the article', () => {
  const call = one(page.tree, 'aside.cta');
  expect(textOf(one(call, 'a'))).toMatch(/talk to the team about your AI strategy/i);
  expect(all(article, 'section, aside').at(-1) === call).toBe(true);
});

/** The children of the prose, cut before each second-level heading. */
function sectionsOf({ children }: Element): readonly (readonly Element[])[] {
  const parts: Element[][] = [[]];
  for (const child of children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'h2') parts.push([child]);
    else parts.at(-1)?.push(child);
  }
  return parts;
}

function textOfAll(elements: readonly Element[] = []): string {
  return elements.map(textOf).join(' ');
}
