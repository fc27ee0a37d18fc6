import { sendToTab } from '#messaging/send.ts';
import type { PopupActions } from '#ui/popup/popup-props.ts';
import type { CurrentTab } from './current-tab.ts';
import type { PopupState } from './popup-state.ts';

/**
 * What the reader wants to see in the page.
 *
 * @param goToPage - Makes way for it.
 */
export function pageActions(
  tab: CurrentTab,
  state: PopupState,
  goToPage: () => Promise<void>,
): Pick<PopupActions, 'onGoTo' | 'onShowSentence'> {
  return {
    onGoTo: async (index) => {
      const { reading } = state.data;
      if (reading?.state !== 'read') return;
      await sendToTab(tab.id, 'tab/show-mention', { url: reading.article.url, index });
      await goToPage();
    },
    onShowSentence: async ({ start, end }) => {
      const { reading } = state.data;
      if (reading?.state !== 'read') return;
      const { url, text } = reading.article;
      const shown = await sendToTab(tab.id, 'tab/show-sentence', { url, start, words: text.slice(start, end) });
      state.change({ goneSentence: shown.ok ? null : start });
      if (shown.ok) await goToPage();
    },
  };
}
