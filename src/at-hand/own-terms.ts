import { sendToBackground } from '#messaging/send.ts';
import type { PopupState } from './popup-state.ts';
import { isKept } from './text-actions.ts';

/** Shows which of the reader's own terms stand in the article. Asked of the background alone: the page takes no part in it. */
export async function loadOwnTerms(state: PopupState): Promise<void> {
  const { reading } = state.data;
  if (reading?.state !== 'read') return;
  const { title, text, blocks, language } = reading.article;
  const found = isKept(state)
    ? await sendToBackground('own/find', { article: { title, text, blocks, language } })
    : null;
  state.change({ ownTerms: found?.ok ? found.value : [] });
}
