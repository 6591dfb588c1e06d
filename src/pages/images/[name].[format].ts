import type { APIRoute, GetStaticPaths } from 'astro';
import { specimen } from '../../body.ts';
import { environment } from '../../environment.ts';
import { library } from '../../library.ts';
import type { ImageVariant } from '../../model/image.ts';
import { imageVariants } from '../../model/library.ts';
import { imageBytes, imageType } from '../../outputs/image.ts';

export const getStaticPaths = (async () => {
  const variants = imageVariants(await library(), [await specimen()]);
  return variants.map((variant) => {
    const [name, format] = variant.name.split('.');
    return { params: { name, format }, props: { variant } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ variant: ImageVariant }> = async ({ props: { variant } }) => {
  const bytes = await imageBytes(variant, environment.cacheDir);
  return new Response(bytes, { headers: { 'content-type': imageType(variant.format) } });
};
