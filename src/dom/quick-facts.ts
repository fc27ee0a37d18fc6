import { type AddressFacts, addressFacts } from './address-facts.ts';
import { type ProseFacts, proseFacts } from './prose-facts.ts';
import { type SaidFacts, saidFacts } from './said-facts.ts';

/** How many elements of some kinds a page has. */
interface CountFacts {
  readonly links: number;
  readonly firstHeadings: number;
  readonly secondHeadings: number;
  readonly thirdHeadings: number;
  readonly articles: number;
  readonly times: number;
  readonly images: number;
  readonly buttons: number;
  readonly lists: number;
  readonly breaks: number;
}

/** UTF-16 code units, and whether the first headline stands in the page's title. */
interface TitleFacts {
  readonly titleLength: number;
  readonly headlineLength: number;
  readonly headlineInTitle: number;
}

/** What can be told of a page at a glance. */
export interface QuickFacts extends ProseFacts, CountFacts, SaidFacts, AddressFacts, TitleFacts {}

function countFacts(document: Document): CountFacts {
  const count = (tag: string) => document.getElementsByTagName(tag).length;
  return {
    links: count('a'),
    firstHeadings: count('h1'),
    secondHeadings: count('h2'),
    thirdHeadings: count('h3'),
    articles: count('article'),
    times: count('time'),
    images: count('img'),
    buttons: count('button'),
    lists: count('li'),
    breaks: count('br'),
  };
}

/** A longer headline says no more; UTF-16 code units. */
const LONGEST_HEADLINE = 300;

/** So much of a headline's or a title's text is looked at, white space of the source included; UTF-16 code units. */
const LOOKED_AT = 5000;

function titleFacts(document: Document): TitleFacts {
  const { title } = document;
  const text = document.getElementsByTagName('h1')[0]?.textContent?.slice(0, LOOKED_AT) ?? '';
  const headline = text.replace(/\s+/g, ' ').trim();
  const isIn = headline.length > 7 && title.slice(0, LOOKED_AT).toLowerCase().includes(headline.toLowerCase());
  return {
    titleLength: title.length,
    headlineLength: Math.min(headline.length, LONGEST_HEADLINE),
    headlineInTitle: isIn ? 1 : 0,
  };
}

/**
 * A glance at a page: counts a little of the live tree, clones nothing, forces no layout.
 *
 * @param address - The page's own address.
 */
export function quickFacts(document: Document, address: string): QuickFacts {
  return {
    ...proseFacts(document),
    ...countFacts(document),
    ...saidFacts(document),
    ...addressFacts(address),
    ...titleFacts(document),
  };
}
