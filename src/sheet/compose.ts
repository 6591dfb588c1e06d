import sharp, { type OverlayOptions } from 'sharp';
import type { Browser } from 'playwright-core';
import { escaped } from './plain-pages.ts';
import type { Finding } from './findings.ts';
import type { Shot } from './surfaces.ts';

/** Pixels of the sheet. */
const gap = 32;
const labelHeight = 40;
const background = '#d8d8d4';

/** Pictures that stand below one another. */
export type Column = readonly Shot[];

/**
 * Puts the pictures on one sheet, each below its label, with the findings at the head.
 * @returns a PNG
 */
export async function composeSheet(
  browser: Browser,
  title: string,
  columns: readonly Column[],
  findings: readonly Finding[],
): Promise<Buffer> {
  const widths = columns.map((column) => Math.max(...column.map((shot) => shot.shownWidth)));
  const width = widths.reduce((sum, each) => sum + each + gap, gap);
  const head = await textPicture(browser, headOf(title, findings), width - 2 * gap);
  const top = 2 * gap + (await sizeOf(head)).height;
  const parts: OverlayOptions[] = [{ input: head, left: gap, top: gap }];
  let left = gap;
  let bottom = top;
  for (const [index, column] of columns.entries()) {
    let below = top;
    for (const shot of column) {
      const label = await textPicture(browser, labelOf(shot), shot.shownWidth);
      const input = await sharp(shot.png).resize({ width: shot.shownWidth }).png().toBuffer();
      parts.push({ input: label, left, top: below });
      parts.push({ input, left, top: below + labelHeight });
      below += labelHeight + (await sizeOf(input)).height + gap;
    }
    bottom = Math.max(bottom, below);
    left += (widths[index] ?? 0) + gap;
  }
  const sheet = sharp({ create: { width, height: bottom, channels: 3, background } });
  return sheet.composite(parts).png({ compressionLevel: 9 }).toBuffer();
}

function headOf(title: string, findings: readonly Finding[]): string {
  const lines = findings.map(
    ({ surface, message }) => `<li><b>${escaped(surface)}</b>: ${escaped(message)}</li>`,
  );
  return `<h1>${escaped(title)}</h1>${lines.length > 0 ? `<ul>${lines.join('')}</ul>` : '<p>Nothing stands out, is cut off or is missing.</p>'}`;
}

function labelOf({ label, share }: Shot): string {
  const part =
    share < 1 ? ` <small>the first ${Math.max(1, Math.round(share * 100))}%</small>` : '';
  return `<p><b>${escaped(label)}</b>${part}</p>`;
}

/** Words as a picture: the browser sets type the same way on every machine. */
async function textPicture(browser: Browser, html: string, width: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: labelHeight } });
  try {
    await page.setContent(
      `<style>html { background: ${background}; font: 18px/1.4 sans-serif; color: #222 } body, h1, p, ul { margin: 0 } h1 { font-size: 32px } p { line-height: ${labelHeight}px } small { font-size: 15px }</style>${html}`,
    );
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}

async function sizeOf(picture: Buffer): Promise<{ readonly height: number }> {
  const { height } = await sharp(picture).metadata();
  return { height };
}
