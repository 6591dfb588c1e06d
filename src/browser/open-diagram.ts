/*
 * Opens a diagram large when the reader asks for it, by a click or with Enter. Without this, and
 * where the rest cannot be loaded, each diagram links to its own file.
 */
addEventListener('click', (event) => {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  if (!(target instanceof Element) || ctrlKey || metaKey || shiftKey) return;
  const isOnDrawing = target.closest('svg') && getSelection()?.isCollapsed !== false;
  const figure = target.closest('figure.diagram');
  if (!figure || !(isOnDrawing || target.closest('.diagram-link'))) return;
  event.preventDefault();
  open(figure);
});

addEventListener('keydown', ({ key, target }) => {
  if (key !== 'Enter' || !(target instanceof Element)) return;
  const figure = target.closest('figure.diagram');
  if (figure && target === figure.firstElementChild) open(figure);
});

function open(figure: Element): void {
  import('./diagram-zoom.ts').then(
    ({ enlarge }) => enlarge(figure),
    () => {
      const link = figure.querySelector<HTMLAnchorElement>('.diagram-link');
      if (link) location.assign(link.href);
    },
  );
}

export {};
