/** The text of a new post, ready to be written on. */
export function draftText(title: string, date: string, tag: string): string {
  return `---
title: ${JSON.stringify(title)}
description: "One or two sentences: what the post claims, and for whom."
date: ${date}
tags: [${tag}]
draft: true
---

The first paragraph states the news and why it matters.

## The first section

`;
}
