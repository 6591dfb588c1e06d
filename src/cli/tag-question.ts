import { createInterface } from 'node:readline/promises';
import { nearest } from '../check/suggestion.ts';
import { CommandFailure } from './terminal/command.ts';

/**
 * Asks an editor at a terminal for a post's tags, until the answer names some.
 * @throws CommandFailure where the editor leaves instead
 */
export async function askForTags(known: readonly [string, ...string[]]): Promise<string[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const leaving = new AbortController();
  terminal.once('SIGINT', () => leaving.abort());
  try {
    console.log(known.map((id, index) => `${String(index + 1).padStart(3)}  ${id}`).join('\n'));
    for (;;) {
      const reply = await terminal.question(`Tags, by number or name [${known[0]}]: `, {
        signal: leaving.signal,
      });
      const { tags, unknown } = readTags(reply, known);
      if (unknown.length === 0) return tags;
      for (const name of unknown) console.log(complaint(name, known));
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error;
    throw new CommandFailure('\nno tags were chosen; nothing was written');
  } finally {
    terminal.close();
  }
}

/** An answer such as `1, routing`; an empty one is the first tag. */
export function readTags(
  reply: string,
  known: readonly [string, ...string[]],
): { readonly tags: string[]; readonly unknown: string[] } {
  const words = reply.split(/[\s,]+/).filter(Boolean);
  if (words.length === 0) return { tags: [known[0]], unknown: [] };
  const read = words.map((word) => ({ word, tag: tagOf(word, known) }));
  return {
    tags: [...new Set(read.flatMap(({ tag }) => tag ?? []))],
    unknown: read.filter(({ tag }) => tag === undefined).map(({ word }) => word),
  };
}

function tagOf(word: string, known: readonly string[]): string | undefined {
  return known.find((id) => id === word.toLowerCase()) ?? known[Number(word) - 1];
}

function complaint(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return `There is no tag "${name}"${near ? `; did you mean ${near}?` : '.'}`;
}
