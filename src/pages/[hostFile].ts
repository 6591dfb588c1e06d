import type { APIRoute, GetStaticPaths } from 'astro';
import { library, retirements } from '../library.ts';
import { headersOf, redirectsOf } from '../outputs/host-files.ts';

/** `_headers` and `_redirects`: Astro takes no route whose file name starts with an underscore. */
export const getStaticPaths = (async () => {
  const { posts } = await library();
  return [
    { params: { hostFile: '_headers' }, props: { text: headersOf() } },
    {
      params: { hostFile: '_redirects' },
      props: { text: redirectsOf(posts, await retirements()) },
    },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
