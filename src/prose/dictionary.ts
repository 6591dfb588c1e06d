import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createSpellingDictionaryFromTrieFile } from 'cspell-dictionary';
import { decodeTrie, encodeTrieDataToBTrie, parseDictionary } from 'cspell-trie-lib';
import type { Keep } from './spelling.ts';

/** Words of British English and of computing. */
export interface Dictionary {
  readonly has: (word: string) => boolean;
  /** The nearest words, the best first; costs in units of cspell. */
  readonly suggest: (word: string) => readonly { readonly word: string; readonly cost: number }[];
}

/**
 * Opens the dictionaries in the form in which they can be searched as they lie on disk: from the
 * packages' own form that takes most of a second to make, from then on a hundredth. Once a process.
 */
export function openDictionary(keep: Keep): Promise<Dictionary> {
  opening ??= open(keep);
  return opening;
}

let opening: Promise<Dictionary> | undefined;

async function open(keep: Keep): Promise<Dictionary> {
  const tries = await Promise.all(
    Object.entries(sources).map(async ([name, read]) => ({
      name,
      bytes: await keep(`${name}.btrie`, read),
    })),
  );
  const all = tries.map(({ name, bytes }) =>
    createSpellingDictionaryFromTrieFile(Uint8Array.from(bytes), name, name, {}),
  );
  return {
    has: (word) => all.some((each) => each.has(word)),
    suggest: (word) =>
      all
        .flatMap((each) => each.suggest(word, { numSuggestions: 8, ignoreCase: false }))
        .sort((a, b) => a.cost - b.cost || a.word.length - b.word.length || order(a.word, b.word)),
  };
}

const order = new Intl.Collator('en').compare;

const sources: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'en-gb': async () =>
    encodeTrieDataToBTrie(
      decodeTrie(gunzipSync(await dictionaryFile('@cspell/dict-en-gb-mit', 'en_GB.trie.gz'))).data,
    ),
  software: async () => {
    const terms = '@cspell/dict-software-terms';
    const packed = await dictionaryFile(terms, 'dict/softwareTerms.txt.gz');
    const compounds = await dictionaryFile(terms, 'dict/coding-compound-terms.txt');
    return encodeTrieDataToBTrie(parseDictionary(`${gunzipSync(packed)}\n${compounds}`).data);
  },
};

const { resolve } = createRequire(import.meta.url);

/** A file of a dictionary's package; its list of files is the one that the package lets be found. */
function dictionaryFile(of: string, name: string): Promise<Buffer> {
  return readFile(path.join(path.dirname(resolve(`${of}/cspell-ext.json`)), name));
}
