import type { APIRoute, GetStaticPaths } from 'astro';
import { storedBody } from '../body.ts';
import { environment } from '../environment.ts';
import { library } from '../library.ts';
import type { Facts } from '../model/document.ts';
import { cachedDiagramPng } from '../outputs/diagram-png.ts';

/**
 * A route of pictures of drawings. Feeds show them, and carry posts alone.
 * @param shownIn the drawings of one kind that a post shows
 * @param margin CSS pixels of paper around a drawing
 */
export function drawingPng(
  shownIn: (facts: Facts) => readonly { readonly digest: string }[],
  margin: number,
) {
  const getStaticPaths = (async () => {
    const { posts } = await library();
    const shown = posts.flatMap(({ facts }) =>
      shownIn(facts).map(({ digest }) => [digest, facts] as const),
    );
    return [...new Map(shown)].map(([digest, facts]) => ({ params: { digest }, props: { facts } }));
  }) satisfies GetStaticPaths;

  const GET: APIRoute<{ facts: Facts }, { digest: string }> = async ({ props, params }) => {
    const { drawings } = await storedBody(props.facts);
    const svg = drawings[params.digest]?.svg ?? '';
    const bytes = await cachedDiagramPng(svg, environment.cacheDir, margin);
    return new Response(bytes, { headers: { 'content-type': 'image/png' } });
  };

  return { getStaticPaths, GET };
}
