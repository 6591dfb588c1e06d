import { urls } from '../../model/url.ts';
import { comparePoints } from '../../model/problem.ts';
import { site } from '../../site.ts';
import { addressesOf, aliasesOf } from '../addresses.ts';
import { type Mend, onlyNear, replacement } from './mend.ts';

/** A last slash that is missing, wrong capitals, or a slip in the last part of an address or fragment. */
export const mendLink: Mend = (problem, source, content) => {
  const link = source.facts.links.find(({ at }) => comparePoints(at, problem) === 0);
  if (!link) return null;
  const own = 'cover' in source ? urls.post(source.slug) : urls.page(source.slug);
  const target = URL.parse(link.href, `${site.url}${own}`);
  if (target?.origin !== site.url || !/^[/#]/.test(link.href)) return null;
  const addresses = new Map([...aliasesOf(content), ...addressesOf(content)]);
  const found = addresses.get(target.pathname);
  const address = found === undefined ? meantAddress(target.pathname, [...addresses.keys()]) : '';
  if (address === null) return null;
  const standing = found ?? addresses.get(address);
  const targets = standing?.facts.partial ? null : (standing?.facts.targets ?? null);
  const fragment = meantFragment(target.hash.slice(1), targets);
  if (fragment === null) return null;
  const path = link.href.startsWith('#') ? '' : address || target.pathname;
  const href = `${path}${target.search}${fragment && `#${fragment}`}`;
  return href === link.href ? null : replacement(problem, link.href, href);
};

function meantAddress(path: string, known: readonly string[]): string | null {
  const wanted = path.toLowerCase().replace(/\/?$/, '/');
  const same = known.filter((address) => address.toLowerCase().replace(/\/?$/, '/') === wanted);
  if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null;
  const [, folder = '', name = ''] = /^(.*\/)([^/]+)\/?$/.exec(path) ?? [];
  const alike = known.filter(
    (address) => address.startsWith(folder) && /^[^/]+\/$/.test(address.slice(folder.length)),
  );
  const near = onlyNear(
    name,
    alike.map((address) => address.slice(folder.length, -1)),
  );
  return near === null ? null : `${folder}${near}/`;
}

/** Null where the fragment is wrong and its right form is not known. */
function meantFragment(id: string, targets: readonly string[] | null): string | null {
  if (id === '' || targets === null || targets.includes(id)) return id;
  const same = targets.filter((target) => target.toLowerCase() === id.toLowerCase());
  return same.length === 1 ? (same[0] ?? null) : onlyNear(id, targets);
}
