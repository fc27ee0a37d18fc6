import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Reading } from '#core/reading.ts';
import type { Strings } from '#ui/strings/strings.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { useDraftAdditions } from './draft-additions.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { HiddenTermList } from './HiddenTermList.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import type { PopupProps } from './popup-props.ts';
import { SectionNav, type SectionTarget } from './SectionNav.tsx';
import { type StoryReading, StoryView } from './StoryView.tsx';

/**
 * The toolbar popup, as one tree of plain data: 400 px wide in the popup, down to 320 px, and in two columns where it
 * opens as a tab. Its styles are in `popup.css`.
 */
export function PopupView(props: PopupProps): JSX.Element {
  const { language, direction } = useStrings();
  return (
    <div class="sidelight sl-popup" lang={language} dir={direction}>
      <PopupHeader {...props} />
      <PopupBody {...props} />
      {/* At the end: it would move away from a pointer while what is above is on its way. */}
      {props.late !== null && !isLoading(props.reading) && <props.late.OptionsLink {...props} />}
    </div>
  );
}

const isLoading = (reading: Reading | null): reading is null | (Reading & { readonly state: 'reading' }) =>
  reading === null || reading.state === 'reading';

function PopupBody(props: PopupProps): JSX.Element {
  const { t } = useStrings();
  const { reading } = props;
  if (isLoading(reading)) {
    return (
      <main class="sl-loading" aria-busy="true">
        <p role="status">{t('loading')}</p>
      </main>
    );
  }
  if (reading.state === 'not-read') {
    return (
      <main>
        <FailureNotice {...props} failure={reading.failure.name} />
      </main>
    );
  }
  return <ReadBody {...props} reading={reading} />;
}

function ReadBody(props: PopupProps & { readonly reading: StoryReading }): JSX.Element {
  const strings = useStrings();
  const { reading } = props;
  const { article, context } = reading;
  const question = context.closingQuestion;
  const cursor = useRef<number | null>(null);
  const additions = useDraftAdditions(props.draft, props.textsFailure === null, props.onDraftInput, cursor);
  return (
    <>
      <SectionNav targets={targetsOf(props, strings)} />
      <main class="sl-columns">
        <StoryView {...props} additions={additions} />
        {props.late !== null && (
          <props.late.OwnTexts
            {...props}
            cursor={cursor}
            question={question === null ? null : article.text.slice(question.start, question.end)}
          />
        )}
      </main>
      <p class="sl-spoken" role="status">
        {additions?.done && strings.t(additions.done)}
      </p>
      <footer class="sl-footer">
        <HiddenTermList terms={props.hidden} onShowAgain={props.onShowAgain} />
        <p class="sl-fine">{strings.t('endsOn', [strings.date(context.endsOn)])}</p>
      </footer>
    </>
  );
}

function targetsOf(props: PopupProps & { readonly reading: StoryReading }, { t }: Strings): readonly SectionTarget[] {
  const { article, context } = props.reading;
  const { claims, mentions, since } = context;
  const isDated = article.publishedAt !== null || since.length > 0;
  const terms = new Set(mentions.map(({ explainer }) => explainer)).size;
  const targets: readonly (SectionTarget & { readonly isThere: boolean })[] = [
    { id: 'claims', title: t('navClaims'), count: claims.length, isThere: claims.length > 0 },
    { id: 'terms', title: t('terms'), count: terms, isThere: terms > 0 },
    { id: 'since', title: t('navSince'), count: isDated ? since.length : null, isThere: terms > 0 },
    { id: 'note', title: t('navNote'), count: null, isThere: props.note !== null },
    { id: 'quotes', title: t('navQuotes'), count: props.quotes.length, isThere: props.quotes.length > 0 },
    { id: 'draft', title: t('navDraft'), count: null, isThere: props.draft !== null },
  ];
  return targets.filter(({ isThere }) => isThere);
}
