import type { CurrentTab } from '#at-hand/current-tab.ts';
import type { Shown, StoryAtHand } from '#at-hand/story-at-hand.ts';

/** So many stories stay as they are while other tabs are in front. Those with a text that is not saved stay beyond that. */
const KEPT = 8;

/** A story as the panel draws it. */
export interface ShownStory extends Shown {
  /** One for each page of each tab: fields of one are never taken for those of another. */
  readonly key: number;
}

/** The stories of a window's tabs, one of which is shown. */
export interface TabStories {
  /** This tab is in front: its story is shown; what was typed on the one before is saved at once. */
  show(tab: CurrentTab): void;
  /** The reader comes back to the panel. */
  lookAgain(): void;
  flush(): void;
}

interface TabStory {
  readonly key: number;
  readonly page: string;
  readonly story: StoryAtHand;
  /** How it was drawn last, or would have been. */
  readonly drawn: { shown: ShownStory | null };
}

const pageOf = ({ url, incognito }: CurrentTab): string => `${incognito} ${url.split('#', 1)[0]}`;

/**
 * Keeps a story while its tab shows the same page, so that the way back to it is short and what stands in its fields stays there,
 * should the browser not have taken it.
 *
 * @param open - Shows a tab's story: `showStory`, but for tests.
 */
export function tabStories(
  open: (tab: CurrentTab, draw: (shown: Shown) => void) => StoryAtHand,
  draw: (shown: ShownStory) => void,
): TabStories {
  /** By the id of the tab; the one that was in front last comes last. */
  const stories = new Map<number, TabStory>();
  let front: TabStory | null = null;
  let keys = 0;

  const begin = (tab: CurrentTab): TabStory => {
    const key = ++keys;
    const drawn: TabStory['drawn'] = { shown: null };
    const story = open(tab, (shown) => {
      drawn.shown = { ...shown, key };
      if (front?.key === key) draw(drawn.shown);
    });
    return { key, page: pageOf(tab), story, drawn };
  };

  const forgetOldest = (): void => {
    for (const [id, each] of stories) {
      if (stories.size <= KEPT) return;
      if (each !== front && each.story.isSaved()) stories.delete(id);
    }
  };

  return {
    show(tab) {
      const known = stories.get(tab.id);
      const isSame = known?.page === pageOf(tab);
      const next = known !== undefined && isSame ? known : begin(tab);
      if (front !== next) front?.story.flush();
      known?.story.flush();
      stories.delete(tab.id);
      stories.set(tab.id, next);
      const isFront = front === next;
      front = next;
      forgetOldest();
      if (!isFront && next.drawn.shown !== null) draw(next.drawn.shown);
      if (!isSame) return;
      void next.story.load();
      if (!isFront) next.story.lookAgain();
    },
    lookAgain: () => front?.story.lookAgain(),
    flush: () => front?.story.flush(),
  };
}
