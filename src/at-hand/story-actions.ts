import { sendToTab } from '#messaging/send.ts';
import type { PopupActions } from '#ui/popup/popup-props.ts';
import type { CurrentTab } from './current-tab.ts';
import type { PopupState } from './popup-state.ts';

type StoryActions = Pick<PopupActions, 'onChooseStory' | 'onForgetStory' | 'onDismiss'>;

/**
 * What the reader says of what was taken for the article.
 *
 * @param reload - Shows the tab anew after something has changed.
 * @param goToPage - Makes way for the page: the reader is to point at something there.
 * @param onAsked - Told first: whoever says something of a page wants it read.
 */
export function storyActions(
  tab: CurrentTab,
  reload: () => Promise<void>,
  goToPage: () => Promise<void>,
  onAsked: () => void,
): StoryActions {
  return {
    onChooseStory: async () => {
      onAsked();
      const chosen = await sendToTab(tab.id, 'tab/choose-story', {});
      if (chosen.ok && chosen.value === 'picking') await goToPage();
      else await reload();
    },
    onForgetStory: async () => {
      onAsked();
      await sendToTab(tab.id, 'tab/forget-story', {});
      await reload();
    },
    onDismiss: async (isDismissed) => {
      onAsked();
      await sendToTab(tab.id, 'tab/dismiss', { isDismissed });
      await reload();
    },
  };
}

/** Shows what the reader has said of the site at hand; nothing where nothing of ours runs in the tab. */
export async function loadChoice(tab: CurrentTab, state: PopupState): Promise<void> {
  const choice = await sendToTab(tab.id, 'tab/choice', {});
  state.change({ choice: choice.ok ? choice.value : null });
}
