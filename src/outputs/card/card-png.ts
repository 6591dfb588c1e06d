import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
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
  const key = digestOf(`${await codeVersion(root)}${JSON.stringify(card)}`);
  return keptFile(path.join(cacheDir, 'cards', `${key}.png`), () => cardPng(card));
}

let version: Promise<string> | undefined;

/** A name for the code that draws cards, and for the versions of the packages below it. */
function codeVersion(root: string): Promise<string> {
  version ??= readCodeVersion(root);
  return version;
}

async function readCodeVersion(root: string): Promise<string> {
  const folders = ['src/outputs/card', 'src/typefaces', 'src/wording'].map((folder) =>
    path.join(root, folder),
  );
  const lists = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder)).sort().map((name) => path.join(folder, name)),
    ),
  );
  const files = [...lists.flat(), path.join(root, 'package.json')];
  return digestOf((await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\0'));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
