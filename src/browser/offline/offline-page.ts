import type { KeptPage, Message } from './shelf.ts';

/*
 * On the page about offline reading: lists what this device keeps, and tells what happened where the
 * page stands in for another.
 */

const place = document.querySelector('.kept');
const forget = document.querySelector<HTMLButtonElement>('.forget');
const isStandIn = location.pathname !== '/offline/';

if (isStandIn) tellWhatHappened();
if ('serviceWorker' in navigator) void show('what is kept');
forget?.addEventListener('click', () => show('forget all'));
// The page that was asked for, as soon as it can come.
if (isStandIn) addEventListener('online', () => location.reload());

function tellWhatHappened(): void {
  const heading = document.querySelector('h1');
  const story = document.querySelector<HTMLElement>('.happened');
  const again = story?.querySelector('a');
  if (!heading || !story || !again) return;
  heading.textContent = 'No connection';
  document.title = document.title.replace(/^[^·]+/, 'No connection ');
  document.querySelector('.dek')?.remove();
  again.href = location.href;
  story.hidden = false;
}

async function show(ask: Exclude<Message, { keep: unknown }>['ask']): Promise<void> {
  const kept = await answerTo({ ask });
  const posts = kept.filter(({ path }) => path.startsWith('/posts/'));
  const others = kept.filter((page) => !posts.includes(page));
  place?.replaceChildren(...section('Posts', posts), ...section('Other pages', others));
  if (kept.length === 0) place?.append(element('p', 'Nothing is kept on this device yet.'));
  if (forget) forget.hidden = kept.length === 0;
}

/** What the worker keeps; nothing where there is none. */
async function answerTo(message: Message): Promise<readonly KeptPage[]> {
  const registration = await navigator.serviceWorker.getRegistration();
  const worker = navigator.serviceWorker.controller ?? registration?.active;
  if (!worker) return [];
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(message, [port2]);
  });
}

function section(title: string, pages: readonly KeptPage[]): readonly Element[] {
  if (pages.length === 0) return [];
  const list = document.createElement('ul');
  list.append(...pages.map(entryOf));
  return [element('h2', title), list];
}

function entryOf({ path, title, description, language, read }: KeptPage): Element {
  const item = document.createElement('li');
  const link = element('a', title);
  link.href = path;
  const dek = element('p', description);
  for (const part of [link, dek]) {
    part.lang = language;
    part.dir = 'auto';
  }
  const day = new Date(read).toLocaleDateString('en-GB', { dateStyle: 'long' });
  const meta = element('p', `Read on ${day}`);
  meta.className = 'read';
  item.append(link, dek, meta);
  return item;
}

function element<Name extends 'a' | 'p' | 'h2'>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
