import type { Answer } from '#core/failure.ts';
import type { FileNews } from '#ui/parts/import/file-news.ts';

interface Steps<Request, View> {
  readonly show: (view: View | FileNews | null) => void;
  /** Reads the file and compares; writes nothing. `request` would write it, and is null where there is nothing to write. */
  readonly plan: (file: File) => Promise<{ view: View | FileNews; request: Request | null }>;
  /** Writes all of it or nothing. */
  readonly apply: (request: Request) => Promise<Answer<View | FileNews>>;
}

interface ImportSteps {
  readonly choose: (file: File) => Promise<void>;
  readonly apply: () => Promise<void>;
  /** The file is dropped, also one that is still being read. */
  readonly cancel: () => void;
}

/** One file of the reader's at a time: read, compared, and after a yes written, by the very request that was planned. */
export function importSteps<Request, View>({ show, plan, apply }: Steps<Request, View>): ImportSteps {
  let planned: Request | null = null;
  /** A file that was chosen later makes an earlier one's answer void. */
  let turn = 0;
  const drop = (): number => {
    planned = null;
    return ++turn;
  };
  return {
    choose: async (file) => {
      const mine = drop();
      show({ state: 'reading' });
      const { view, request } = await plan(file);
      if (mine !== turn) return;
      planned = request;
      show(view);
    },
    apply: async () => {
      if (planned === null) return;
      const done = await apply(planned);
      if (done.ok) planned = null;
      show(done.ok ? done.value : { state: 'failed', failure: done.failure.name });
    },
    cancel: () => {
      drop();
      show(null);
    },
  };
}
