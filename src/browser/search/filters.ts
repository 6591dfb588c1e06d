import { element } from './element.ts';
import type { Facets, Match } from './engine.ts';

/** One way to narrow results down: a list to choose from. */
export interface Filter {
  readonly select: HTMLSelectElement;
  /** Whether a page fits the choice. */
  fits(facets: Facets, id: string): boolean;
  /** Offers what is there, each with its number among these pages. */
  offer(facets: Facets, ids: readonly string[]): void;
}

/** The topics, by label. */
export function tagFilter(): Filter {
  return makeFilter('tag', 'Any topic', ({ tags, pages }, id) =>
    (pages[id] ?? []).slice(1).flatMap((place) => tags[place] ?? []),
  );
}

/** The years, the newest first. */
export function yearFilter(): Filter {
  return makeFilter('year', 'Any year', ({ pages }, id) =>
    pages[id]?.[0] ? [String(pages[id][0])] : [],
  );
}

/** What of these pages is left under both filters, and what each filter has to offer then. */
export function narrow(
  matches: readonly Match[],
  filters: readonly Filter[],
  facets: Facets,
): readonly Match[] {
  for (const filter of filters) {
    const others = filters.filter((other) => other !== filter);
    const left = matches.filter(({ id }) => others.every((other) => other.fits(facets, id)));
    filter.offer(
      facets,
      left.map(({ id }) => id),
    );
  }
  return matches.filter(({ id }) => filters.every((filter) => filter.fits(facets, id)));
}

function makeFilter(
  name: string,
  anything: string,
  valuesOf: (facets: Facets, id: string) => readonly string[],
): Filter {
  const select = element('select', { name }, new Option(anything, ''));
  return {
    select,
    fits: (facets, id) => !select.value || valuesOf(facets, id).includes(select.value),
    offer(facets, ids) {
      const all = Object.keys(facets.pages).flatMap((id) => valuesOf(facets, id));
      const found = ids.flatMap((id) => valuesOf(facets, id));
      const sorted = [...new Set(all)].sort();
      const { value: chosen } = select;
      const options = (name === 'year' ? sorted.reverse() : sorted).map((value) => {
        const count = found.filter((each) => each === value).length;
        const option = new Option(`${value} (${count})`, value, false, value === chosen);
        option.disabled = count === 0 && value !== chosen;
        return option;
      });
      select.replaceChildren(new Option(anything, ''), ...options);
    },
  };
}
