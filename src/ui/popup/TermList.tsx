import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { citation } from '#core/notes/quotation.ts';
import { KindGlyph } from '#ui/parts/KindGlyph.tsx';
import { IN_ENGLISH } from '#ui/strings/in-english.ts';
import { KIND_GROUP_KEYS } from '#ui/strings/kind-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { AddTermToDraft } from './AddToDraft.tsx';
import type { DraftAdditions } from './draft-additions.ts';
import type { Term, TermGroup } from './group-terms.ts';
import type { LateParts } from './late-parts.ts';
import type { PopupActions, TermNoteView } from './popup-props.ts';

interface TermListProps extends Pick<PopupActions, 'onTermNoteInput' | 'onSeeOthers'> {
  readonly groups: readonly TermGroup[];
  /** null where there is no draft to add to. */
  readonly additions: DraftAdditions | null;
  /** null where nothing would be kept. */
  readonly notes: readonly TermNoteView[] | null;
  readonly late: LateParts | null;
  readonly onGoTo: (mention: number) => void;
}

/** From this many terms on, a list is long enough to look for one in it. */
const FILTER_FROM = 8;

/** The terms of the article by kind, each with one line. It is also the way to them without a pointer. */
export function TermList({ groups, ...rest }: TermListProps): JSX.Element {
  const { t } = useStrings();
  const [query, setQuery] = useState('');
  const { late } = rest;
  const isLong = groups.reduce((sum, { terms }) => sum + terms.length, 0) >= FILTER_FROM;
  const filter = isLong ? late : null;
  const left = filter?.filterTerms(groups, query, (kind) => t(KIND_GROUP_KEYS[kind])) ?? groups;
  return (
    <>
      {filter !== null && <filter.TermFilter query={query} left={left} onQuery={setQuery} />}
      {left.map(({ kind, terms }) => (
        <div key={kind} class="sl-group">
          <h3 class="sl-kind">
            <KindGlyph kind={kind} />
            {t(KIND_GROUP_KEYS[kind])}
          </h3>
          <ul class="sl-rows">
            {terms.map((term) => (
              <TermRow key={term.explainer} term={term} {...rest} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

type TermRowProps = Omit<TermListProps, 'groups'> & { readonly term: Term };

/** The whole row is pressed, but only its name is the button's: a summary would be read aloud on every step. */
function TermRow({ term, additions, notes, late, onGoTo, onTermNoteInput, onSeeOthers }: TermRowProps): JSX.Element {
  const { t, count } = useStrings();
  const summaryId = useId();
  return (
    <li class="sl-row">
      <button
        type="button"
        class="sl-row-name"
        {...IN_ENGLISH}
        aria-describedby={summaryId}
        aria-label={t('goToTerm', [term.name])}
        onClick={() => onGoTo(term.goTo)}
      >
        {term.name}
      </button>
      {term.mentions > 1 && <span class="sl-fine">{count('termMentions', term.mentions)}</span>}
      <p id={summaryId} class="sl-one-line" {...IN_ENGLISH}>
        {term.summary}
      </p>
      {additions !== null && term.summary !== '' && (
        <AddTermToDraft piece={citation(term)} name={term.name} additions={additions} />
      )}
      {late !== null && notes !== null && (
        <late.TermNote
          name={term.name}
          note={notes.find(({ explainer }) => explainer === term.explainer) ?? null}
          onInput={(text) => onTermNoteInput(term.explainer, text)}
          onSeeOthers={onSeeOthers}
        />
      )}
    </li>
  );
}
