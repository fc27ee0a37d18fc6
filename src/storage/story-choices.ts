import type { Answer } from '#core/failure.ts';
import { isStoryRule, type StoryRule } from '#core/story-rule.ts';
import { digestOf, isSalt, newSalt } from './address-digest.ts';
import type { KeyValueArea } from './mirror.ts';
import { storing } from './storage-failure.ts';

const RULES = 'story-rules';
const DISMISSED = 'not-articles';

/** Sites whose rule is kept; beyond that the oldest rule goes. A rule has some 400 bytes. */
export const MOST_RULES = 500;

/** Pages that are remembered as no article; beyond that the oldest goes. A digest has 44 bytes. */
export const MOST_DISMISSED = 2000;

interface KeptRule {
  readonly site: string;
  readonly rule: StoryRule;
}

/** Digests alone, newest first: with addresses in it, this would be a history of what was read. */
interface Dismissed {
  readonly salt: string;
  readonly digests: readonly string[];
}

/** What the reader has said of a page and its site. */
export interface StoryChoice {
  readonly story: StoryRule | null;
  readonly isDismissed: boolean;
}

/**
 * What the reader has said to correct the article finder: one rule for each site, and the pages that are no article.
 * Lists are kept newest first. What is damaged counts as not there.
 */
export class StoryChoices {
  readonly #area: KeyValueArea;
  /** Changes run one after the other, so that two at once do not undo each other. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(area: KeyValueArea) {
    this.#area = area;
  }

  /**
   * What was said of a page. Failures: `storage-trouble`.
   *
   * @param site - Its host without `www.`.
   * @param address - Its canonical address.
   */
  choiceFor(site: string, address: string): Promise<Answer<StoryChoice>> {
    return storing(async () => {
      const kept = await this.#area.get([RULES, DISMISSED]);
      const { salt, digests } = dismissedIn(kept[DISMISSED]);
      return {
        story: rulesIn(kept[RULES]).find((each) => each.site === site)?.rule ?? null,
        isDismissed: digests.length > 0 && digests.includes(await digestOf(salt, address)),
      };
    });
  }

  /** Sites whose rule counts more than a doubt whether a page is an article. Failures: `storage-trouble`. */
  overruledSites(): Promise<Answer<readonly string[]>> {
    return storing(async () => {
      const rules = rulesIn((await this.#area.get([RULES]))[RULES]);
      return rules.filter(({ rule }) => rule.overrules).map(({ site }) => site);
    });
  }

  /** All sites that have a rule. Failures: `storage-trouble`. */
  ruledSites(): Promise<Answer<readonly string[]>> {
    return storing(async () => rulesIn((await this.#area.get([RULES]))[RULES]).map(({ site }) => site));
  }

  /** Keeps the rule of a site; null forgets it. Failures: `storage-full`, `storage-trouble`. */
  keepRule(site: string, rule: StoryRule | null): Promise<Answer<null>> {
    return this.#inTurn(async () => {
      const others = rulesIn((await this.#area.get([RULES]))[RULES]).filter((each) => each.site !== site);
      const rules = rule === null ? others : [{ site, rule }, ...others].slice(0, MOST_RULES);
      await this.#area.set({ [RULES]: rules });
      return null;
    });
  }

  /** Remembers that a page is no article, or forgets it. Failures: `storage-full`, `storage-trouble`. */
  dismiss(address: string, isDismissed: boolean): Promise<Answer<null>> {
    return this.#inTurn(async () => {
      const { salt, digests } = dismissedIn((await this.#area.get([DISMISSED]))[DISMISSED]);
      const digest = await digestOf(salt, address);
      const others = digests.filter((each) => each !== digest);
      const next = isDismissed ? [digest, ...others].slice(0, MOST_DISMISSED) : others;
      await this.#area.set({ [DISMISSED]: { salt, digests: next } satisfies Dismissed });
      return null;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<Answer<T>> {
    const turn = this.#queue.then(() => storing(work));
    this.#queue = turn;
    return turn;
  }
}

function rulesIn(kept: unknown): readonly KeptRule[] {
  if (!Array.isArray(kept)) return [];
  return kept.filter((each): each is KeptRule => typeof each?.site === 'string' && isStoryRule(each.rule));
}

/** A list without its salt is worth nothing, and begins anew. */
function dismissedIn(kept: unknown): Dismissed {
  const { salt, digests } = (kept ?? {}) as Partial<Dismissed>;
  if (!isSalt(salt) || !Array.isArray(digests)) return { salt: newSalt(), digests: [] };
  return { salt, digests: digests.filter((each) => typeof each === 'string') };
}
