import { succeed } from '#core/failure.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { MarksView, OptionsActions } from '#ui/options/options-props.ts';
import type { OptionsState } from './options-state.ts';

/** What the reader changes about marks, and which terms are marked again. */
export function markActions(state: OptionsState): Pick<OptionsActions, 'onDensity' | 'onStyle' | 'onShowThere'> {
  /** Shown at once, so that the preview follows the hand; taken back where it was not kept. */
  const choose = async (change: Partial<MarksView>, send: () => ReturnType<typeof sendStyle>): Promise<void> => {
    const before = state.data.marks;
    if (!before?.ok) return;
    state.change({ marks: succeed({ ...before.value, ...change }) });
    const kept = await send();
    if (kept.ok) return state.say('saidMarks');
    state.change({ marks: before });
    state.sayFailed(kept.failure.name);
  };
  return {
    onDensity: (density) => choose({ density }, () => sendToBackground('density/set', { density })),
    onStyle: (style) => choose({ style }, () => sendStyle(style)),
    onShowThere: async ({ explainer, host, name }) => {
      const shown = await sendToBackground('term/show-there', { explainer, host });
      if (!shown.ok) return state.sayFailed(shown.failure.name);
      state.change({ hidden: await sendToBackground('term/all-hidden', {}) });
      state.say('saidShown', name);
    },
  };
}

const sendStyle = (style: MarksView['style']) => sendToBackground('marks/set-style', { style });
