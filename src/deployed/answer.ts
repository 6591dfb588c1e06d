/** Milliseconds that a server may take to begin its answer. */
const patience = 20_000;

/**
 * The text at an address, past every cache that can be told.
 * @returns null where there is nothing
 * @throws Error where the server cannot be asked, or answers with another failure
 */
export async function textAt(url: string): Promise<string | null> {
  const response = await fetch(url, {
    cache: 'no-store',
    headers: { 'cache-control': 'no-cache' },
    signal: AbortSignal.timeout(patience),
  });
  if (response.status === 404 || response.status === 410) {
    await response.body?.cancel();
    return null;
  }
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.text();
}
