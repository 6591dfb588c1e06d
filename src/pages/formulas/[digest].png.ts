import type { APIRoute, GetStaticPaths } from 'astro';
import { storedBody } from '../../body.ts';
import { environment } from '../../environment.ts';
import { library } from '../../library.ts';
import type { Facts } from '../../model/document.ts';
import { cachedFormulaPng } from '../../outputs/diagram-png.ts';

export const getStaticPaths = (async () => {
  // Feeds show pictures, and carry posts alone.
  const { posts } = await library();
  const shown = posts.flatMap(({ facts }) =>
    facts.formulas.map(({ digest }) => [digest, facts] as const),
  );
  return [...new Map(shown)].map(([digest, facts]) => ({ params: { digest }, props: { facts } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ facts: Facts }, { digest: string }> = async ({ props, params }) => {
  const { drawings } = await storedBody(props.facts);
  const svg = drawings[params.digest]?.svg ?? '';
  const bytes = await cachedFormulaPng(svg, environment.cacheDir);
  return new Response(bytes, { headers: { 'content-type': 'image/png' } });
};
