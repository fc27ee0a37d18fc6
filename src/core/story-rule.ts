/** One element, as far as it stays the same from page to page of a site. */
export interface ElementSignature {
  readonly tag: string;
  /** Its names, each with a sign that says which: `.story-body` class, `#story` id, `@articleBody` itemprop, `=main` role. */
  readonly names: readonly string[];
  /** Its place among its parent's elements of the same tag, from 0. */
  readonly place: number;
}

/** What the reader has said of a site: which element holds the story. Nothing of a page's text or address is in it. */
export interface StoryRule {
  /** The element, and up to {@link MOST_ABOVE} that stand around it, from the inside out. */
  readonly path: readonly ElementSignature[];
  /** Whether it was chosen on a page that the finder takes for no article: then the rule counts more than its doubts. */
  readonly overrules: boolean;
}

/** Elements above the chosen one that are remembered: two pages of a site may differ further out. */
export const MOST_ABOVE = 3;

/** Names of one element that are remembered. */
export const MOST_NAMES = 8;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isName = (value: unknown) => typeof value === 'string' && /^[.#@=][a-z][\w-]{1,39}$/i.test(value);

const isSignature = (value: unknown): boolean =>
  isObject(value) &&
  Object.keys(value).length === 3 &&
  typeof value.tag === 'string' &&
  /^[a-z][a-z0-9-]{0,39}$/.test(value.tag) &&
  Array.isArray(value.names) &&
  value.names.length <= MOST_NAMES &&
  value.names.every(isName) &&
  Number.isSafeInteger(value.place) &&
  (value.place as number) >= 0;

/** Whether something that came from elsewhere (a message, a disk) is a rule, and holds nothing else. */
export const isStoryRule = (value: unknown): value is StoryRule =>
  isObject(value) &&
  Object.keys(value).length === 2 &&
  typeof value.overrules === 'boolean' &&
  Array.isArray(value.path) &&
  value.path.length >= 1 &&
  value.path.length <= MOST_ABOVE + 1 &&
  value.path.every(isSignature);
