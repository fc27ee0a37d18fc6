import type { PopupState } from './popup-state.ts';

/** Milliseconds after the last key: a number is no hint while it is half typed. */
export const CHECK_AFTER_MS = 600;

/** Looks for what a draft gives away, some time after it has changed. */
export interface DraftCheck {
  soon(): void;
}

/** Shows what it finds, never what it found in an older text. What it looks with is loaded with the first draft. */
export function createDraftCheck(state: PopupState): DraftCheck {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    const comment = state.data.draft?.comment ?? '';
    if (comment === '') return state.change({ draftWarnings: [] });
    const { findWarnings } = await import('#core/notes/draft-warnings/find-warnings.ts');
    if ((state.data.draft?.comment ?? '') !== comment) return;
    state.change({
      draftWarnings: findWarnings(comment).map((warning) => ({
        ...warning,
        words: comment.slice(warning.start, warning.end),
      })),
    });
  };
  return {
    soon() {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), CHECK_AFTER_MS);
    },
  };
}
