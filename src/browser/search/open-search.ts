/*
 * Waits for the reader to ask for search: by the header's link, `/` or Ctrl K (⌘ K). All that
 * search needs is loaded then; what cannot be loaded leads to the page of search.
 */
const link = document.querySelector<HTMLAnchorElement>('.search-link');
const place = document.querySelector<HTMLElement>('.search-place');
const loadSearch = () => import('./search.ts');

if (place) {
  loadSearch().then(
    ({ showSearchIn }) => showSearchIn(place),
    () => place.remove(),
  );
}
if (location.search.includes('highlight=')) import('./highlight.ts');

link?.addEventListener('click', (event) => {
  if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) open(event);
});
addEventListener('keydown', (event) => {
  const { key, altKey, target } = event;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input,select,textarea'));
  const chord = event.ctrlKey || event.metaKey;
  const asks = chord ? key === 'k' : key === '/' && !isSlashOff();
  if (asks && !altKey && !isTyping) open(event);
});

function open(event: Event): void {
  event.preventDefault();
  loadSearch().then(
    ({ openSearch }) => openSearch(),
    () => link && location.assign(link.href),
  );
}

/** A reader whose voice or hand strikes single keys by accident can turn this one off. */
function isSlashOff(): boolean {
  try {
    return localStorage.getItem('slash') === 'off';
  } catch {
    return false;
  }
}
