import axe, { type NodeResult, type Result } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What shuts somebody out of a page. */
export interface Complaint {
  /** The name that axe has for what should hold. */
  readonly rule: string;
  /** Selects the element. */
  readonly target: string;
  readonly summary: string;
}

/** The rules whose answer depends on colours, and so on the theme. */
export const colourRules = ['color-contrast', 'link-in-text-block'] as const;

/**
 * What axe finds on a page as it is now: by all of its default rules, those of good practice
 * included, or by some of them. A contrast that cannot be measured is found, too.
 */
export async function complaintsOn(
  page: Page,
  rules?: readonly string[],
): Promise<readonly Complaint[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await prepare(page);
  const { violations, incomplete, passes } = await page.evaluate(
    // A drawing is one image: what its texts are is said by its name.
    (chosen) =>
      window.axe.run(
        { exclude: ['svg > *'] },
        {
          resultTypes: ['violations', 'incomplete'],
          ...(chosen && { runOnly: { type: 'rule' as const, values: [...chosen] } }),
        },
      ),
    rules,
  );
  if (passes.length === 0) throw new Error('axe has looked at nothing');
  return [...violations, ...incomplete.filter(({ id }) => id === 'color-contrast')]
    .flatMap(({ id, nodes }: Result) => nodes.map((node) => ({ id, node })))
    .filter(({ node }) => !isNoText(node))
    .map(({ id, node }) => ({
      rule: id,
      target: node.target.join(' '),
      summary: node.failureSummary ?? '',
    }));
}

/**
 * Reasons not to measure a contrast that are no reason to doubt it: a sign, a letter, a line that is
 * scrolled half away, a box that lies on several others, a part of a text that goes over lines, whose
 * box covers its neighbours.
 */
const harmless = new Set([
  'nonBmp',
  'shortTextContent',
  'elmPartiallyObscured',
  'elmPartiallyObscuring',
  'bgOverlap',
]);

function isNoText({ any }: NodeResult): boolean {
  return any.length > 0 && any.every(({ data }) => harmless.has(data?.messageKey));
}

/**
 * Shades at the ends of what scrolls are pictures to axe, which measures no text on them, and what
 * a pointer brings to light is nothing to it before: they are laid aside.
 */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `.prose :is(.table, .math, pre) { background: var(--ground) !important }
       .diagram-canvas { background: var(--paper) !important }
       .copy, .anchor, .diagram-link { opacity: 1 !important }`,
    );
    document.adoptedStyleSheets.push(sheet);
  });
}
