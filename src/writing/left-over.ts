import { sendToBackground } from '#messaging/send.ts';
import { unsaved } from './unsaved.ts';

/** Edits of an earlier page of ours that was closed before they were confirmed: sent before anything is read. */
export async function sendLeftOver(storage: Storage): Promise<void> {
  for (const edit of unsaved.all(storage)) {
    const saved = await sendToBackground(edit.name, edit.request);
    // Of a private window that is closed: what was to be kept there is forgotten with it.
    if (saved.ok || saved.failure.name === 'private-window') unsaved.confirm(storage, edit);
  }
}
