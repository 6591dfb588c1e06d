import type { ExternalLinks } from './external-links.ts';
import type { LinkState } from './link-state.ts';

/**
 * Which links have died, as Markdown for the summary of a workflow.
 * @param states what each address answered, by address
 */
export function linkReport(links: ExternalLinks, states: ReadonlyMap<string, LinkState>): string {
  const sections = headings.map(([kind, heading, advice]) => {
    const lines = [...links]
      .filter(([url]) => states.get(url)?.kind === kind)
      .map(([url, places]) => lineOf(url, places, states.get(url)?.detail ?? ''));
    return lines.length === 0 ? '' : `\n### ${heading}\n\n${advice}\n\n${lines.join('\n')}\n`;
  });
  const alive = [...states.values()].filter(({ kind }) => kind === 'alive').length;
  return `## External links\n\n${alive} of ${links.size} answer as they should.\n${sections.join('')}`;
}

const headings: readonly (readonly [LinkState['kind'], string, string])[] = [
  ['dead', 'Dead', 'Link to a new place or an archived copy, or name the source without a link.'],
  ['moved', 'Moved', 'These still arrive. Write the new address where it says the same.'],
  ['refused', 'No answer for a program', 'These may well work in a browser: try them there.'],
];

function lineOf(url: string, places: readonly string[], detail: string): string {
  return `- <${url}> → ${detail.replace(/\s+/g, ' ')}\n  ${places.map((place) => `\`${place}\``).join(', ')}`;
}
