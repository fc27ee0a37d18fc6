import type { ArticleContext } from '#core/context/context.ts';
import { type Answer, succeed } from '#core/failure.ts';
import type { Reading } from '#core/reading.ts';
import { siteOf } from '#core/site.ts';
import type { OwnRequests } from '#messaging/protocol.ts';
import { sendToBackground, sendToTab } from '#messaging/send.ts';
import type { SiteView } from '#ui/popup/popup-props.ts';
import type { CurrentTab } from './current-tab.ts';
import { othersOf } from './other-texts.ts';
import type { PopupState } from './popup-state.ts';
import { askTab, isWaiting, type Place, readBeside, readNow, readWaiting, settled } from './read-tab.ts';
import type { OwnTexts } from './text-actions.ts';

/** Shows how the site of a tab stands, and how much is marked; not in a private window, where nothing can be set. */
export async function loadSite(tab: CurrentTab, state: PopupState): Promise<void> {
  const host = siteOf(tab.url);
  if (host === null || tab.incognito) return;
  const [site, marks] = await Promise.all([
    sendToBackground('site/read', { host }),
    sendToBackground('marks/read', {}),
  ]);
  state.change({ site: site.ok ? site.value : null, density: marks.ok ? marks.value.density : null });
}

/**
 * Shows what the tab has read. Where the reader has asked for it, it is read first if need be; a panel that is only there has nothing
 * read that is not read by itself.
 *
 * @param painted - The background is not asked before.
 */
export async function loadReading(
  tab: CurrentTab,
  place: Place,
  isAsked: boolean,
  state: PopupState,
  painted?: Promise<void>,
): Promise<void> {
  const present = await askTab(tab);
  const isUnderWay = present?.state === 'reading';
  // A story that is only read anew stays until then: what the reader has just pressed must not go, nor its focus.
  const isAnew = isUnderWay && state.data.reading?.state === 'read';
  const waits = isAsked && present !== null && isWaiting(present);
  if (!isAnew) state.change({ reading: waits ? null : present });
  const reading =
    present === null
      ? await (isAsked ? readNow(tab, place) : readBeside(tab))
      : isUnderWay
        ? await settled(tab)
        : waits
          ? await readWaiting(tab)
          : present;
  state.change(({ site }) => ({ reading, site: asSaidBy(reading, site) }));
  if (reading.state !== 'read') return;
  await painted;
  const explainers = [...new Set(reading.context.mentions.map(({ explainer }) => explainer))];
  const lines = await sendToBackground('explainer/lines', { explainers });
  if (lines.ok) state.change({ lines: lines.value });
  await loadPlaces(reading.context, state);
}

/** A site that is only expected to be on, where the page has just said that it is off. */
const asSaidBy = (reading: Reading, site: SiteView | null): SiteView | null =>
  site?.isExpected === true && reading.state === 'not-read' && reading.failure.name === 'site-off'
    ? { ...site, on: false }
    : site;

/** Shows what is known of where the claims' data goes. */
async function loadPlaces({ claims }: ArticleContext, state: PopupState): Promise<void> {
  const named = claims.flatMap(({ destination }) => destination.map(({ explainer }) => explainer));
  const explainers = [...new Set(named.filter((id) => id !== null))];
  if (explainers.length === 0) return;
  const places = await sendToBackground('explainer/read', { explainers });
  if (places.ok) state.change({ places: places.value });
}

/** Shows which terms are hidden where the tab is: everywhere, on its site, on its page alone. */
export async function loadHidden(tab: CurrentTab, state: PopupState): Promise<void> {
  const host = siteOf(tab.url);
  const answer = host === null || tab.incognito ? null : await sendToBackground('term/hidden', { host });
  const kept = answer?.ok ? answer.value : [];
  const { reading, lines } = state.data;
  const onPage = reading?.state === 'read' ? reading.hiddenHere : [];
  const onPageOnly = lines
    .filter(({ id }) => onPage.includes(id) && !kept.some((term) => term.id === id))
    .map((line) => ({ ...line, scope: 'page' as const }));
  state.change({ hidden: [...onPageOnly, ...kept] });
}

/**
 * Shows the note and the draft of the article that was read; from a private window nothing is read and nothing kept.
 * Texts that stand there for this article stay as they are, as the reader may be typing, unless `anew`.
 */
export async function loadTexts(tab: CurrentTab, state: PopupState, texts: OwnTexts, anew = false): Promise<void> {
  const { reading, isPrivate, keepsPrivate, note: shown } = state.data;
  if (reading?.state !== 'read') return;
  const { url } = reading.article;
  const before = writtenIn(state);
  const answer = await sendToTab(tab.id, 'tab/comment-form', {});
  const form = answer.ok ? answer.value : null;
  if (shown !== null && state.textsOf === url && !anew) {
    state.change(({ draft }) => ({ draft: draft && { ...draft, form } }));
    return;
  }
  const isClosed = isPrivate && !keepsPrivate;
  const kept = isClosed ? succeed({ note: null, draft: null, name: '' }) : await readTexts(url);
  // Typed while we asked: newer than any answer.
  if (state.textsOf === url && writtenIn(state) !== before) return;
  if (!kept.ok) {
    state.change({ note: null, draft: null, textsFailure: kept.failure.name });
    return;
  }
  const { note, draft, name } = kept.value;
  texts.goOnFrom({ note, draft });
  state.textsOf = url;
  const save = { state: 'clean' } as const;
  state.change({
    textsFailure: null,
    note: { text: note?.text ?? '', save, others: othersOf(note) },
    draft: {
      name: draft?.name ?? name,
      comment: draft?.comment ?? '',
      save,
      others: othersOf(draft),
      putAt: draft?.putAt ?? null,
      form,
      outcome: null,
    },
  });
}

/** What stands in the fields, as one string to compare. */
const writtenIn = ({ data: { note, draft } }: PopupState): string =>
  JSON.stringify([note?.text, draft?.name, draft?.comment]);

interface KeptTexts {
  readonly note: OwnRequests['note/read']['answer'];
  readonly draft: OwnRequests['draft/read']['answer'];
  /** The name under the last draft, where the reader wishes it remembered. */
  readonly name: string;
}

async function readTexts(url: string): Promise<Answer<KeptTexts>> {
  const [note, draft, name] = await Promise.all([
    sendToBackground('note/read', { about: { kind: 'article', url } }),
    sendToBackground('draft/read', { url }),
    sendToBackground('name/read', {}),
  ]);
  if (!note.ok) return note;
  if (!draft.ok) return draft;
  return succeed({ note: note.value, draft: draft.value, name: name.ok ? name.value.name : '' });
}
