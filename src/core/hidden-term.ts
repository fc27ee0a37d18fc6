import type { Settings } from './settings.ts';

/** A term that the reader has hidden, and where: on a host (without `www.`), or null for everywhere. */
export interface HiddenTerm {
  readonly explainer: string;
  readonly host: string | null;
}

/** All that is hidden for good: first everywhere, then by site. */
export const hiddenTerms = ({ hiddenEverywhere, hiddenOnSite }: Settings): HiddenTerm[] => [
  ...hiddenEverywhere.map((explainer) => ({ explainer, host: null })),
  ...Object.entries(hiddenOnSite)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([host, explainers]) => explainers.map((explainer) => ({ explainer, host }))),
];

/** Settings in which a term is not hidden any more there; what is said of it elsewhere stays. Nothing of the host stays behind. */
export function withoutHidden(settings: Settings, { explainer, host }: HiddenTerm): Settings {
  const others = (ids: readonly string[] = []) => ids.filter((id) => id !== explainer);
  if (host === null) return { ...settings, hiddenEverywhere: others(settings.hiddenEverywhere) };
  const { [host]: onSite, ...rest } = settings.hiddenOnSite;
  const left = others(onSite);
  return { ...settings, hiddenOnSite: left.length > 0 ? { ...rest, [host]: left } : rest };
}
