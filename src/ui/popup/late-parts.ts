import { filterTerms } from './filter-terms.ts';
import { OptionsLink } from './OptionsLink.tsx';
import { OwnTermList } from './OwnTermList.tsx';
import { OwnTexts } from './OwnTexts.tsx';
import { PanelButton } from './PanelButton.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import { TermFilter } from './TermFilter.tsx';
import { TermNote } from './TermNote.tsx';

/** Parts of the popup that its first drawing does without: they are loaded while that is on the screen. */
export const LATE_PARTS = {
  OptionsLink,
  OwnTermList,
  OwnTexts,
  PanelButton,
  PlaceCard,
  TermFilter,
  TermNote,
  filterTerms,
} as const;

export type LateParts = typeof LATE_PARTS;
