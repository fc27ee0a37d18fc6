import type { TextRow } from './text-row.ts';

/** One thing to filter by. */
export interface Facet {
  /** What the filter holds: a host, a tag, an explainer's id. */
  readonly value: string;
  /** What is read. */
  readonly label: string;
  /** On how many texts. */
  readonly count: number;
}

/** What the reader's texts can be filtered by; the most used first, and by name. */
export interface Facets {
  readonly sites: readonly Facet[];
  readonly explainers: readonly Facet[];
  readonly tags: readonly Facet[];
}

/** As the browser's language puts names in order. */
const BY_NAME = new Intl.Collator();

export function facetsOf(rows: readonly TextRow[]): Facets {
  return {
    sites: counted(rows.flatMap(({ site }) => (site === null ? [] : [[site, site] as const]))),
    explainers: counted(
      rows.flatMap(({ explainer, title }) => (explainer === null ? [] : [[explainer, title] as const])),
    ),
    tags: counted(rows.flatMap(({ tags }) => tags.map((tag) => [tag, tag] as const))),
  };
}

function counted(all: readonly (readonly [value: string, label: string])[]): Facet[] {
  const facets = new Map<string, Facet>();
  for (const [value, label] of all) {
    const known = facets.get(value);
    facets.set(value, { value, label: known?.label ?? label, count: (known?.count ?? 0) + 1 });
  }
  return [...facets.values()].sort((a, b) => b.count - a.count || BY_NAME.compare(a.label, b.label));
}
