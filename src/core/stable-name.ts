/** Where a name is put together: `post-body`, `Story_body__x7Ab2`. */
const JOINT = /[-_:]+/;

/** Tools that name boxes anew with each release: `css-abqwer`. */
const MAKER = /^(?:css|sc|jss|jsx|tss|dcr|svelte|emotion|styled|ng|ngcontent|ember|ext|yui|view|react)$/i;

/** Names that say how a box stands now, or what this one page is about. */
const OF_THE_MOMENT =
  /^(?:is|has|no|js|category|tag|author|topic|section)[-_]|^(?:active|open|show|shown|hide|hidden|visible|loaded|loading|lazy\w*|selected|current|expanded|collapsed)$/i;

/** What may be kept of a page's names: none is long enough to be its text. */
const KEEPABLE = /^[a-z][\w-]{1,39}$/i;

/** Shorter than this, what is left of a name without its made part says nothing. */
const SHORTEST_STEM = 4;

/** `x7Ab2`, `1234`, `bdVaJa`, `kqpfr`: no person has thought of it. `h2`, `col3`, `articleBody` have one behind them. */
function isMade(part: string): boolean {
  if (/^\d{3,}$/.test(part)) return true;
  if (part.length < 5) return false;
  const humps = part.split(/(?=[A-Z])/);
  const isChopped = humps.length > 1 && /[a-z]/.test(part) && humps.some((hump) => hump.length < 3);
  return isChopped || (/[a-z]/i.test(part) && /\d/.test(part)) || !/[aeiouy]/i.test(part);
}

/**
 * What of a class name or id will be the same on the site's next page; null where that is nothing. A made part at the
 * end is cut off, one further in front makes the whole name worthless.
 *
 * @example stableName('Story_body__x7Ab2') // 'Story_body'
 * @example stableName('css-1abc23') // null
 */
export function stableName(name: string): string | null {
  const parts = name.split(JOINT);
  const end = parts.at(-1) ?? '';
  if (!KEEPABLE.test(name) || OF_THE_MOMENT.test(name) || MAKER.test(parts[0] ?? '')) return null;
  if (parts.slice(0, -1).some(isMade)) return null;
  if (!isMade(end)) return name;
  const stem = name.slice(0, -end.length).replace(/[-_:]+$/, '');
  return stem.length < SHORTEST_STEM ? null : stem;
}
