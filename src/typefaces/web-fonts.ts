import { fontProviders } from 'astro/config';
import { cutFont } from './cut-font.ts';
import { charactersIn, core, extended, labels, latin, type Slice, without } from './slices.ts';

const local = fontProviders.local();

/** Weights that the styles use: text, medium, strong, and strong on a dark ground. */
const range = { min: 400, max: 600 };

/**
 * Text is kerned and has ligatures; figures of the sans stand in columns where a style asks. The sans
 * says short things in small type: without kerning it comes in one round trip less.
 */
const features = {
  'source-serif-4': ['kern', 'liga'],
  inter: ['tnum'],
  'jetbrains-mono': [],
} as const;

/**
 * The families: installed fonts, cut to what pages need of them, and copied into the site. A face
 * that has not arrived when the text is first painted stays out until the next page, so that no
 * line moves. The first face of a family is the one that each page fetches ahead of its text, the
 * second the one that pages in other languages of that alphabet fetch too. An italic comes in two weights, since most pages that have one need only the light.
 */
export const fonts = [
  family('Source Serif 4', '--serif', 'serif', [
    await face('source-serif-4', core),
    await face('source-serif-4', without(latin, core)),
    await face('source-serif-4', extended),
    await face('source-serif-4', core, range.min),
    await face('source-serif-4', core, range.max),
    await face('source-serif-4', without(latin, core), range.min),
    await face('source-serif-4', without(latin, core), range.max),
  ]),
  family('Inter', '--sans', 'sans-serif', [
    await face('inter', labels),
    await face('inter', without(latin, labels)),
    await face('inter', extended),
  ]),
  family('JetBrains Mono', '--mono', 'monospace', [await face('jetbrains-mono', latin)]),
];

type Face = Awaited<ReturnType<typeof face>>;

function family(name: string, cssVariable: string, generic: string, variants: [Face, ...Face[]]) {
  return {
    name,
    cssVariable,
    provider: local,
    fallbacks: [generic],
    display: 'optional' as const,
    options: { variants },
  };
}

/** @param italic the one weight of an italic; left out: upright, of all weights */
async function face(name: keyof typeof features, slice: Slice, italic?: number) {
  const style = italic ? ('italic' as const) : ('normal' as const);
  const file = await cutFont({
    file: `@fontsource-variable/${name}/files/${name}-${slice.alphabet}-wght-${style}.woff2`,
    characters: charactersIn(slice),
    weight: italic ?? range,
    format: 'woff2',
    features: features[name],
  });
  return {
    src: [`./${file}`] as [string],
    weight: italic ? String(italic) : `${range.min} ${range.max}`,
    style,
    unicodeRange: [slice.range] as [string],
  };
}
