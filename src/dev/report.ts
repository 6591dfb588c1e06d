import { inboundOf } from '../check/inbound.ts';
import type { Environment } from '../environment.ts';
import type { DocumentStore } from '../loader/document-store.ts';
import type { Content, PostSource } from '../model/content.ts';
import { readingMinutes, statusOf } from '../model/post.ts';
import type { Problem } from '../model/problem.ts';
import { gradeOf } from '../model/readability.ts';
import { absoluteUrl, urls } from '../model/url.ts';
import { site } from '../site.ts';
import { isEnglish } from '../wording/language.ts';
import { wordingFor } from '../wording/wording.ts';
import type { LiveContent } from './live-content.ts';
import type { NamedLink, PageReport, PostReport, ShownProblem } from './page-report.ts';

/** @param page the site path of the page that is open */
export async function reportOf(
  page: string,
  content: LiveContent,
  environment: Environment,
  store: DocumentStore,
): Promise<PageReport> {
  const [shown, written, problems] = [
    await content.content(),
    await content.written(),
    await content.problems(),
  ];
  const own = new Set(filesOf(page, written));
  const shownProblems = problems.map((problem) => [problem.path, show(problem, content)] as const);
  const post = shown.posts.find(({ slug }) => isAt(page, urls.post(slug)));
  return {
    problems: shownProblems.flatMap(([file, problem]) => (own.has(file) ? [problem] : [])),
    elsewhere: shownProblems.flatMap(([file, problem]) => (own.has(file) ? [] : [problem])),
    post: post ? await postReport(post, shown, environment, store) : null,
  };
}

/** As in `Problem.path`; also of a post that could not be read. */
function filesOf(page: string, { postFiles, pages }: Content): string[] {
  return [
    ...postFiles.filter(({ slug }) => isAt(page, urls.post(slug))),
    ...pages.filter(({ slug }) => isAt(page, urls.page(slug))),
  ].map((file) => file.path);
}

function isAt(page: string, address: string): boolean {
  return `${page.replace(/\/$/, '')}/` === address;
}

function show(problem: Problem, content: LiveContent): ShownProblem {
  const { path, line, column, severity, rule, message, fix } = problem;
  const why = `${urls.rules()}#${rule}`;
  const place = `${content.fileOf(path)}:${line}:${column}`;
  return { path, line, column, severity, rule, message, fix, why, place };
}

async function postReport(
  post: PostSource,
  content: Content,
  { now }: Environment,
  store: DocumentStore,
): Promise<PostReport> {
  const { facts, frontMatter, slug } = post;
  const { feed, sections } = await store.readBody(facts.digest);
  const text = sections.map((section) => section.text).join('\n');
  return {
    title: frontMatter.title,
    description: frontMatter.description,
    status: statusOf(frontMatter, now),
    date: wordingFor(site.language).date(frontMatter.date),
    words: facts.words,
    readingMinutes: readingMinutes(facts.words, frontMatter.lang, site),
    grade: isEnglish(frontMatter.lang) ? gradeOf(text) : null,
    linksOut: facts.links.map(({ href, text: words }) => ({ href, text: words })),
    linksIn: linksTo(slug, content, now),
    url: absoluteUrl(urls.post(slug), site.url),
    card: urls.card(slug),
    siteTitle: site.title,
    feedHtml: feed,
  };
}

function linksTo(slug: string, content: Content, now: Date): NamedLink[] {
  const from = inboundOf(content, now).get(slug) ?? new Set();
  return [
    ...content.posts.map((post) => ({ ...post, href: urls.post(post.slug) })),
    ...content.pages.map((page) => ({ ...page, href: urls.page(page.slug) })),
  ].flatMap(({ path, href, frontMatter }) =>
    from.has(path) ? [{ href, text: frontMatter.title }] : [],
  );
}
