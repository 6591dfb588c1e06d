import type { Element, ElementContent, Nodes, Root } from 'hast';
import { attribute } from './html-tree.ts';

/** What a feed reader does with the HTML of an item before it shows it. */
export interface Sanitiser {
  /** Where these rules were read. */
  readonly source: string;
  /** What it keeps. */
  readonly elements: readonly string[];
  /** What becomes of any other element: its content stays, or goes with it. */
  readonly others: 'unwrap' | 'remove';
  /** Elements that always go with their content. */
  readonly removed: readonly string[];
  /** What it keeps on an element, besides what it keeps on each; or only what it takes away. */
  readonly attributes: AllowedAttributes | { readonly not: RegExp };
  /** Schemes of addresses that it keeps; null where it takes away only some. */
  readonly schemes: readonly string[] | null;
  /** Parts of addresses that make it drop a link or an image. */
  readonly blocked: readonly string[];
}

interface AllowedAttributes {
  readonly everywhere: readonly string[];
  readonly on: Readonly<Record<string, readonly string[]>>;
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const blockedByMiniflux = words(
  `api.flattr.com www.facebook.com/sharer.php feeds.feedburner.com feedsportal.com
  linkedin.com/shareArticle pinterest.com/pin/create/button/ stats.wordpress.com
  twitter.com/intent/tweet twitter.com/share x.com/intent/tweet x.com/share`,
);

/** The elements of DOMPurify 3, from which two readers took their list. */
const purified = words(
  `a abbr acronym address area article aside audio b bdi bdo big blink blockquote body br button canvas
  caption center cite code col colgroup content data datalist dd decorator del details dfn dialog dir
  div dl dt element em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup
  hr html i img input ins kbd label legend li main map mark marquee menu menuitem meter nav nobr ol
  optgroup option output p picture pre progress q rp rt ruby s samp section select shadow small source
  spacer span strike strong sub summary sup table tbody td template textarea tfoot th thead time tr
  track tt u ul var video wbr`,
);

/** The readers that a feed is written for, by their own code. */
export const sanitisers: Readonly<Record<string, Sanitiser>> = {
  Miniflux: {
    source: 'https://github.com/miniflux/v2/blob/main/internal/reader/sanitizer/sanitizer.go',
    elements: words(
      `a abbr acronym aside audio blockquote b br caption cite code dd del dfn dl dt em figcaption figure
      h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p picture pre q rp rt rtc ruby s small samp source strong
      sub sup table td tfoot th thead time tr u ul var video wbr`,
    ),
    others: 'unwrap',
    removed: words('noscript script style'),
    attributes: {
      everywhere: [],
      on: {
        a: words('href title id'),
        abbr: ['title'],
        audio: ['src'],
        dd: ['id'],
        dl: ['id'],
        dt: ['id'],
        h1: ['id'],
        h2: ['id'],
        h3: ['id'],
        h4: ['id'],
        h5: ['id'],
        h6: ['id'],
        img: words('alt title src srcset sizes width height'),
        li: ['id'],
        ol: ['id'],
        q: ['cite'],
        sup: ['id'],
        td: words('rowspan colspan'),
        th: words('rowspan colspan'),
        time: ['datetime'],
        ul: ['id'],
        video: words('poster height width src'),
      },
    },
    schemes: words('https http ftp mailto tel xmpp'),
    blocked: blockedByMiniflux,
  },
  FreshRSS: {
    source: 'https://github.com/FreshRSS/FreshRSS/blob/edge/app/Models/SimplePieCustom.php',
    elements: words(
      `a abbr acronym address article aside audio b bdi bdo big blink blockquote br button canvas caption
      center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset
      figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html head body i iframe image img ins
      kbd label legend li main mark marquee menu meter nav nobr noframes ol optgroup option output p
      picture pre progress q rb rp rt rtc ruby s samp search section select small source span strike
      strong sub summary sup table tbody td textarea tfoot th thead time tr track tt u ul var video wbr
      xmp`,
    ),
    others: 'unwrap',
    removed: words('script style svg math'),
    attributes: {
      everywhere: words('dir draggable hidden lang role title'),
      on: {
        a: words('href hreflang type'),
        audio: words('controlslist loop muted src'),
        blockquote: ['cite'],
        del: words('cite datetime'),
        details: ['open'],
        img: words('src srcset sizes alt width height'),
        ins: words('cite datetime'),
        li: words('value type'),
        ol: words('reversed start type'),
        q: ['cite'],
        td: words('colspan headers rowspan abbr scope'),
        th: words('abbr colspan rowspan scope'),
        time: ['datetime'],
        video: words('src poster controlslist height loop muted playsinline width'),
      },
    },
    schemes: null,
    blocked: [],
  },
  'Tiny Tiny RSS': {
    source: 'https://github.com/tt-rss/tt-rss/blob/main/classes/Sanitizer.php',
    elements: words(
      `a abbr address acronym audio article aside b bdi bdo big blockquote body br caption cite center code
      col colgroup data dd del details description dfn div dl font dt em footer figure figcaption h1 h2 h3
      h4 h5 h6 header hr html i img ins kbd li main mark nav noscript ol p picture pre q ruby rp rt s samp
      section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track
      tt u ul var wbr video`,
    ),
    others: 'remove',
    removed: [],
    attributes: { not: /^(?:on.*|data-.*|id|style|class|width|height|allow)$/ },
    schemes: null,
    blocked: [],
  },
  yarr: {
    source: 'https://github.com/nkanaev/yarr/blob/master/src/content/sanitizer/whitelist.go',
    elements: purified,
    others: 'unwrap',
    removed: words('noscript script style'),
    attributes: {
      everywhere: [],
      on: {
        a: words('href title'),
        abbr: ['title'],
        audio: ['src'],
        img: words('alt title src srcset sizes'),
        q: ['cite'],
        td: words('rowspan colspan'),
        th: words('rowspan colspan'),
        time: ['datetime'],
        video: words('poster height width src'),
      },
    },
    schemes: words('http https ftp ftps tel mailto callto cid xmpp'),
    blocked: words(
      `feedsportal.com api.flattr.com stats.wordpress.com plus.google.com/share twitter.com/share
      feeds.feedburner.com`,
    ),
  },
  Feedbin: {
    // `ContentFilters::Scrub` prunes by Loofah’s list; `ContentFilters::Attributes` goes on from there.
    source: 'https://github.com/flavorjones/loofah/blob/main/lib/loofah/html5/safelist.rb',
    elements: words(
      `a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption
      center cite code col colgroup command datalist dd del details dfn dir div dl dt em fieldset
      figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li
      main map mark menu meter nav ol optgroup option output p pre q s samp section select small span
      strike strong sub summary sup table tbody td textarea tfoot th thead time tr tt u ul var video wbr`,
    ),
    others: 'remove',
    removed: words('script style'),
    attributes: {
      everywhere: words(
        `abbr alt cite colspan datetime dir headers height href hreflang id lang poster rowspan scope src
        start summary title type value width`,
      ),
      on: {},
    },
    schemes: words('callto ftp http https irc mailto news sftp sms ssh tel xmpp'),
    blocked: [],
  },
  Liferea: {
    // DOMPurify as it comes: `contentCleanup` in `resources/js/htmlview.js`.
    source: 'https://github.com/cure53/DOMPurify/blob/3.4.1/src/tags.ts',
    elements: [...purified, 'search', 'slot', 'style', 'svg', 'title', 'math'],
    others: 'unwrap',
    removed: words(
      `annotation-xml desc foreignobject mi mn mo ms mtext noembed noframes noscript plaintext script xmp`,
    ),
    attributes: { not: /^on/ },
    schemes: words('http https ftp ftps mailto tel callto sms cid xmpp matrix'),
    blocked: [],
  },
  newsboat: {
    // It draws text: unknown tags are passed over, images become a number and a link.
    source: 'https://github.com/newsboat/newsboat/blob/master/src/htmlrenderer.cpp',
    elements: words(
      `a aside audio b blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr iframe img li ol p pre q source strong
      sub sup table td th tr u ul video`,
    ),
    others: 'unwrap',
    removed: words('script style'),
    attributes: {
      everywhere: [],
      on: {
        a: ['href'],
        audio: ['src'],
        img: words('src alt title'),
        ol: words('start type'),
        td: ['colspan'],
        th: ['colspan'],
        video: ['src'],
      },
    },
    schemes: null,
    blocked: [],
  },
};

/** What is left of the content of a feed item. */
export function sanitised(content: Root, rules: Sanitiser): Root {
  return { type: 'root', children: content.children.flatMap((node) => kept(node, rules)) };
}

function kept(node: Nodes, rules: Sanitiser): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  if (rules.removed.includes(node.tagName) || isGone(node, rules)) return [];
  const children = node.children.flatMap((child) => kept(child, rules));
  if (!rules.elements.includes(node.tagName)) return rules.others === 'unwrap' ? children : [];
  const names = Object.keys(node.properties).filter((name) => isKept(node, name, rules));
  const properties = Object.fromEntries(names.map((name) => [name, node.properties[name]]));
  return [{ ...node, properties, children }];
}

/** Images that count their readers are dropped by some, wherever they come from. */
function isGone(element: Element, { blocked }: Sanitiser): boolean {
  const small = ['width', 'height'].every((name) => /^[01]$/.test(attribute(element, name) ?? ''));
  return (
    element.tagName === 'img' &&
    (small || blocked.some((part) => addressOf(element).includes(part)))
  );
}

function isKept(
  element: Element,
  property: string,
  { attributes, schemes, blocked }: Sanitiser,
): boolean {
  const name = property === 'className' ? 'class' : property.toLowerCase();
  const own = 'not' in attributes ? [] : (attributes.on[element.tagName] ?? []);
  const known =
    'not' in attributes
      ? !attributes.not.test(name)
      : [...attributes.everywhere, ...own].includes(name);
  if (!known || !['href', 'src', 'poster', 'cite'].includes(name)) return known;
  const address = attribute(element, name) ?? '';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? '';
  const fits = schemes ? schemes.includes(scheme) : scheme !== 'javascript';
  return fits && !blocked.some((part) => address.includes(part));
}

function addressOf(element: Element): string {
  return attribute(element, 'src') ?? '';
}
