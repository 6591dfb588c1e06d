import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { FLAGSHIP } from './flagship.ts';

/* Checkers of accessibility pass over drawings: here their text is held to the same standard. */

const open = useBrowser();

/** CSS pixels, and the contrast that WCAG 2.2 asks of text. */
const SMALLEST_TEXT = 11;
const LEAST_CONTRAST = 4.5;

const GALLERY = '/diagram-gallery/';

describe.each([
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
])('on %s', (_, screen) => {
  test.each([
    [FLAGSHIP, 2],
    ['/posts/how-to-write-for-pdpspectra/', 2],
    // Each kind in both themes.
    [GALLERY, 34],
  ])(
    'each drawing of %s is whole, large enough, and no label lies upon another',
    async (address, count) => {
      const { page } = await open(address, screen);
      const drawings = await measure(page);
      expect(drawings).toHaveLength(count);
      for (const { cut, reachable, smallestText, overlaps } of drawings) {
        expect({ cut, reachable, overlaps }).toEqual({ cut: [], reachable: true, overlaps: [] });
        expect(smallestText).toBeGreaterThanOrEqual(SMALLEST_TEXT);
      }
    },
  );
});

// The gallery shows each drawing in both themes at once.
test.each([
  [FLAGSHIP, 'light'],
  [FLAGSHIP, 'dark'],
  [GALLERY, 'light'],
] as const)('each text of %s stands out from its ground: %s', async (address, theme) => {
  const { page } = await open(address, { theme });
  const contrasts = await contrastsOfText(page);
  expect(contrasts.length).toBeGreaterThan(15);
  expect(contrasts.filter(({ contrast }) => contrast < LEAST_CONTRAST)).toEqual([]);
});

const DRAWINGS = '.prose svg[role="img"]';

/** How each drawing of a post comes out on the screen. */
function measure(page: Page) {
  return page.locator(DRAWINGS).evaluateAll((drawings) =>
    drawings
      .filter((drawing) => drawing instanceof SVGSVGElement)
      .map((drawing) => {
        const frame = drawing.getBoundingClientRect();
        const isCut = (text: Element): boolean => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          const sides = [
            frame.left - left,
            right - frame.right,
            frame.top - top,
            bottom - frame.bottom,
          ];
          return sides.some((beyond) => beyond > 1);
        };
        const texts = [...drawing.querySelectorAll('text')];
        const lines = texts.flatMap((text): Element[] => {
          const parts = [...text.querySelectorAll('tspan[y]')];
          return parts.length > 0 ? parts : [text];
        });
        // The box of a line is as high as its face; its letters fill the middle of it.
        const inked = lines.map((line) => {
          const { left, right, top, bottom } = line.getBoundingClientRect();
          const room = (bottom - top) * 0.22;
          return { line, left, right, top: top + room, bottom: bottom - room };
        });
        const overlaps = inked.flatMap((a, index) =>
          inked
            .slice(index + 1)
            .filter(
              (b) =>
                Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
                Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
            )
            .map((b) => `${a.line.textContent} / ${b.line.textContent}`),
        );
        const scale = frame.width / drawing.viewBox.baseVal.width;
        let holder = drawing.parentElement;
        while (holder && getComputedStyle(holder).overflowX === 'visible')
          holder = holder.parentElement;
        const scrolls = holder !== null && /auto|scroll/.test(getComputedStyle(holder).overflowX);
        return {
          /** The texts that lie partly outside the drawing. */
          cut: texts.filter(isCut).map((text) => text.textContent),
          /** Whether what is wider than the screen can be scrolled to. */
          reachable: scrolls || (frame.left >= 0 && frame.right <= innerWidth),
          /** Pairs of lines of text whose letters share more than a pixel of room. */
          overlaps,
          /** CSS pixels. */
          smallestText:
            scale *
            Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize))),
        };
      }),
  );
}

/** The contrast between each text of the drawings and what is painted behind its middle. */
function contrastsOfText(page: Page) {
  return page.locator(`${DRAWINGS} text`).evaluateAll((texts) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (color: string): number => {
      if (!canvas) throw new Error('no canvas');
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const channels = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => value / 255);
      const [red = 0, green = 0, blue = 0] = channels.map((value) =>
        value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (text: Element): string => {
      const { x, y, width, height } = text.getBoundingClientRect();
      const below = document.elementsFromPoint(x + width / 2, y + height / 2);
      const painted = below
        .filter((element) => !element.closest('text'))
        .map((element) => {
          const style = getComputedStyle(element);
          return element instanceof SVGGeometryElement ? style.fill : style.backgroundColor;
        });
      return painted.find((color) => !/^none$|, 0\)$|\/ 0\)$/.test(color)) ?? 'white';
    };
    return texts.map((text) => {
      text.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const color = getComputedStyle(text).fill;
      const ground = groundOf(text);
      const [darker = 0, lighter = 0] = [luminance(color), luminance(ground)].sort((a, b) => a - b);
      return {
        text: text.textContent,
        color,
        ground,
        contrast: (lighter + 0.05) / (darker + 0.05),
      };
    });
  });
}
