import type { Article } from '#core/article.ts';
import type { QuotesOf } from '#core/notes/anchor/quotes-of.ts';
import { inStoryOrder } from '#core/notes/anchor/story-order.ts';
import type { Note } from '#core/notes/note.ts';
import { recordId } from '#core/notes/record-id.ts';
import { writerName } from '#core/notes/revision.ts';
import type { Span } from '#core/text/sentences.ts';
import { sendToBackground, sendToTab } from '#messaging/send.ts';
import type { PopupActions, QuoteNoteView } from '#ui/popup/popup-props.ts';
import type { CurrentTab } from './current-tab.ts';
import { createNoteFields } from './note-fields.ts';
import { othersOf } from './other-texts.ts';
import type { PopupState } from './popup-state.ts';
import { isKept } from './text-actions.ts';

type QuoteActions = Pick<
  PopupActions,
  'onQuoteSelected' | 'onQuoteInput' | 'onQuoteTags' | 'onAttachQuote' | 'onDeleteQuote' | 'onUndeleteQuote'
>;

/** The reader's notes on quotes in this popup. */
export interface QuoteNotes {
  readonly actions: QuoteActions;
  /** Shows the kept notes on the article's quotes, where they stand now, and what is selected. Those that are being saved stay. */
  readonly load: () => Promise<void>;
  readonly flush: () => void;
}

/** What the reader does with notes on quotes, saved as it is typed. */
export function quoteNotes(tab: CurrentTab, state: PopupState, storage: Storage): QuoteNotes {
  const change = (id: string, part: Partial<QuoteNoteView>): void =>
    state.change(({ quotes }) => ({ quotes: quotes.map((each) => (each.id === id ? { ...each, ...part } : each)) }));
  const fields = createNoteFields(tab, state, storage, change);
  const find = finder();
  let deleted: Note | null = null;

  const save = (id: string): void => {
    const note = state.data.quotes.find((each) => each.id === id);
    if (note === undefined) return;
    const { text, tags, anchor } = note;
    fields.change(id, (common) => ({
      name: 'note/save',
      request: { ...common, id, subject: { kind: 'quote', anchor }, text, tags },
    }));
  };

  const load = async (): Promise<void> => {
    const { reading } = state.data;
    if (reading?.state !== 'read') return;
    if (!isKept(state)) return state.change({ selection: null, quotes: [] });
    const { article } = reading;
    const selected = await sendToTab(tab.id, 'tab/selection', { url: article.url });
    state.change({ selection: selected.ok ? selected.value : null });
    const kept = await sendToBackground('note/of-page', { url: article.url });
    if (!kept.ok) return; // said beside the article's note, which can not be read either
    const notes = kept.value;
    const isBusy = (id: string) =>
      state.data.quotes.some((each) => each.id === id && /saving|failed/.test(each.save.state));
    const views: QuoteNoteView[] = [];
    const quotes = notes.some(({ subject }) => subject.kind === 'quote') ? await find(article) : null;
    for (const note of notes) {
      if (quotes === null || note.subject.kind !== 'quote' || isBusy(note.id)) continue;
      fields.goOnFrom(note.id, note);
      views.push(viewOf(note, note.subject.anchor, quotes));
    }
    state.change((data) => {
      const stay = data.quotes.filter(({ id }) => isBusy(id));
      return { quotes: inStoryOrder([...views, ...stay]) };
    });
    await openWanted();
  };

  /** By key or menu the reader has asked for a note on what is selected: it opens at once. */
  const openWanted = async (): Promise<void> => {
    const wanted = await sendToBackground('selection/wanted', { tabId: tab.id });
    if (!wanted.ok || !wanted.value) return;
    if (state.data.selection === null) state.change({ isSelectionMissing: true });
    else await actions.onQuoteSelected();
  };

  const actions = {
    onQuoteSelected: async () => {
      const { reading, selection, quotes } = state.data;
      if (reading?.state !== 'read' || selection === null) return;
      const anchor = (await find(reading.article)).anchorOf(selection);
      if (anchor === null) return;
      const isSame = ({ anchor: { exact }, finding }: QuoteNoteView) =>
        exact === anchor.exact && finding.kind === 'found' && finding.span.start === anchor.start;
      const known = quotes.find(isSame);
      state.change({ selection: null, isSelectionMissing: false, openQuote: known?.id ?? null });
      if (known !== undefined) return;
      const now = Date.now();
      const id = recordId(now, crypto.getRandomValues(new Uint8Array(10)));
      const view: QuoteNoteView = {
        id,
        anchor,
        finding: { kind: 'found', span: { start: anchor.start, end: anchor.end }, how: 'exact', confidence: 1 },
        text: '',
        tags: [],
        createdAt: now,
        editedAt: now,
        save: { state: 'clean' },
      };
      fields.goOnFrom(id, null);
      state.change({ quotes: inStoryOrder([...quotes, view]), openQuote: id });
      save(id);
    },
    onQuoteInput: (id: string, text: string) => {
      change(id, { text, editedAt: Date.now() });
      save(id);
    },
    onQuoteTags: (id: string, tags: readonly string[]) => {
      change(id, { tags, editedAt: Date.now() });
      save(id);
    },
    onAttachQuote: async (id: string, span: Span) => {
      const { reading } = state.data;
      const quotes = reading?.state === 'read' ? await find(reading.article) : null;
      const anchor = quotes?.anchorOf(span) ?? null;
      if (quotes === null || anchor === null) return;
      change(id, { anchor, finding: quotes.find(anchor), editedAt: Date.now() });
      state.change((data) => ({ quotes: inStoryOrder(data.quotes), selection: null, openQuote: id }));
      save(id);
    },
    onDeleteQuote: async (id: string) => {
      await fields.settled(id); // a save that came after would bring it back
      const answer = await sendToBackground('note/delete', { id, at: Date.now() });
      if (!answer.ok) return change(id, { save: { state: 'failed', failure: answer.failure.name } });
      deleted = answer.value;
      state.change(({ quotes }) => ({
        quotes: quotes.filter((each) => each.id !== id),
        hasDeletedQuote: deleted !== null,
      }));
    },
    onUndeleteQuote: async () => {
      if (deleted === null) return;
      const writer = writerName(Date.now(), crypto.getRandomValues(new Uint8Array(4)));
      const answer = await sendToBackground('note/undelete', { note: deleted, writer, at: Date.now() });
      if (!answer.ok) return;
      state.change({ hasDeletedQuote: false, openQuote: deleted.id });
      deleted = null;
      await load();
    },
  };
  return { actions, load, flush: fields.flush };
}

const viewOf = (note: Note, anchor: QuoteNoteView['anchor'], quotes: QuotesOf): QuoteNoteView => ({
  id: note.id,
  anchor,
  finding: quotes.find(anchor),
  text: note.text,
  tags: note.tags,
  createdAt: note.createdAt,
  editedAt: note.editedAt,
  save: { state: 'clean' },
  others: othersOf(note),
});

/** The quotes of the article at hand, made ready once; what finds them is loaded only where there are any. */
function finder(): (article: Article) => Promise<QuotesOf> {
  let ready: { readonly text: string; readonly quotes: QuotesOf } | null = null;
  return async (article) => {
    if (ready?.text === article.text) return ready.quotes;
    const { quotesOf } = await import('#core/notes/anchor/quotes-of.ts');
    ready = { text: article.text, quotes: quotesOf(article) };
    return ready.quotes;
  };
}
