/* Loads previews of links when the mouse or the keyboard first comes to a link that may have one. */
const done = new AbortController();

addEventListener('pointerover', wake, done);
addEventListener('focusin', wake, done);

function wake(event: Event): void {
  const { target } = event;
  if (event instanceof PointerEvent && event.pointerType !== 'mouse') return;
  if (!(target instanceof Element) || !target.closest('.prose a, .mentions a')) return;
  done.abort();
  import('./link-preview.ts').then(
    ({ turnTo }) => turnTo(target),
    // Without previews a link is a link.
    () => {},
  );
}

export {};
