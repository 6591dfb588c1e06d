import { fileStart, type Problem } from '../model/problem.ts';
import type { FrontMatterReading } from '../yaml/front-matter.ts';
import type { TextFile } from './folder.ts';

/** Whether nothing stands below the front matter of what is not a draft. */
export function isWithoutText(
  source: string,
  { data, doubtful, text: block }: Pick<FrontMatterReading<unknown>, 'data' | 'doubtful' | 'text'>,
): boolean {
  if (doubtful.includes('draft')) return false;
  const { draft } = (data ?? { draft: true }) as { readonly draft?: boolean };
  const below = source.slice(source.indexOf('\n') + 1 + block.length).replace(/^---[ \t]*/, '');
  return draft !== true && below.trim() === '';
}

export function withoutText({ path: shown }: TextFile): Problem {
  return {
    ...fileStart,
    path: shown,
    severity: 'warning',
    rule: 'empty-text',
    message: 'there is no text below the front matter',
    fix: 'write it, or write draft: true until it is there',
  };
}

export function unreadable({ path: shown }: TextFile): Problem {
  return {
    ...fileStart,
    path: shown,
    severity: 'error',
    rule: 'file-name',
    message: 'the file cannot be read; a link may lead to nothing',
    fix: 'put the file itself there, or remove it',
  };
}

export function dynamicPage({ path: shown }: TextFile): Problem {
  return {
    ...fileStart,
    path: shown,
    severity: 'error',
    rule: 'dynamic-page',
    message: 'a page of pages/ holds an import, an expression or a component; only posts can',
    fix: 'write it in Markdown and the vocabulary',
  };
}
