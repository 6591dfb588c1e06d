import { createHash } from 'node:crypto';
import path from 'node:path';
import { codeVersion } from '../code-version.ts';
import { keptFile } from '../kept-file.ts';
import type { Card } from './card.ts';
import { composeCard } from './fit.ts';
import { cardNode } from './layout.ts';
import { size } from './look.ts';
import { cardRenderer } from './renderer.ts';

/** A card as a PNG of 1200 × 630 pixels; the same card gives the same bytes. */
export async function cardPng(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const renderer = await cardRenderer();
  const composition = await composeCard(card, renderer);
  return new Uint8Array(await renderer.render(cardNode(composition), { ...size, format: 'png' }));
}

/**
 * As `cardPng`, made once and kept in `cacheDir` by what the card shows and the code that draws it.
 * @param root the project's folder
 */
export async function cachedCardPng(
  card: Card,
  cacheDir: string,
  root: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = digestOf(`${await codeVersion(root, sources)}${JSON.stringify(card)}`);
  return keptFile(path.join(cacheDir, 'cards', `${key}.png`), () => cardPng(card));
}

/** The folders of the code that draws cards. */
const sources = ['src/outputs/card', 'src/typefaces', 'src/wording'];

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
