import { createHash } from 'node:crypto';

/** The inline scripts and styles that a site's pages hold, each once. */
export interface InlineSources {
  readonly scripts: Set<string>;
  readonly styles: Set<string>;
}

/** Elements whose content is text to the end tag. Data blocks run nothing and need no leave. */
const inlineElements = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
const isDataOrFile = /\bsrc=|\btype="?application\//;

/** Adds those of one page or drawing, as text, to what was found so far. */
export function collectInline(markup: string, found: InlineSources): void {
  for (const [, element, attributes = '', content = ''] of markup.matchAll(inlineElements)) {
    if (content === '' || isDataOrFile.test(attributes)) continue;
    (element === 'script' ? found.scripts : found.styles).add(content);
  }
}

/**
 * A Content-Security-Policy under which exactly these inline scripts and styles work: nothing from
 * other hosts, no script or style in attributes, no frames. Search compiles WebAssembly.
 */
export function contentPolicy({ scripts, styles }: InlineSources): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashes(scripts)}`,
    `style-src 'self' ${hashes(styles)}`,
    "img-src 'self' data:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
    .map((directive) => directive.trim())
    .join('; ');
}

/** `_headers` with a policy for every path. */
export function withPolicy(headers: string, policy: string): string {
  return headers.replace(/^\/\*\n/m, (rule) => `${rule}  Content-Security-Policy: ${policy}\n`);
}

function hashes(sources: ReadonlySet<string>): string {
  return [...sources]
    .map((source) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`)
    .sort()
    .join(' ');
}
