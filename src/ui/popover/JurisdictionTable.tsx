import type { JSX } from 'preact';
import type { Explainer, Jurisdiction, JurisdictionCell, PartialDate, Source } from '#core/explainer.ts';
import { JURISDICTION_FIELDS } from '#core/explainer.ts';
import { cellsAt } from '#core/popover/cells-at.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { SourceRefs } from '#ui/parts/SourceRefs.tsx';
import { IN_ENGLISH } from '#ui/strings/in-english.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

const FIELD_KEYS: Readonly<Record<keyof Jurisdiction, MessageKey>> = {
  protection: 'lawProtection',
  stateAccess: 'lawStateAccess',
  remedy: 'lawRemedy',
  transfers: 'lawTransfers',
  localisation: 'lawLocalisation',
  adequacy: 'lawAdequacy',
};

interface JurisdictionProps {
  readonly explainer: Explainer;
  /** The article's date, or null where the page says none. */
  readonly publishedAt: PartialDate | null;
}

/** What a place means in law, at the time of the article and as the data stands; fields without a cell are left out. */
export function JurisdictionTable({ explainer, publishedAt }: JurisdictionProps): JSX.Element | null {
  const { t } = useStrings();
  const { jurisdiction } = explainer;
  if (jurisdiction === null || JURISDICTION_FIELDS.every((field) => jurisdiction[field].length === 0)) return null;
  return (
    <Disclosure label={t('popoverJurisdiction')}>
      <JurisdictionFields explainer={explainer} publishedAt={publishedAt} />
    </Disclosure>
  );
}

/** The same, unfolded. */
export function JurisdictionFields({ explainer, publishedAt }: JurisdictionProps): JSX.Element {
  const { t } = useStrings();
  const { jurisdiction, sources, asOf } = explainer;
  const fields = JURISDICTION_FIELDS.map((field) => ({ field, cells: jurisdiction?.[field] ?? [] }));
  return (
    <>
      {fields
        .filter(({ cells }) => cells.length > 0)
        .map(({ field, cells }) => (
          <section key={field} class="sl-law">
            <h3>{t(FIELD_KEYS[field])}</h3>
            <Cells cells={cells} sources={sources} then={publishedAt} now={asOf} />
          </section>
        ))}
    </>
  );
}

interface CellsProps {
  readonly cells: readonly JurisdictionCell[];
  readonly sources: readonly Source[];
  readonly then: PartialDate | null;
  readonly now: PartialDate;
}

/** What was in force then, and what has come since; or, of an article without a date, what is in force now. */
function Cells({ cells, sources, then, now }: CellsProps): JSX.Element {
  const { t, date } = useStrings();
  const current = cellsAt(cells, now);
  if (then === null) {
    return (
      <dl class="sl-pair">
        <CellGroup label={t('cellNow', [date(now)])} cells={current} sources={sources} />
      </dl>
    );
  }
  const former = cellsAt(cells, then.slice(0, 10));
  const later = current.filter((cell) => !former.includes(cell));
  return (
    <dl class="sl-pair">
      <CellGroup label={t('cellThen', [date(then)])} cells={former} sources={sources} />
      {later.length > 0 && <CellGroup label={t('cellLater')} cells={later} sources={sources} />}
    </dl>
  );
}

interface CellGroupProps {
  readonly label: string;
  readonly cells: readonly JurisdictionCell[];
  readonly sources: readonly Source[];
}

function CellGroup({ label, cells, sources }: CellGroupProps): JSX.Element {
  const { t } = useStrings();
  return (
    <>
      <dt>{label}</dt>
      {cells.length === 0 && <dd class="sl-fine">{t('cellUnknown')}</dd>}
      {cells.map((cell) => (
        <dd key={cell.text}>
          <span {...IN_ENGLISH}>{cell.text}</span> <CellLimits cell={cell} />
          <SourceRefs sources={sources.filter(({ id }) => id === cell.source)} />
        </dd>
      ))}
    </>
  );
}

/** From when until when a cell holds, as far as it says. */
function CellLimits({ cell: { from, until } }: { readonly cell: JurisdictionCell }): JSX.Element | null {
  const { t, date } = useStrings();
  if (from === null && until === null) return null;
  if (until === null) return <span class="sl-fine">{t('cellSince', [date(from ?? '')])}</span>;
  if (from === null) return <span class="sl-fine">{t('cellUntil', [date(until)])}</span>;
  return <span class="sl-fine">{t('cellFromUntil', [date(from), date(until)])}</span>;
}
