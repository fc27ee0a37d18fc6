import { type Answer, fail, succeed } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';
import { commentFormState, fillCommentForm, findCommentForm } from '#dom/comment-form.ts';
import type { Handlers } from '#messaging/handle.ts';
import type { TabRequests } from '#messaging/protocol.ts';
import { bringIntoView } from './bring-into-view.ts';
import type { PopoverController } from './popover-controller.ts';
import type { ReadingSession } from './reading-session.ts';

/**
 * What the popup and the background can ask of this page.
 *
 * @param popover - The popover of the present reading, if it has one.
 * @param readAgain - Reads the page anew, by the settings of now.
 */
export function tabHandlers(
  document: Document,
  session: ReadingSession,
  popover: () => PopoverController | null,
  readAgain: () => Promise<void>,
): Handlers<TabRequests> {
  let last: Mention | null = null;

  const show = (mention: Mention | undefined): Answer<null> => {
    const range = mention && session.page?.pageText.rangeOf(mention.start, mention.end);
    if (!mention || !range) return fail('page-gone', 'mention');
    last = mention;
    bringIntoView(range);
    popover()?.open(mention);
    return succeed(null);
  };

  return {
    'tab/reading': async () => succeed(session.reading),
    'tab/address': async () => succeed(document.location.href),
    'tab/show-mention': async ({ index }) => show(session.page?.context.mentions[index]),
    'tab/step-mention': async ({ step }) => {
      const { shown } = session;
      const at = shown.findIndex(({ start }) => start === last?.start);
      const next = at < 0 ? (step > 0 ? 0 : -1) : (at + step) % shown.length;
      return show(shown.at(next));
    },
    'tab/comment-form': async () => succeed(commentFormState(findCommentForm(document))),
    'tab/fill-comment-form': async ({ name, comment, overwrite }) => {
      const form = findCommentForm(document);
      return form === null ? fail('no-comment-form') : fillCommentForm(form, { name, comment }, overwrite);
    },
    'tab/settings-changed': async () => {
      await readAgain();
      return succeed(null);
    },
  };
}
