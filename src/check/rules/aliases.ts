import { aliasPath } from '../../model/alias.ts';
import type { PageSource, PostSource } from '../../model/content.ts';
import { slugForm } from '../../model/slug.ts';
import { urls } from '../../model/url.ts';
import { site } from '../../site.ts';
import { addressesOf } from '../addresses.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Aliases that cannot become redirects: ill-formed, taken by a post, or claimed twice. */
export const aliases: Rule = {
  documentation: {
    alias: {
      what: 'An alias that cannot become a redirect: it is no address, it is the address of something else, or two posts claim it.',
      why: 'Links to the old address of a post would end nowhere, or at another post.',
      mend: 'Write an earlier slug of this post, or an earlier path of it that starts with a slash, in one post only.',
      wrong: 'aliases: [Old Name, /posts/another-post/]',
      right: 'aliases: [old-name, /blog/old-name/]',
    },
  },
  check: (content) => {
    const owners = new Map(
      [...addressesOf(content)].map(([address, at]) => [bare(address), nameOf(at)]),
    );
    return content.posts.flatMap((post) =>
      post.frontMatter.aliases.flatMap((alias, index) => {
        const at = (message: string, fix: string) =>
          problemAt(post, `aliases.${index}`, 'alias', message, fix);
        const address = aliasPath(alias);
        if (!address) {
          const message = `the alias "${alias}" is neither a slug nor a site path`;
          return [at(message, `write ${meantBy(alias)}`)];
        }
        const owner = owners.get(bare(address));
        if (owner === post.path) {
          const claim =
            address === urls.post(post.slug) ? "this post's own address" : 'named twice here';
          return [at(`the alias "${alias}" is ${claim}`, 'remove it')];
        }
        if (owner) {
          return [
            at(
              `the alias "${alias}" is already the address of ${owner}`,
              'remove it here, or there',
            ),
          ];
        }
        owners.set(bare(address), post.path);
        return [];
      }),
    );
  },
};

/** The alias that an address or a name was meant to be, as an example where it cannot be told. */
function meantBy(alias: string): string {
  const target = URL.parse(alias);
  if (target?.origin === site.url) return target.pathname;
  const slug = alias
    .replace(/\.mdx?$/, '')
    .toLowerCase()
    .replace(/[ _]+/g, '-');
  return slugForm.test(slug) && slug !== alias
    ? slug
    : 'an earlier slug such as old-name, or a path such as /blog/old-name/';
}

function nameOf(source: PostSource | PageSource | null): string {
  return source?.path ?? 'another page';
}

/** A host treats an address with and without its last slash as one. */
function bare(address: string): string {
  return address.replace(/\/$/, '');
}
