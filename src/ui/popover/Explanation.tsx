import type { JSX } from 'preact';
import type { Explained } from '#core/explained.ts';
import type { PartialDate } from '#core/explainer.ts';
import type { Reason } from '#core/mentions/mention.ts';
import type { PageLink } from '#core/page-link.ts';
import type { HideScope } from '#core/settings.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { EventList } from '#ui/parts/EventList.tsx';
import { SourceList } from '#ui/parts/SourceList.tsx';
import { IN_ENGLISH } from '#ui/strings/in-english.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { DataFactList } from './DataFactList.tsx';
import { HideTerm } from './HideTerm.tsx';
import { InnerTerm, InnerTermsContext, TextWithInnerTerms } from './InnerTerms.tsx';
import { JurisdictionTable } from './JurisdictionTable.tsx';
import { Misunderstandings } from './Misunderstandings.tsx';
import { KindLine } from './PopoverBar.tsx';
import { StepList } from './StepList.tsx';
import { WhyMarked } from './WhyMarked.tsx';

/** What belongs to the marked words, and not to what was looked up from there. */
export interface OfMention {
  /** The marked words as the article writes them. */
  readonly words: string;
  readonly reason: Reason;
  /** The link of the page that they stand in. */
  readonly link: PageLink | null;
  readonly onHide: (scope: HideScope) => void;
  /** Leads to the reader's note; null in a story that is only there to try the marks on. */
  readonly onNote: (() => void) | null;
}

interface ExplanationProps {
  readonly explainer: Explained;
  readonly titleId: string;
  /** The article's date; null where the page says none. */
  readonly publishedAt: PartialDate | null;
  /** null for what was looked up inside another explanation. */
  readonly mention: OfMention | null;
  readonly onLookUp: (explainer: string, pressed: HTMLElement) => void;
}

/** What it is and why it matters, at once; all else unfolds. */
export function Explanation({ explainer, titleId, publishedAt, mention, onLookUp }: ExplanationProps): JSX.Element {
  const { t, date } = useStrings();
  const { texts, seeAlso } = explainer;
  return (
    <InnerTermsContext.Provider value={{ texts, onLookUp }}>
      {mention === null && <KindLine kind={explainer.kind} />}
      <h2 id={titleId} tabIndex={-1} {...IN_ENGLISH}>
        {explainer.name}
      </h2>
      <p class="sl-summary" {...IN_ENGLISH}>
        <TextWithInnerTerms text={explainer.summary} />
      </p>
      <p class="sl-matters">
        <b>{t('popoverMatters')}</b>{' '}
        <span {...IN_ENGLISH}>
          <TextWithInnerTerms text={explainer.matters} />
        </span>
      </p>
      {mention !== null && <MentionActions {...mention} />}
      <div class="sl-unfold">
        <Misunderstandings explainer={explainer} />
        <DataFactList facts={explainer.data} />
        <JurisdictionTable explainer={explainer} publishedAt={publishedAt} />
        <StepList steps={explainer.steps} />
        {explainer.events.length > 0 && (
          <Disclosure label={t('popoverEvents')} count={explainer.events.length}>
            <EventList events={explainer.events} />
          </Disclosure>
        )}
        {seeAlso.length > 0 && (
          <Disclosure label={t('popoverSeeAlso')} count={seeAlso.length}>
            <ul class="sl-see-also" {...IN_ENGLISH}>
              {seeAlso.map((other) => (
                <li key={other.id}>
                  <InnerTerm {...other} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        <Disclosure label={t('popoverSources')} count={explainer.sources.length}>
          <SourceList sources={explainer.sources} />
        </Disclosure>
        {mention !== null && <WhyMarked reason={mention.reason} words={mention.words} />}
        {mention !== null && <HideTerm onHide={mention.onHide} />}
      </div>
      <p class="sl-fine sl-as-of">{t('asOf', [date(explainer.asOf)])}</p>
    </InnerTermsContext.Provider>
  );
}

/** The way to the reader's note, which is written elsewhere, and on to where the page's own link leads. */
function MentionActions({ link, onNote }: OfMention): JSX.Element | null {
  const { t } = useStrings();
  if (link === null && onNote === null) return null;
  return (
    <p class="sl-acts">
      {onNote !== null && (
        <button type="button" class="sl-button-quiet" onClick={onNote}>
          {t('popoverNote')}
        </button>
      )}
      {link !== null && (
        <a class="sl-button-quiet" href={link.href} {...(link.opensTab && { target: '_blank', rel: 'noopener' })}>
          {t('popoverFollow')}
          {link.opensTab && <span class="sl-spoken"> {t('opensNewTab')}</span>}
        </a>
      )}
    </p>
  );
}
