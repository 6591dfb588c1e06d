import type { HostRules } from './host-rules.ts';
import { findRedirect, type RedirectMatch, sendsOn } from './redirects-file.ts';
import { encodePath, readRequestTarget, type RequestTarget } from './request-target.ts';
import { findSiteFile, type SiteFile } from './site-file.ts';

/** What the host says to a request, before it is put into headers and bytes. */
export type Answer =
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string }
  | { readonly kind: 'file'; readonly status: number; readonly file: SiteFile }
  | { readonly kind: 'nothing' };

/**
 * Decides what a request gets, in the order that hosts keep: a forced redirect, the file, the
 * page's address with its final slash, a redirect, `404.html`.
 */
export async function decideAnswer(
  dir: string,
  rules: HostRules,
  target: RequestTarget,
): Promise<Answer> {
  const redirect = target.path.includes('//') ? null : findRedirect(rules.redirects, target);
  return (
    (redirect?.rule.forced ? await followRule(dir, redirect) : null) ??
    (await showFile(dir, target.path, 200)) ??
    (await addFinalSlash(dir, target)) ??
    (redirect ? await followRule(dir, redirect) : null) ??
    (await showFile(dir, '/404.html', 404)) ?? { kind: 'nothing' }
  );
}

async function showFile(dir: string, path: string, status: number): Promise<Answer | null> {
  const file = await findSiteFile(dir, path);
  return file && { kind: 'file', status, file };
}

async function addFinalSlash(dir: string, { path, query }: RequestTarget): Promise<Answer | null> {
  if (path.endsWith('/') || !(await findSiteFile(dir, `${path}/`))) return null;
  return { kind: 'redirect', status: 308, location: `${encodePath(path)}/${query}` };
}

async function followRule(dir: string, { rule, location }: RedirectMatch): Promise<Answer | null> {
  if (sendsOn(rule.status)) return { kind: 'redirect', status: rule.status, location };
  const shown = readRequestTarget(location);
  return shown && showFile(dir, shown.path, rule.status);
}
