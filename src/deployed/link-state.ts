import { messageOf } from '../model/message.ts';

/** What an address answers. `refused` are servers that talk to browsers only, or not just now. */
export interface LinkState {
  readonly kind: 'alive' | 'moved' | 'refused' | 'dead';
  /** A status, the new address, or why there was no answer. */
  readonly detail: string;
}

/** Milliseconds for one answer, and before an address that was too busy is asked again. */
export interface Patience {
  readonly answer: number;
  readonly pause: number;
}

const usual: Patience = { answer: 20_000, pause: 5_000 };

/** Asks an address, as gently as it can be asked; once more where the server did not keep up. */
export async function stateOf(url: string, patience: Patience = usual): Promise<LinkState> {
  const first = await ask(url, patience);
  if (first.kind !== 'refused') return first;
  await new Promise((resolve) => setTimeout(resolve, patience.pause));
  return ask(url, patience);
}

async function ask(url: string, patience: Patience): Promise<LinkState> {
  try {
    const head = await request(url, 'HEAD', patience);
    // Some servers know no HEAD, or answer it otherwise than what readers get.
    const response = head.ok ? head : await request(url, 'GET', patience);
    await response.body?.cancel();
    return judge(url, response);
  } catch (error) {
    return { kind: isNameLost(error) ? 'dead' : 'refused', detail: reasonOf(error) };
  }
}

function request(url: string, method: string, { answer }: Patience): Promise<Response> {
  return fetch(url, {
    method,
    headers: { 'user-agent': 'pdpspectra-link-report', accept: 'text/html,*/*' },
    signal: AbortSignal.timeout(answer),
  });
}

function judge(url: string, { ok, status, redirected, url: arrived }: Response): LinkState {
  if (ok && redirected && arrived !== url) return { kind: 'moved', detail: arrived };
  if (ok) return { kind: 'alive', detail: String(status) };
  return { kind: status === 404 || status === 410 ? 'dead' : 'refused', detail: String(status) };
}

/** Whether the name in the address belongs to nobody. */
function isNameLost(error: unknown): boolean {
  return codeOf(error) === 'ENOTFOUND';
}

function reasonOf(error: unknown): string {
  return codeOf(error) ?? messageOf(error);
}

function codeOf(error: unknown): string | null {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : null;
}
