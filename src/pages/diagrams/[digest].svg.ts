import type { APIRoute, GetStaticPaths } from 'astro';
import { specimen, storedBody } from '../../body.ts';
import { library } from '../../library.ts';
import type { Facts } from '../../model/document.ts';
import { diagramSvg } from '../../outputs/diagram-svg.ts';

export const getStaticPaths = (async () => {
  const { posts, pages } = await library();
  const shown = [...posts, ...pages, await specimen()].flatMap(({ facts }) =>
    facts.diagrams.map(({ digest, alt }) => [digest, { facts, alt }] as const),
  );
  return [...new Map(shown)].map(([digest, props]) => ({ params: { digest }, props }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ facts: Facts; alt: string }, { digest: string }> = async ({
  props,
  params,
}) => {
  const { drawings } = await storedBody(props.facts);
  const svg = drawings[params.digest]?.svg ?? '';
  return new Response(diagramSvg(svg, props.alt), { headers: { 'content-type': 'image/svg+xml' } });
};
