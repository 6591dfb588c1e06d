import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type HeaderRule, parseHeaders } from './headers-file.ts';
import { parseRedirects, type RedirectRule } from './redirects-file.ts';
import type { RuleProblem } from './rule-file.ts';

/** What a site asks of its host. */
export interface HostRules {
  readonly headers: readonly HeaderRule[];
  readonly redirects: readonly RedirectRule[];
  readonly problems: readonly RuleProblem[];
}

/** Files that speak to the host; nobody else gets to read them. */
export const RULE_FILES: readonly string[] = ['_headers', '_redirects'];

/**
 * Makes a function that reads the rules in a site's folder, and reads them again once the site was
 * built anew. A file that is not there holds no rules.
 */
export function hostRulesReader(dir: string): () => Promise<HostRules> {
  let known: { readonly version: string; readonly rules: HostRules } | null = null;
  return async () => {
    const version = (await Promise.all(RULE_FILES.map((name) => fileVersion(dir, name)))).join();
    if (known?.version !== version) known = { version, rules: await readHostRules(dir) };
    return known.rules;
  };
}

async function readHostRules(dir: string): Promise<HostRules> {
  const [headersText, redirectsText] = await Promise.all([
    readIfThere(path.join(dir, '_headers')),
    readIfThere(path.join(dir, '_redirects')),
  ]);
  const headers = parseHeaders(headersText);
  const redirects = parseRedirects(redirectsText);
  return {
    headers: headers.rules,
    redirects: redirects.rules,
    problems: [...headers.problems, ...redirects.problems],
  };
}

async function fileVersion(dir: string, name: string): Promise<string> {
  const stats = await stat(path.join(dir, name)).catch(() => null);
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeMs}` : 'absent';
}

async function readIfThere(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
