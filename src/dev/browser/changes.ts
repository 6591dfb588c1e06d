import { changeEvent, type ContentChange, followEvent } from '../page-report.ts';
import { isPreview } from './page-report.ts';
import { blocksOf, patch } from './patch-text.ts';

type Follower = (paths: readonly string[]) => void | Promise<void>;

const followers: Follower[] = [];

/** Calls back after each change of the content that did not load the page again. */
export function followChanges(follower: Follower): void {
  followers.push(follower);
}

/** The page as the server made it, before scripts worked on it. */
let served: Promise<Document> | undefined;

if (!isPreview() && import.meta.hot) {
  import.meta.hot.send(followEvent, {});
  import.meta.hot.on(changeEvent, async ({ paths, visible }: ContentChange) => {
    if (visible && !(await follow())) location.reload();
    else await Promise.all(followers.map((follower) => follower(paths)));
  });
  // Once only: the page must have come to rest before it is asked for again.
  window.addEventListener('load', () => {
    requestIdleCallback(() => {
      served = fetchPage();
    });
  });
}

/** Puts changed text in its place; false where the page has to be loaded again for a change. */
async function follow(): Promise<boolean> {
  if (!served) return false;
  const [before, now] = await Promise.all([served, fetchPage()]);
  const live = document.querySelector('.prose');
  if (!live || frameOf(before) !== frameOf(now)) return false;
  served = Promise.resolve(now);
  document.title = now.title;
  return patch(live, blocksOf(before), blocksOf(now));
}

async function fetchPage(): Promise<Document> {
  const response = await fetch(location.pathname, { cache: 'no-store' });
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** All of a page but for its text, with the styles that its text needs. */
function frameOf(page: Document): string {
  const frame = page.body.cloneNode(true) as HTMLElement;
  frame.querySelector('.prose')?.replaceChildren();
  const styles = [...page.head.querySelectorAll('style')].map(({ outerHTML }) => outerHTML);
  return [...styles, frame.outerHTML].join('');
}
