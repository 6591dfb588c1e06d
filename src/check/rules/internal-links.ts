import type { Content, PageSource, PostSource } from '../../model/content.ts';
import type { Link } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { urls } from '../../model/url.ts';
import { site } from '../../site.ts';
import { addressesOf, aliasesOf, type Addresses } from '../addresses.ts';
import { formFault } from '../link-forms.ts';
import { mayBeAlias } from '../publication.ts';
import type { Rule } from '../rule.ts';
import { nearest } from '../suggestion.ts';
import { hiddenFrom } from './related.ts';

/** Links within the publication that lead to nothing, to a draft, or to a heading that is not there. */
export const internalLinks: Rule = {
  documentation: {
    link: {
      what: 'A link that leads to nothing, to a draft, to a post that is not yet published, or to a heading that is not there; or an address that nobody can follow.',
      why: 'Readers would meet a page that says there is nothing here.',
      mend: 'Write the address of a post as `/posts/slug/`, of a page as `/about/`, of a file in `public/` by its path, and after # the id of a heading. Publish the post that is linked first, or take the link out.',
      wrong: '[the method](/posts/evals-befor-upgrades/)',
      right: '[the method](/posts/evals-before-upgrades/#the-method)',
    },
  },
  check: (content, now) => {
    const addresses = new Map([...aliasesOf(content), ...addressesOf(content)]);
    const known = [...addresses.keys()];
    const sources: (PostSource | PageSource)[] = [...content.posts, ...content.pages];
    return sources.flatMap((source) =>
      source.facts.links.flatMap((link) => checkLink(link, source, addresses, known, content, now)),
    );
  },
};

function checkLink(
  { href, at }: Link,
  source: PostSource | PageSource,
  addresses: Addresses,
  known: readonly string[],
  content: Content,
  now: Date,
): Problem[] {
  const own = 'cover' in source ? urls.post(source.slug) : urls.page(source.slug);
  const target = URL.parse(href, `${site.url}${own}`);
  const problem = (message: string, fix: string): Problem[] => [
    { ...at, path: source.path, severity: 'error', rule: 'link', message, fix },
  ];
  const fault = formFault(href);
  if (fault) return problem(fault.message, fault.fix);
  if (target?.origin !== site.url || !/^https?:$/.test(target.protocol)) return [];
  const path = decode(target.pathname);
  const found = addresses.get(path);
  if (found === undefined) {
    if (mayBeAlias(content, path)) return [];
    const { message, fix } = leadsNowhere(href, path, target, addresses, known);
    return problem(message, fix);
  }
  const hidden = found && 'cover' in found ? hiddenFrom(source, found, now) : null;
  if (hidden)
    return problem(
      `"${href}" ${hidden}: readers would not find it`,
      'publish it first, or remove the link',
    );
  return target.hash && found
    ? checkFragment(href, decode(target.hash.slice(1)), found, addresses, problem)
    : [];
}

function leadsNowhere(
  href: string,
  path: string,
  { search, hash }: URL,
  addresses: Addresses,
  known: readonly string[],
) {
  if (addresses.has(`${path}/`)) {
    return { message: `"${href}" lacks its last slash`, fix: `write ${path}/${search}${hash}` };
  }
  const near = sameName(path, addresses) ?? nearestAddress(path, known);
  return {
    message: `"${href}" leads to nothing in this publication`,
    fix: near
      ? `did you mean ${near}?`
      : 'write the address of a post, as /posts/<slug>/, or of a page',
  };
}

/** A post or page that was named by its file, or by a path without its start. */
function sameName(path: string, addresses: Addresses): string | null {
  const name = /([^/]+?)(?:\/?|\/index\.(?:mdx?|html)|\.(?:mdx|html))$/i
    .exec(path)?.[1]
    ?.toLowerCase();
  if (name === undefined) return null;
  return [urls.post(name), urls.page(name)].find((address) => addresses.get(address)) ?? null;
}

/** Addresses of one kind are alike already; only their last parts are compared. */
function nearestAddress(path: string, known: readonly string[]): string | null {
  const [, kind = '', name = ''] = /^(.*\/)([^/]+)\/?$/.exec(path) ?? [];
  const alike = known.filter((address) => address.startsWith(kind) && address.length > kind.length);
  const near = nearest(
    name,
    alike.map((address) => address.slice(kind.length).replace(/\/$/, '')),
  );
  return near && (alike.find((address) => address === `${kind}${near}/`) ?? `${kind}${near}`);
}

function checkFragment(
  href: string,
  id: string,
  { facts }: PostSource | PageSource,
  addresses: Addresses,
  problem: (message: string, fix: string) => Problem[],
): Problem[] {
  if (facts.partial || facts.targets.includes(id)) return [];
  const moved = headingElsewhere(id, addresses);
  if (moved)
    return problem(`"${href}" points at a heading that is now in another post`, `write ${moved}`);
  const near = nearest(id, facts.targets);
  const headings = facts.headings.map((heading) => `#${heading.id}`).join(', ');
  const others = headings
    ? `write one of ${headings}`
    : 'leave the fragment out; there are no headings';
  const fix = near ? `did you mean #${near}?` : others;
  return problem(`"${href}" points at a heading that is not there`, fix);
}

/** The one other post that has a heading of this id, where a text was split. */
function headingElsewhere(id: string, addresses: Addresses): string | null {
  const holders = new Set<PostSource | PageSource>();
  for (const source of addresses.values()) {
    if (source?.facts.headings.some((heading) => heading.id === id)) holders.add(source);
  }
  const [holder] = holders;
  if (!holder || holders.size > 1 || !('cover' in holder)) return null;
  return `${urls.post(holder.slug)}#${id}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
