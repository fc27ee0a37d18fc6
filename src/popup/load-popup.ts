import { siteOf } from '#core/site.ts';
import { sendToBackground, sendToTab } from '#messaging/send.ts';
import type { CurrentTab } from './current-tab.ts';
import type { PopupState } from './popup-state.ts';
import { askTab, notRead, readNow, settled } from './read-tab.ts';
import { unsaved } from './unsaved.ts';

/** Shows how the site of a tab stands, and which terms are hidden there; not in a private window, where nothing can be set. */
export async function loadSite(tab: CurrentTab, state: PopupState): Promise<void> {
  const host = siteOf(tab.url);
  if (host === null || tab.incognito) return;
  const [site, hidden] = await Promise.all([
    sendToBackground('site/read', { host }),
    sendToBackground('term/hidden', { host }),
  ]);
  state.change({ site: site.ok ? site.value : null, hidden: hidden.ok ? hidden.value : [] });
}

/** Shows what the tab has read, having it read first where nothing of ours runs there yet. */
export async function loadReading(tab: CurrentTab, isOwnTab: boolean, state: PopupState): Promise<void> {
  const present = await askTab(tab);
  const isUnderWay = present?.state === 'reading';
  state.change({ reading: present });
  const reading = present === null ? await readNow(tab, isOwnTab) : isUnderWay ? await settled(tab) : present;
  state.change({ reading });
  if (reading.state !== 'read') return;
  const explainers = [...new Set(reading.context.mentions.map(({ explainer }) => explainer))];
  const lines = await sendToBackground('explainer/lines', { explainers });
  if (lines.ok) state.change({ lines: lines.value });
}

/** Edits of an earlier popup that was closed before they were confirmed: sent before anything is read. */
export async function sendLeftOver(storage: Storage): Promise<void> {
  for (const edit of unsaved.all(storage)) {
    const saved = await sendToBackground(edit.name, edit.request);
    if (saved.ok) unsaved.confirm(storage, edit);
  }
}

/** Shows the note and the draft of the article that was read; from a private window nothing is read and nothing kept. */
export async function loadTexts(tab: CurrentTab, state: PopupState): Promise<void> {
  const { reading, isPrivate } = state.data;
  if (reading?.state !== 'read') return;
  const { url } = reading.article;
  const form = await sendToTab(tab.id, 'tab/comment-form', {});
  const [note, draft] = isPrivate
    ? [null, null]
    : await Promise.all([sendToBackground('note/read', { url }), sendToBackground('draft/read', { url })]);
  const failed = [note, draft].find((answer) => answer?.ok === false);
  if (failed?.ok === false) {
    state.change({ reading: notRead(failed.failure.name) });
    return;
  }
  const save = { state: 'clean' } as const;
  const kept = draft?.ok ? draft.value : null;
  state.change({
    note: { text: (note?.ok && note.value?.text) || '', save },
    draft: {
      name: kept?.name ?? '',
      comment: kept?.comment ?? '',
      save,
      form: form.ok ? form.value : null,
      outcome: null,
    },
  });
}
