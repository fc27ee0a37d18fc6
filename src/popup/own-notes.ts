import { LATE_PARTS, type LateParts } from '#ui/popup/late-parts.ts';
import type { PopupActions } from '#ui/popup/popup-props.ts';
import type { CurrentTab } from './current-tab.ts';
import { createDraftCheck } from './draft-check.ts';
import type { PopupState } from './popup-state.ts';
import { type QuoteNotes, quoteNotes } from './quote-actions.ts';
import { type TermNotes, termNotes } from './term-notes.ts';

/** Notes on quotes and terms, and the look at the draft: all that the popup's first drawing does without. */
export interface OwnNotes {
  /** What draws them. */
  readonly parts: LateParts;
  readonly actions: QuoteNotes['actions'] & TermNotes['actions'] & Pick<PopupActions, 'onDraftInput'>;
  readonly load: () => Promise<void>;
  readonly flush: () => void;
}

/** @param onDraftInput - Keeps the draft. */
export function ownNotes(
  tab: CurrentTab,
  state: PopupState,
  storage: Storage,
  onDraftInput: PopupActions['onDraftInput'],
): OwnNotes {
  const [quotes, terms] = [quoteNotes(tab, state, storage), termNotes(tab, state, storage)];
  const check = createDraftCheck(state);
  return {
    parts: LATE_PARTS,
    actions: {
      ...quotes.actions,
      ...terms.actions,
      onDraftInput: (draft) => {
        onDraftInput(draft);
        check.soon();
      },
    },
    load: async () => {
      check.soon();
      await Promise.all([quotes.load(), terms.load()]);
    },
    flush: () => {
      quotes.flush();
      terms.flush();
    },
  };
}
