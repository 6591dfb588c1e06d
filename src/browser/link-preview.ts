/*
 * Shows where a link to a post leads while the pointer rests on it or the keyboard's focus is there,
 * from a small file that is fetched then. Escape dismisses it; a finger just follows the link.
 */
import { adoptStyles } from './adopt-styles.ts';
import rules from './link-preview.css?inline';

adoptStyles(rules);

const previewed = ':is(.prose, .mentions) a:not([class])';
const box = document.createElement('div');
box.className = box.id = 'preview';
box.popover = 'manual';
box.role = 'tooltip';

/** Milliseconds until intent is taken for granted, or gone. */
const patience = 250;
const files = new Map<string, Promise<Record<string, string>>>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** What the reader points at, and so what is shown or will be. */
let aim: HTMLAnchorElement | null = null;

addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'mouse') turnTo(target);
});
addEventListener('focusin', ({ target }) => turnTo(target));
addEventListener('focusout', () => turnTo(document.body));
addEventListener('click', dismiss);
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') dismiss();
});

/** Takes note of what the pointer or the focus has come to. */
export function turnTo(target: EventTarget | null): void {
  clearTimeout(timer);
  if (!(target instanceof Element) || box.contains(target)) return;
  const focused = document.querySelector<HTMLAnchorElement>(`${previewed}:focus-visible`);
  const next = target.closest<HTMLAnchorElement>(`${previewed}:is(:hover, :focus-visible)`);
  const link = next ?? focused;
  if (link !== aim) timer = setTimeout(link ? () => show(link) : dismiss, patience);
}

function dismiss(): void {
  clearTimeout(timer);
  aim?.removeAttribute('aria-describedby');
  aim = null;
  box.hidePopover();
}

async function show(link: HTMLAnchorElement): Promise<void> {
  dismiss();
  const { host, pathname, hash } = link;
  if (host !== location.host || !/^\/posts\/[^/]+\/$/.test(pathname)) return;
  aim = link;
  const file = files.get(pathname) ?? fetch(`${pathname}preview.json`).then((said) => said.json());
  files.set(pathname, file);
  const { title, description, language, direction, [hash]: lines } = await file.catch(() => ({}));
  if (!title || aim !== link) return;
  box.lang = language;
  box.dir = direction;
  box.replaceChildren(
    ...[title, description, lines].flatMap((text) => {
      const line = document.createElement('p');
      line.textContent = text;
      return text ? line : [];
    }),
  );
  document.querySelector('main')?.append(box);
  box.showPopover({ source: link });
  link.setAttribute('aria-describedby', box.id);
}
