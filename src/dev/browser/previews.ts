import type { PostReport } from '../page-report.ts';
import { element } from './element.ts';

/** As a feed reader shows it: its own styles, no scripts. */
export function feedPreview(post: PostReport): HTMLElement {
  const html = post.feedHtml ?? document.querySelector('.prose')?.innerHTML ?? '';
  const frame = element('iframe', {
    class: 'feed',
    sandbox: '',
    title: 'The post in a feed reader',
  });
  const head = element('div', {}, element('h1', {}, post.title), element('p', {}, post.date));
  frame.srcdoc = `<!doctype html><base href="${location.origin}"><style>${readerStyle}</style>${head.innerHTML}${html}`;
  return frame;
}

/** As other sites show a link to it. */
export function cardPreview({ card, title, description, url }: PostReport): HTMLElement {
  const picture = element('img', { src: card, alt: `The card of ${title}`, width: '480' });
  const host = URL.parse(url)?.host ?? '';
  return element(
    'figure',
    { class: 'card' },
    picture,
    element(
      'figcaption',
      {},
      element('small', {}, host),
      element('strong', {}, title),
      element('span', {}, description),
    ),
  );
}

/** As a search engine shows it: what it would cut off is cut off. */
export function searchPreview(post: PostReport): HTMLElement {
  const { date, description, siteTitle, title, url } = post;
  const { host = '', pathname = '' } = URL.parse(url) ?? {};
  const trail = [host, ...pathname.split('/').filter(Boolean)].join(' › ');
  return element(
    'div',
    { class: 'result' },
    element('small', {}, trail),
    element('strong', {}, cut(`${title} · ${siteTitle}`, longestTitle)),
    element('p', {}, `${date} — ${cut(description, longestSnippet)}`),
  );
}

/** The page itself, as wide as a phone. */
export function phonePreview(): HTMLElement {
  const frame = element('iframe', { class: 'phone', src: location.pathname, title: 'On a phone' });
  frame.addEventListener('load', () => {
    const hide = element('style', {}, 'astro-dev-toolbar { display: none; }');
    frame.contentDocument?.head.append(hide);
  });
  return frame;
}

/** Characters that search engines show at most, more or less: they measure pixels. */
const longestTitle = 60;
const longestSnippet = 155;

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most);
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), most / 2))} …`;
}

const readerStyle = `
  body { margin: 1rem; font: 16px/1.6 Georgia, serif; color: #222; background: #fff; }
  img { max-width: 100%; height: auto; } pre { overflow: auto; } h1 { font-size: 1.4em; }
`;
