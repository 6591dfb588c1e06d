import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const vocabulary =
  `model release gateway routing latency budget evaluation slice interval vendor contract prompt token
  cache retry fallback reviewer accuracy drift pin canary rollout incident ledger audit cost margin queue batch stream
  schema tool agent memory context window benchmark harness trial sample variance threshold owner policy region quota`
    .split(/\s+/)
    .filter(Boolean);

const tags = ['one', 'two', 'three', 'four', 'five'];

/** Writes a content folder of `count` posts of about 1,150 words, the same on every run. */
export async function writeSyntheticContent(folder: string, count: number): Promise<void> {
  const posts = path.join(folder, 'posts');
  await mkdir(posts, { recursive: true });
  const entries = tags.map((id) => `${id}: { label: ${id}, description: "Posts on ${id}." }\n`);
  await writeFile(path.join(folder, 'tags.yaml'), entries.join(''));
  for (let number = 0; number < count; number += 1) {
    await writeFile(path.join(posts, `post-${number}.mdx`), postText(number));
  }
}

function postText(number: number): string {
  const random = generator(number + 1);
  const date = new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString();
  const sections = Array.from({ length: 7 }, (_, index) => sectionText(index, number, random));
  return `---
title: "Post ${number} on ${pick(random)} and ${pick(random)}"
description: "What ${pick(random)} asks of ${pick(random)}."
date: ${date}
tags: [${tags[number % tags.length]}]
---

${sections.join('\n')}`;
}

function sectionText(index: number, number: number, random: () => number): string {
  const paragraphs = Array.from({ length: 3 }, () => `${sentences(4, random)}\n`);
  return `## Section ${index} on ${pick(random)}

${paragraphs.join('\n')}
${index === 1 ? `See [an earlier post](/posts/post-${Math.floor(number / 2)}/).\n` : ''}
${index === 2 ? '```ts title="router.ts" {2}\nconst route = (cost: number) => cost < 3;\nexport default route;\n```\n' : ''}
${index === 3 ? '| name | value |\n| --- | ---: |\n| one | 1 |\n| two | 2 |\n' : ''}
${index === 4 ? `<Callout kind="note">\n\n${sentences(1, random)}\n\n</Callout>\n` : ''}`;
}

function sentences(count: number, random: () => number): string {
  const sentence = () => `The ${Array.from({ length: 12 }, () => pick(random)).join(' ')}.`;
  return Array.from({ length: count }, sentence).join(' ');
}

function pick(random: () => number): string {
  return vocabulary[Math.floor(random() * vocabulary.length)] ?? 'model';
}

/** A small linear congruential generator: enough variety, no chance. */
function generator(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
