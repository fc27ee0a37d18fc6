import type { Drawer } from './drawing.ts';
import { ensureStyles } from './page-styles.ts';

/** The one time at most that the reader is pointing at the story of this page. */
export interface Picking {
  readonly isOn: boolean;
  /** The element that the reader chose; null where the reader left or {@link end} came first. A newer one ends an older. */
  pick(): Promise<Element | null>;
  end(): void;
}

export function createPicking(document: Document, drawer: Drawer): Picking {
  let present: AbortController | null = null;
  return {
    get isOn() {
      return present !== null;
    },
    async pick() {
      present?.abort();
      const own = new AbortController();
      present = own;
      void ensureStyles();
      const drawing = await drawer.bring();
      const picked = own.signal.aborted ? null : ((await drawing?.pickStory(document, own.signal)) ?? null);
      if (present === own) present = null;
      return picked;
    },
    end() {
      present?.abort();
      present = null;
    },
  };
}
