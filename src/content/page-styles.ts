import { askBackground } from '#messaging/native.ts';

/** The one question for the styles of what we draw; null where none was asked, or where they did not come. */
let asked: Promise<void> | null = null;

/**
 * Has the styles brought into this document, once: without them neither marks nor our host are seen. Asked for as soon as there
 * is something to draw and not before, as the browser then works out the styles of the whole page anew.
 */
export function ensureStyles(): Promise<void> {
  asked ??= askBackground('page/style', {}).then(({ ok }) => {
    if (!ok) asked = null;
  });
  return asked;
}
