import { succeed } from '#core/failure.ts';
import { selectedElement, storyAround } from '#dom/story-around.ts';
import type { Handlers } from '#messaging/handle.ts';
import type { StoryRequests } from '#messaging/protocol.ts';
import type { StoryChoice } from './story-choice.ts';

/**
 * What the popup can ask where the reader corrects the article finder.
 *
 * @param pick - Lets the reader point at the story; null where the reader left without a choice.
 * @param readAgain - Reads the page anew, on the reader's own request if `asked`.
 */
export function storyHandlers(
  document: Document,
  choice: StoryChoice,
  pick: () => Promise<Element | null>,
  readAgain: (asked: boolean) => Promise<void>,
): Handlers<StoryRequests> {
  const choose = async (story: Element): Promise<void> => {
    await choice.choose(story);
    await readAgain(true);
  };
  return {
    'tab/choice': async () => succeed({ hasRule: choice.hasRule, notKept: choice.notKept }),
    'tab/choose-story': async () => {
      const selected = selectedElement(document);
      const story = selected === null ? null : storyAround(selected);
      if (story === null) {
        void pick().then((picked) => picked && choose(picked));
        return succeed('picking');
      }
      await choose(story);
      return succeed('chosen');
    },
    'tab/forget-story': async () => {
      await choice.forget();
      await readAgain(false);
      return succeed(null);
    },
    'tab/dismiss': async ({ isDismissed }) => {
      await choice.dismiss(isDismissed);
      await readAgain(!isDismissed);
      return succeed(null);
    },
  };
}
