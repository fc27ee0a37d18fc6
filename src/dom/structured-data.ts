import type { Meta } from './meta-content.ts';

/** What a page's JSON-LD says of its story; every field as it stands there, unchecked. */
export interface StructuredData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  /** Whether the object is of an article's type at all, and not only of a page's. */
  readonly isArticle: boolean;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** Larger ones are catalogues, not stories; UTF-16 code units. */
const LARGEST_SCRIPT = 500_000;

const DEEPEST = 6;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|SocialMediaPosting)$/;
const PAGE_TYPE = /(?:WebPage|ItemPage|AboutPage)$/;

/** Line breaks inside strings are the commonest fault of hand-made JSON-LD. */
const repaired = (text: string) => text.replace(/^\s*(?:<!--|\/\*.*?\*\/)|(?:-->)\s*$/g, '').replace(/\s+/g, ' ');

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(repaired(text));
    } catch {
      return null;
    }
  }
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asList = (value: Json | undefined): readonly Json[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as Json];
};

const asText = (value: Json | undefined): string | null => {
  const first = asList(value)[0];
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
};

const typesOf = (object: JsonObject) => asList(object['@type']).filter((t) => typeof t === 'string');

/** All objects of a document's JSON-LD, outermost first. */
function* objectsIn(value: Json | undefined, depth = 0): Generator<JsonObject> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item, depth + 1);
  if (!isObject(value)) return;
  yield value;
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) yield* objectsIn(value[key], depth + 1);
}

const nameOf = (value: Json): string | null => (isObject(value) ? asText(value.name) : asText(value));

/** The name of a person who is an object of its own, elsewhere in the data. */
function nameById(value: Json, objects: readonly JsonObject[]): string | null {
  const id = isObject(value) ? asText(value['@id']) : null;
  const named =
    id === null ? undefined : objects.find((object) => object['@id'] === id && asText(object.name) !== null);
  return named === undefined || typesOf(named).includes('Organization') ? null : nameOf(named);
}

function authorsOf(object: JsonObject, objects: readonly JsonObject[]): string[] {
  const people = asList(object.author).length > 0 ? asList(object.author) : asList(object.creator);
  return people.map((person) => nameOf(person) ?? nameById(person, objects)).filter((name) => name !== null);
}

const toData = (object: JsonObject, objects: readonly JsonObject[], isArticle: boolean): StructuredData => ({
  headline: asText(object.headline) ?? (isArticle ? asText(object.name) : null),
  authors: authorsOf(object, objects),
  datePublished: asText(object.datePublished) ?? (isArticle ? asText(object.dateCreated) : null),
  dateModified: asText(object.dateModified),
  language: isObject(object.inLanguage ?? null) ? nameOf(object.inLanguage as Json) : asText(object.inLanguage),
  publisher: object.publisher === undefined ? null : nameOf(object.publisher),
  isArticle,
});

/** Some builders of pages put JSON-LD into a `<meta>`, where its maker meant a script. */
const inMeta = (meta: Meta) => meta.get('script:ld+json') ?? '';

function allObjects(document: Document, meta: Meta): JsonObject[] {
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')];
  const texts = [...scripts.map((script) => script.textContent ?? ''), inMeta(meta)].filter(
    (text) => text !== '' && text.length <= LARGEST_SCRIPT,
  );
  return texts.flatMap((text) => [...objectsIn(parse(text))]);
}

const isPaid = ({ isAccessibleForFree: free }: JsonObject) => free === false || /^false$/i.test(String(free));

/** What a page says is not free: the part that this selector names, or (null) the story without saying more; null: nothing. */
export function paidPart(document: Document): { readonly selector: string | null } | null {
  const paid = allObjects(document, new Map()).filter(isPaid);
  const selector = paid.map(({ cssSelector }) => asText(cssSelector)).find((text) => text !== null);
  return paid.length === 0 ? null : { selector: selector ?? null };
}

/**
 * The page's story as its JSON-LD describes it: an article's object first, a page's second, and the page's dates where
 * the article has none; null: neither.
 */
export function readStructuredData(document: Document, meta: Meta): StructuredData | null {
  const objects = allObjects(document, meta);
  const ofType = (type: RegExp) => objects.find((object) => typesOf(object).some((t) => type.test(String(t))));
  const [article, page] = [ofType(ARTICLE_TYPE), ofType(PAGE_TYPE)];
  const ofPage = page === undefined ? null : toData(page, objects, false);
  if (article === undefined) return ofPage;
  const ofArticle = toData(article, objects, true);
  return {
    ...ofArticle,
    datePublished: ofArticle.datePublished ?? ofPage?.datePublished ?? null,
    dateModified: ofArticle.dateModified ?? ofPage?.dateModified ?? null,
  };
}
