import { site } from '../site.ts';

/** Why an address is none that readers can follow, though it has the look of one. */
export interface FormFault {
  readonly message: string;
  readonly fix: string;
}

/** Addresses of the machine that reads them. */
const ownMachine = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])$/i;

/** What is wrong with an address before anybody asks what it leads to; null for nothing. */
export function formFault(href: string): FormFault | null {
  const text = href.trim();
  if (text === '#') {
    return { message: 'the address is "#" alone, and leads nowhere', fix: 'write the address' };
  }
  if (text.startsWith('//')) {
    return { message: `"${href}" has no scheme, which readers need`, fix: `write https:${text}` };
  }
  if (/^https?:\/?(?!\/)/i.test(text)) {
    const rest = text.replace(/^https?:\/?/i, '');
    return { message: `"${href}" lacks a slash behind its colon`, fix: `write https://${rest}` };
  }
  if (/^www\.[^/]+\./i.test(text)) {
    return { message: `"${href}" has no scheme, and leads nowhere`, fix: `write https://${text}` };
  }
  if (/^[^\s/@:]+@[^\s/@]+\.[a-z]+$/i.test(text)) {
    return { message: `"${href}" is an e-mail address`, fix: `write mailto:${text}` };
  }
  return mailFault(text) ?? hostFault(href);
}

function mailFault(text: string): FormFault | null {
  if (/^mailto:/i.test(text) && !/^mailto:[^\s@?]+@[^\s@?]+/i.test(text)) {
    return { message: `"${text}" names nobody`, fix: 'write mailto:name@example.org' };
  }
  if (/^tel:/i.test(text) && !/^tel:\+?[\d().-]*\d{2}/i.test(text)) {
    return {
      message: `"${text}" is no telephone number`,
      fix: 'write tel: and the number, such as tel:+41445550100',
    };
  }
  return null;
}

function hostFault(href: string): FormFault | null {
  const target = URL.parse(href);
  if (!target || !/^https?:$/.test(target.protocol)) return null;
  const { hostname, pathname, search, hash } = target;
  if (ownMachine.test(hostname)) {
    return {
      message: `"${href}" leads to the machine of whoever reads it`,
      fix: pathname === '/' ? 'write the address of a page' : `write ${pathname}${search}${hash}`,
    };
  }
  const own = new URL(site.url);
  const wanted = /^(?:www\.)?google\.[a-z.]+$/.test(hostname) && pathname === '/url';
  const behind = wanted ? (target.searchParams.get('q') ?? target.searchParams.get('url')) : null;
  if (behind) {
    return {
      message: `"${href}" leads to its address by way of a search engine`,
      fix: `write ${behind}`,
    };
  }
  if (isWorkshop(hostname, own.hostname)) {
    return {
      message: `"${href}" leads to a copy of the publication that readers do not know`,
      fix: `write ${pathname}${search}${hash}`,
    };
  }
  const isOwn = hostname.replace(/^www\./, '') === own.hostname.replace(/^www\./, '');
  return isOwn && target.origin !== own.origin
    ? {
        message: `"${href}" is the publication's own address in another form`,
        fix: `write ${pathname}${search}${hash}`,
      }
    : null;
}

/** Where a site is looked at before it is published. */
function isWorkshop(hostname: string, own: string): boolean {
  const bare = own.replace(/^www\./, '');
  if (/^deploy-preview-\d+--/.test(hostname)) return true;
  return (
    /^(?:staging|stage|preview|dev|test)\.$/.test(hostname.slice(0, -bare.length)) &&
    hostname.endsWith(bare)
  );
}
