import type { PopupData } from '#ui/popup/popup-props.ts';

/** What the popup shows before anything is known. */
export const NOTHING_YET: PopupData = {
  reading: null,
  lines: [],
  places: [],
  goneSentence: null,
  site: null,
  note: null,
  draft: null,
  quotes: [],
  selection: null,
  isSelectionMissing: false,
  openQuote: null,
  hasDeletedQuote: false,
  draftWarnings: [],
  termNotes: [],
  ownTerms: [],
  late: null,
  textsFailure: null,
  hidden: [],
  density: null,
  choice: null,
  isPrivate: false,
  keepsPrivate: false,
};

/** The popup's data, and who draws it anew when it changes. */
export interface PopupState {
  readonly data: PopupData;
  /** Canonical URL of the article whose note and draft are shown; null before. */
  textsOf: string | null;
  change(change: Partial<PopupData> | ((data: PopupData) => Partial<PopupData>)): void;
}

export function createPopupState(draw: (data: PopupData) => void): PopupState {
  let data = NOTHING_YET;
  return {
    textsOf: null,
    get data() {
      return data;
    },
    change(change) {
      data = { ...data, ...(typeof change === 'function' ? change(data) : change) };
      draw(data);
    },
  };
}
