/** What is wrong with how a page looks; texts are shortened to be printed. */
export interface PageFaults {
  /** Elements that stand out of the page, so that it scrolls sideways. */
  readonly overflowing: readonly string[];
  /** Elements whose text is cut off. */
  readonly clipped: readonly string[];
  /** Images that could not be shown. */
  readonly broken: readonly string[];
  /** Each character of the title and the text once, code, formulas and drawings aside. */
  readonly characters: readonly string[];
}

/**
 * Looks at the page that is open. It runs in the browser, so all that it needs stands inside it.
 */
export function faultsOfPage(): PageFaults {
  const width = document.documentElement.clientWidth;
  const describe = (element: Element): string => {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 50);
    const source = element.getAttribute('src') ?? '';
    return `<${element.tagName.toLowerCase()}>${text || source ? ` "${text || source}"` : ''}`;
  };
  const ancestors = (element: Element): Element[] => {
    const parent = element.parentElement;
    return parent ? [parent, ...ancestors(parent)] : [];
  };
  const cutsOff = (element: Element): boolean =>
    getComputedStyle(element).overflowX !== 'visible' && element !== document.body;
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const elements = [...document.body.querySelectorAll('*')].filter(isShown);
  const scrollsSideways = document.documentElement.scrollWidth > width;
  const outside = elements.filter(
    (element) =>
      scrollsSideways &&
      element.getBoundingClientRect().right > width + 1 &&
      !ancestors(element).some(cutsOff),
  );
  const clipped = elements.filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    // What is one pixel large is there for screen readers alone.
    if (element.clientWidth < 2 || element.clientHeight < 2) return false;
    return (
      (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
    );
  });
  const written = [...document.querySelectorAll('h1, article .prose')].map((part) => {
    const copy = part.cloneNode(true) as Element;
    const notText = 'math, svg, pre, code, script, style, [role="doc-backlink"]';
    for (const inner of copy.querySelectorAll(notText)) inner.remove();
    return copy.textContent ?? '';
  });
  return {
    // A parent stands out because of its child; the innermost says most.
    overflowing: outside
      .filter((element) => !outside.some((other) => other !== element && element.contains(other)))
      .map(describe),
    clipped: clipped.map(describe),
    broken: [...document.images]
      .filter((image) => image.complete && image.naturalWidth === 0)
      .map(describe),
    characters: [...new Set(written.join(''))],
  };
}
