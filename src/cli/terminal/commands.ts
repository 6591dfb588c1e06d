/** A command of the project: what it is called with, and what README.md says of it. */
export interface Command {
  /** What it does, in the words of README's table. */
  readonly does: string;
  readonly options?: Readonly<Record<string, CommandOption>>;
  /** What its arguments are; left out: it takes none. */
  readonly takes?: { readonly shown: string; readonly most: number };
}

export interface CommandOption {
  readonly does: string;
  /** What it may be set to; left out: it is on or off. */
  readonly values?: readonly string[];
}

const many = Number.POSITIVE_INFINITY;

/** Every `npm run` command of the project's own. */
export const commands = {
  start: { does: 'checks, builds and serves the publication at http://localhost:4321/' },
  test: { does: 'every check: types, lint, units, the built site, a real browser' },
  dev: {
    does: 'live editing: problems, facts and previews of a post in the browser; drafts and scheduled posts are visible and marked',
  },
  check: {
    does: 'checks the content without building; -- --format human, json or github; -- content/posts/x.mdx for one file',
    takes: { shown: '[file …]', most: many },
    options: {
      fix: { does: 'mends what has one right answer, and records what is published' },
      format: { does: 'how problems are written', values: ['human', 'json', 'github'] },
    },
  },
  new: {
    does: 'writes a draft that passes the checks, with tags and similar posts',
    takes: { shown: '"Title"', most: many },
  },
  'go-live': {
    does: 'makes a draft a post dated now, if it passes the checks as one',
    takes: { shown: 'slug', most: 1 },
  },
  'contact-sheet': {
    does: 'one picture of a post, draft or not, on all its surfaces; warns of what is cut off, stands out or is missing',
    takes: { shown: 'slug …', most: many },
  },
  build: {
    does: 'checks, then builds into dist/; a failed build leaves the old dist/ as it was',
  },
  preview: { does: 'serves dist/ as a good static host would' },
  'link-report': {
    does: 'asks each external link of the content; the answers as Markdown',
  },
  'redirect-pages': {
    does: 'adds pages for the redirects to dist/, for hosts that read no _redirects',
  },
  'verify-live': { does: 'waits until the newest posts of dist/ are at SITE_URL' },
  bench: {
    does: 'measures checks and builds on synthetic content; -- dev: from save to sight',
    takes: { shown: '[posts … | dev | diagrams]', most: many },
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;
