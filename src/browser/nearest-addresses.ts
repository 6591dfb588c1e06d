/* On the page for nothing: names the addresses that are most like the one that was asked for. */
export {};

/** Entries named at most, and how much of what was asked for each has to have. */
const most = 3;
const enough = 0.45;

const place = document.querySelector('.nearest');
const wanted = piecesOf(location.pathname);
if (place && location.pathname !== '/404.html' && wanted.size > 0) {
  const said = await fetch('/addresses.json');
  const addresses: readonly (readonly [path: string, title: string])[] = await said.json();
  const near = addresses
    .map(([path, title]) => ({ path, title, likeness: likenessOf(piecesOf(path)) }))
    .filter(({ likeness }) => likeness > enough)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most);
  if (near.length > 0) suggest(place, near);
}

function suggest(place: Element, near: readonly { path: string; title: string }[]): void {
  const question = document.createElement('p');
  question.textContent = 'Did you mean one of these?';
  const list = document.createElement('ul');
  for (const { path, title } of near) {
    const link = document.createElement('a');
    link.href = path;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  place.append(question, list);
}

/** The pairs of characters of an address’s last part, which slips and omissions mostly leave. */
function piecesOf(path: string): Set<string> {
  const name = ` ${decode(path).toLowerCase().split('/').filter(Boolean).at(-1) ?? ''} `;
  const plain = name.replace(/\.\w+ $|[^\p{L}\p{N}]+/gu, ' ');
  return new Set([...plain].slice(1).map((_, index) => plain.slice(index, index + 2)));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** From 0 to 1: mostly the share of what was asked for, and a little whether there is no more. */
function likenessOf(pieces: ReadonlySet<string>): number {
  const shared = [...wanted].filter((piece) => pieces.has(piece)).length;
  return (0.9 * shared) / wanted.size + (0.1 * shared) / Math.max(1, pieces.size);
}
