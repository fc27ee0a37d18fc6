import type { Mention } from '#core/mentions/mention.ts';
import { askBackground } from '#messaging/native.ts';
import type { PageListener } from './listen-to-page.ts';
import type { PopoverController } from './popover-controller.ts';
import type { PopoverPage } from './popover-page.ts';

/** What draws in a page: a script of its own, which comes once a reader is seen to be there. */
export interface Drawing {
  /** Draws popovers in the root of our host; whoever asks listens to the page, and ends it. */
  readonly popoverOf: (page: Omit<PopoverPage, 'strings'>) => DrawnPopover;
  /** See `story-picker.ts`. */
  readonly pickStory: (document: Document, signal: AbortSignal) => Promise<Element | null>;
}

/** A popover that has no listener of its own. */
export interface DrawnPopover extends PageListener, Pick<PopoverController, 'flash' | 'follow'> {
  choose(mention: Mention, by: 'keyboard' | 'touch'): void;
  end(): void;
}

/** Has what draws brought into this page, once. */
export class Drawer {
  /** Null until it is here. */
  present: Drawing | null = null;
  #coming: Promise<Drawing | null> | null = null;

  /** Its script is here. It counts only where it was asked for, and once. */
  comes(drawing: Drawing): void {
    if (this.#coming !== null) this.present ??= drawing;
  }

  /** Null where the browser refuses, or the extension is gone: then it is asked for anew the next time. */
  bring(): Promise<Drawing | null> {
    this.#coming ??= askBackground('page/draw', {}).then(() => {
      if (this.present === null) this.#coming = null;
      return this.present;
    });
    return this.#coming;
  }
}
