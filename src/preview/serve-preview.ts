import { stat } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { handleRequest, sendText } from './handle-request.ts';
import { hostRulesReader } from './host-rules.ts';
import { listenLocally } from './listen-locally.ts';
import type { RuleProblem } from './rule-file.ts';

/** A site that is being served on this machine. */
export interface Preview {
  /** Its address, with a final slash. */
  readonly url: string;
  /** Lines of its `_headers` and `_redirects` that have no effect. */
  readonly problems: readonly RuleProblem[];
  /** Stops serving at once, also what is still under way. */
  close(): Promise<void>;
}

/** What to serve, and where. */
export interface PreviewOptions {
  /** The built site. */
  readonly dir: string;
  /** 0 for any free one. */
  readonly port: number;
}

/**
 * Serves a built site to this machine alone, as a good static host would: `_headers`,
 * `_redirects`, `404.html`, final slashes, compression, ranges and validators.
 * @throws Error with a message for the terminal when the folder is missing or the port is taken
 */
export async function servePreview({ dir, port }: PreviewOptions): Promise<Preview> {
  const folder = await stat(dir).catch(() => null);
  if (!folder?.isDirectory()) {
    throw new Error(`There is nothing to serve in ${dir}; run "npm run build" first.`);
  }
  const readRules = hostRulesReader(dir);
  const { problems } = await readRules();
  const listener: RequestListener = async (request, response) => {
    try {
      await handleRequest(dir, await readRules(), request, response);
    } catch (error) {
      giveUp(response, error);
    }
  };
  const { port: actualPort, close } = await listenLocally(listener, port);
  return { url: `http://localhost:${actualPort}/`, problems, close };
}

/** A client that went away is no failure; anything else is told to both sides, without a stack. */
function giveUp(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  console.error(error instanceof Error ? error.message : error);
  sendText(response, 500, 'Internal error');
}
