import { aliasPath } from '../../model/alias.ts';
import { urls } from '../../model/url.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Aliases that cannot become redirects: ill-formed, taken by a post, or claimed twice. */
export const aliases: Rule = ({ posts, postFiles }) => {
  const owners = new Map(postFiles.map(({ slug, path }) => [urls.post(slug), path]));
  return posts.flatMap((post) =>
    post.frontMatter.aliases.flatMap((alias, index) => {
      const at = (message: string, fix: string) =>
        problemAt(post, `aliases.${index}`, 'alias', message, fix);
      const address = aliasPath(alias);
      if (!address) {
        const message = `the alias "${alias}" is neither a slug nor a site path`;
        return [at(message, 'write an earlier slug such as old-name, or a path such as /blog/old-name/')];
      }
      const owner = owners.get(address);
      if (owner === post.path) {
        return [at(`the alias "${alias}" is this post's own address`, 'remove it')];
      }
      if (owner) {
        return [at(`the alias "${alias}" is already the address of ${owner}`, 'remove it here, or there')];
      }
      owners.set(address, post.path);
      return [];
    }),
  );
};
