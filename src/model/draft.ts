import type { PostFrontMatter } from './schema.ts';

/** What a new post starts from. */
export interface DraftPlan extends Pick<PostFrontMatter, 'title' | 'tags'> {
  /** As front matter writes it. */
  readonly date: string;
  /** Slugs of posts that may be worth reading next; an editor decides. */
  readonly similar: readonly string[];
}

/** What stands for the description until somebody writes one. */
export const descriptionToWrite = 'One or two sentences: what the post claims, and for whom.';

/** The text of a new post, ready to be written on. */
export function draftText({ title, date, tags, similar }: DraftPlan): string {
  return `---
title: ${JSON.stringify(title)}
description: ${JSON.stringify(descriptionToWrite)}
date: ${date}
tags: [${tags.join(', ')}]
${suggestions(similar)}draft: true
---

The first paragraph states the news and why it matters.

## The first section

`;
}

/** Suggestions wait as comments: what nobody has chosen is not shown as chosen. */
function suggestions(similar: readonly string[]): string {
  if (similar.length === 0) return '';
  const lines = similar.map((slug) => `#   - post: ${slug}\n#     why: ""\n`);
  return `# Similar posts; of those to read next, take away the # and say why.\n# related:\n${lines.join('')}`;
}
