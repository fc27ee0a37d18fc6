import { LATE_PARTS, type LateParts } from '#ui/popup/late-parts.ts';
import type { CurrentTab } from './current-tab.ts';
import { createDraftCheck } from './draft-check.ts';
import { loadOwnTerms } from './own-terms.ts';
import type { PopupState } from './popup-state.ts';
import { type QuoteNotes, quoteNotes } from './quote-actions.ts';
import { type TermNotes, termNotes } from './term-notes.ts';
import { type OwnTexts, textActions } from './text-actions.ts';

/** What the reader writes, how it is kept, and the look at the draft: all that the popup's first drawing does without. */
export interface OwnNotes {
  /** What draws them. */
  readonly parts: LateParts;
  readonly actions: OwnTexts['actions'] & QuoteNotes['actions'] & TermNotes['actions'];
  /** The note on the article, and the draft. */
  readonly texts: OwnTexts;
  readonly load: () => Promise<void>;
  readonly flush: () => void;
}

export function ownNotes(tab: CurrentTab, state: PopupState, storage: Storage): OwnNotes {
  const texts = textActions(tab, state, storage);
  const [quotes, terms] = [quoteNotes(tab, state, storage), termNotes(tab, state, storage)];
  const check = createDraftCheck(state);
  return {
    parts: LATE_PARTS,
    texts,
    actions: {
      ...texts.actions,
      ...quotes.actions,
      ...terms.actions,
      onDraftInput: (draft) => {
        texts.actions.onDraftInput(draft);
        check.soon();
      },
    },
    load: async () => {
      check.soon();
      await Promise.all([quotes.load(), terms.load(), loadOwnTerms(state)]);
    },
    flush: () => {
      texts.flush();
      quotes.flush();
      terms.flush();
    },
  };
}

export { sendLeftOver } from '#writing/left-over.ts';
