import { type Answer, fail, succeed } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';
import { isWithin, siteOf } from '#core/site.ts';
import { commentFormOf, fillCommentForm, findCommentForm } from '#dom/comment-form.ts';
import { selectionInText } from '#dom/selection-in-text.ts';
import type { Handlers } from '#messaging/handle.ts';
import type { TabRequests } from '#messaging/protocol.ts';
import { bringIntoView } from './bring-into-view.ts';
import type { PopoverController } from './popover-controller.ts';
import type { ReadingSession } from './reading-session.ts';
import { storyHandlers } from './story-handlers.ts';
import { wordsInPage } from './words-in-page.ts';

/**
 * What the popup and the background can ask of this page.
 *
 * @param popover - The popover of the present reading; made where it has none yet.
 * @param pick - Lets the reader point at the story; null where the reader left without a choice.
 * @param readAgain - Reads the page anew, by the settings of now; on the reader's own request if `asked`.
 */
export function tabHandlers(
  document: Document,
  session: ReadingSession,
  popover: () => PopoverController,
  pick: () => Promise<Element | null>,
  readAgain: (asked: boolean) => Promise<void>,
): Handlers<TabRequests> {
  /** The mentions that the popup was told of last, by article: it goes on to show them while the page is read anew. */
  const told = new Map<string, readonly Mention[]>();
  /** The popup may still show an article that this tab has left. */
  const storyAt = (url: string) => session.stories.all.find(({ article }) => article.url === url);

  const show = (mention: Mention | undefined): Answer<null> => {
    const range = mention && session.stories.rangeOf(mention);
    if (!mention || !range) return fail('page-gone', 'mention');
    session.stories.visit(mention); // at once: the next step may come before the popover
    bringIntoView(range);
    popover().open(session.stories.nameOf(mention));
    return succeed(null);
  };

  return {
    ...storyHandlers(document, session.choice, pick, readAgain),
    'tab/reading': async () => {
      const { reading } = session;
      for (const url of told.keys()) if (storyAt(url) === undefined) told.delete(url);
      if (reading.state === 'read') told.set(reading.article.url, reading.context.mentions);
      return succeed(reading);
    },
    'tab/address': async () => succeed(document.location.href),
    'tab/show-mention': async ({ url, index }) => {
      const story = storyAt(url);
      return story === undefined ? fail('page-gone') : show((told.get(url) ?? story.context.mentions)[index]);
    },
    'tab/show-sentence': async ({ url, start, words }) => {
      const story = storyAt(url);
      const range = story && wordsInPage(story.pageText, start, words);
      if (!range) return fail('page-gone', 'sentence');
      bringIntoView(range);
      popover().flash(range);
      return succeed(null);
    },
    'tab/selection': async ({ url }) => {
      const story = storyAt(url);
      return succeed(story ? selectionInText(document, story.pageText) : null);
    },
    'tab/step-mention': async ({ step }) => {
      const { stories } = session;
      return show(stories.neighbourOf(null, step) ?? stories.shown[0]);
    },
    'tab/show-term': async ({ explainer }) => {
      session.hideHere(explainer, false);
      return succeed(null);
    },
    'tab/comment-form': async () => succeed(commentFormOf(document)),
    'tab/fill-comment-form': async ({ url, name, comment, overwrite }) => {
      if (storyAt(url) === undefined) return fail('page-gone');
      const form = findCommentForm(document);
      return form === null ? fail('no-comment-form') : fillCommentForm(form, { name, comment }, overwrite);
    },
    'tab/read-again': async ({ asked, site }) => {
      if (site === null || isWithin(siteOf(document.location.href) ?? '', site)) await readAgain(asked);
      return succeed(null);
    },
  };
}
