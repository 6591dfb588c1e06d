import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasErrors } from '../check/check.ts';
import { publishedText } from '../check/go-live.ts';
import { nearest } from '../check/suggestion.ts';
import { writeEditorFiles } from '../editor/files.ts';
import { environment } from '../environment.ts';
import { loadContent, problemBase } from '../loader/load.ts';
import { writeWhole } from '../loader/whole-file.ts';
import type { Content, PostSource } from '../model/content.ts';
import { isoDate } from '../model/date.ts';
import { descriptionToWrite } from '../model/draft.ts';
import { statusOf } from '../model/post.ts';
import type { Problem } from '../model/problem.ts';
import { urls } from '../model/url.ts';
import { CommandFailure, requireContent, runCommand } from './terminal/command.ts';
import { problemsOf, record } from './checking/fix.ts';
import { humanFor } from './terminal/colours.ts';

/** `npm run go-live -- slug`: a draft becomes a post dated now, if it passes the checks as one. */
await runCommand('go-live', async ({ positionals: [named = ''] }) => {
  if (named === '') {
    throw new CommandFailure('name one draft: npm run go-live -- its-slug');
  }
  requireContent(environment);
  try {
    return await goLive(slugFrom(named));
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    console.error(error.message);
    return 1;
  }
});

async function goLive(slug: string): Promise<number> {
  const draft = requireDraft(slug, await loadContent(environment));
  const file = path.join(problemBase(environment), draft.path);
  const before = await readFile(file, 'utf8');
  const after = publishedText(before, draft, environment.now);
  if (after === null) {
    throw new CommandFailure(
      `${draft.path} has no line of its own for draft and for date; write them, one below the other`,
    );
  }
  await writeWhole(file, after.text);
  const write = (problems: readonly Problem[]) =>
    process.stderr.write(humanFor(process.stderr)(problems));
  const content = await loadContent(environment);
  const found = await problemsOf(content, environment);
  const problems = found.filter((each) => each.path === draft.path);
  const told = problems.filter(({ rule }) => rule !== 'unrecorded');
  if (hasErrors(told)) {
    await writeWhole(file, before);
    write(told.map((each) => beforeRemoval(each, after.without)));
    throw new CommandFailure(`${draft.path} is still a draft: mend the errors above first.`);
  }
  write(told);
  // Where nothing has been recorded yet, the ledger starts with all that is published.
  const isFirst = content.ledger === undefined;
  await record(content, environment, (each) => isFirst || each === draft.path);
  await writeEditorFiles(content, environment);
  tell(draft);
  return 0;
}

/** The problem at its line in the draft, which has a line more. */
function beforeRemoval(problem: Problem, line: number): Problem {
  return problem.line < line ? problem : { ...problem, line: problem.line + 1 };
}

function tell({ path: file, slug, frontMatter }: PostSource): void {
  console.log(`${file} is a post now: ${urls.post(slug)}. Commit it with content/ledger.`);
  if (frontMatter.description === descriptionToWrite) {
    console.error('Its description is still the one that npm run new wrote.');
  }
}

/** A slug, also where the file was named. */
function slugFrom(named: string): string {
  return named.replace(/\/index\.mdx?$|\.mdx?$/, '').replace(/^.*\//, '');
}

function requireDraft(slug: string, { posts, postFiles }: Content): PostSource {
  const file = postFiles.find((each) => each.slug === slug);
  if (!file) {
    const near = nearest(
      slug,
      postFiles.map((each) => each.slug),
    );
    throw new CommandFailure(
      `there is no post ${slug}${near ? `; did you mean ${near}?` : ': expected the name of a file in posts/'}`,
    );
  }
  const post = posts.find((each) => each.slug === slug);
  // Whether it is a draft is not known where these could not be read.
  if (!post || ['draft', 'date'].some((key) => post.doubtful.includes(key))) {
    throw new CommandFailure(`${file.path} cannot be read; npm run check -- ${file.path} says why`);
  }
  const status = statusOf(post.frontMatter, environment.now);
  if (status === 'draft') return post;
  const since = status === 'published' ? 'published since' : 'scheduled for';
  throw new CommandFailure(
    `${post.path} is not a draft: it is ${since} ${isoDate(post.frontMatter.date)}`,
  );
}
