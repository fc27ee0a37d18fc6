import { sendToBackground } from '#messaging/send.ts';
import type { NotebookActions } from '#ui/notebook/notebook-props.ts';
import type { NotebookState } from './notebook-state.ts';

/** Export and import, unfolded and away; and what the reader has been told. */
export function toolActions(state: NotebookState): Pick<NotebookActions, 'onTool' | 'onEventSeen'> {
  return {
    onTool: (tool, exportScope = 'all') => state.change({ tool, exportScope, import: null, savedFile: null }),
    onEventSeen: async () => {
      state.change({ event: null });
      await sendToBackground('storage/health-seen', {});
    },
  };
}
