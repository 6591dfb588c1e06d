import { fontProviders } from 'astro/config';

const local = fontProviders.local();

/** What the files named `latin-ext` add to those named `latin`. */
const extended =
  'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C4,U+2113';

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

/**
 * The families: files of installed packages, copied into the site. A face that has not arrived
 * when the text is first painted stays out until the next page, so that no line moves.
 */
export const fonts = [
  family('Source Serif 4', '--serif', 'serif', [
    face('source-serif-4', 'latin', 'normal', '200 900'),
    face('source-serif-4', 'latin', 'italic', '200 900'),
    face('source-serif-4', 'latin-ext', 'normal', '200 900'),
  ]),
  family('Inter', '--sans', 'sans-serif', [
    face('inter', 'latin', 'normal', '100 900'),
    face('inter', 'latin-ext', 'normal', '100 900'),
  ]),
  family('JetBrains Mono', '--mono', 'monospace', [
    face('jetbrains-mono', 'latin', 'normal', '100 800'),
  ]),
];

type Face = ReturnType<typeof face>;

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

function face(
  name: string,
  subset: 'latin' | 'latin-ext',
  style: 'normal' | 'italic',
  weight: string,
) {
  return {
    src: [`@fontsource-variable/${name}/files/${name}-${subset}-wght-${style}.woff2`] as [string],
    weight,
    style,
    unicodeRange: [subset === 'latin' ? latin : extended] as [string],
  };
}
