import { createHash } from 'node:crypto';

/** The inline scripts and styles of pages or drawings, each once. */
export interface InlineSources {
  readonly scripts: Set<string>;
  readonly styles: Set<string>;
}

/** Elements whose content is text to the end tag. Data blocks run nothing and need no leave. */
const inlineElements = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
const isDataOrFile = /\bsrc=|\btype="?application\//;

/** @param markup pages or drawings, as text */
export function inlineSources(...markup: readonly string[]): InlineSources {
  const found = { scripts: new Set<string>(), styles: new Set<string>() };
  for (const each of markup) {
    for (const [, element, attributes = '', content = ''] of each.matchAll(inlineElements)) {
      if (content === '' || isDataOrFile.test(attributes)) continue;
      (element === 'script' ? found.scripts : found.styles).add(content);
    }
  }
  return found;
}

/**
 * Has a page say under which Content-Security-Policy it is to be read, ahead of all that the policy
 * is about: what it holds inline and the site's own files work, nothing else does, no script or
 * style in an attribute, no frame. Search compiles WebAssembly. Who may frame the page, only a
 * header can say.
 */
export function withOwnPolicy(html: string): string {
  const { scripts, styles } = inlineSources(html);
  const policy = [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes(scripts)].join(' '),
    ["style-src 'self'", ...hashes(styles)].join(' '),
    "img-src 'self' data:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace('<meta charset="utf-8">', (charset) => charset + meta);
}

/** `_headers` with a policy for the drawings, that open by themselves: their styles and no script. */
export function withDrawingPolicy(headers: string, drawings: readonly string[]): string {
  const styles = hashes(inlineSources(...drawings).styles);
  const policy = `default-src 'none'; style-src ${styles.join(' ') || "'none'"}; img-src 'self' data:`;
  return headers.replace(
    /^\/diagrams\/\*\n/m,
    (rule) => `${rule}  Content-Security-Policy: ${policy}\n`,
  );
}

function hashes(sources: ReadonlySet<string>): string[] {
  return [...sources]
    .map((source) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`)
    .sort();
}
