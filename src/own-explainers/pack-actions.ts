import type { PackEntry } from '#core/explainer-pack/pack-entry.ts';
import { MOST_PACK_BYTES, readPack, writePack } from '#core/explainer-pack/read-pack.ts';
import { dayOf } from '#core/notebook/text-filter.ts';
import { writerName } from '#core/notes/revision.ts';
import type { PrivateWindow } from '#core/private-window.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { OwnExplainersActions, PackView } from '#ui/own-explainers/own-explainers-props.ts';
import { saveFile } from '#writing/save-file.ts';
import type { OwnExplainersState } from './own-explainers-state.ts';

type PackActions = Pick<
  OwnExplainersActions,
  'onImporting' | 'onPackFile' | 'onPackApply' | 'onPackCancel' | 'onExport'
>;

interface Planned {
  readonly entries: readonly PackEntry[];
  readonly writer: string;
  readonly at: number;
  readonly privateWindow: PrivateWindow;
}

/** A pack read, compared, and after a yes written: all of it or nothing; and a pack of all that is there. */
export function packActions(state: OwnExplainersState, privateWindow: PrivateWindow): PackActions {
  /** What was planned: sent again, to the letter, to be applied. */
  let planned: Planned | null = null;
  /** A file that was chosen later makes an earlier one's answer void. */
  let turn = 0;
  const forget = (): void => {
    turn++;
    planned = null;
  };

  return {
    onImporting: (isImporting) => {
      forget();
      state.change({ isImporting, pack: null });
    },
    onPackFile: async (file) => {
      forget();
      const mine = turn;
      state.change({ pack: { state: 'reading' } });
      const pack = await plan(file, mine);
      if (mine === turn) state.change({ pack });
    },
    onPackApply: async () => {
      if (planned === null) return;
      const answer = await sendToBackground('own/apply-pack', planned);
      if (!answer.ok) {
        state.change({ pack: { state: 'failed', failure: answer.failure.name } });
        return;
      }
      planned = null;
      const { lines, faults } = answer.value;
      await state.load();
      const number = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
      state.change({
        pack:
          faults.length > 0
            ? { state: 'faulty', faults }
            : { state: 'done', added: number('new'), changed: number('changed') },
      });
    },
    onPackCancel: () => {
      forget();
      state.change({ pack: null });
    },
    onExport: () => {
      const name = `sidelight-terms-${dayOf(Date.now())}.json`;
      saveFile(name, 'application/json', writePack(state.explainers.map(({ entry }) => entry)));
      state.change({ savedFile: name });
    },
  };

  async function plan(file: File, mine: number): Promise<PackView> {
    if (file.size > MOST_PACK_BYTES) return { state: 'refused', failure: { reason: 'too-large', path: '' } };
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return { state: 'refused', failure: { reason: 'not-text', path: '' } };
    const read = readPack(new Uint8Array(bytes));
    if (read.state !== 'read') return read;
    const at = Date.now();
    const writer = writerName(at, crypto.getRandomValues(new Uint8Array(4)));
    const request: Planned = { entries: read.entries, writer, at, privateWindow };
    const answer = await sendToBackground('own/plan-pack', request);
    if (!answer.ok) return { state: 'failed', failure: answer.failure.name };
    const { lines, faults } = answer.value;
    if (faults.length > 0) return { state: 'faulty', faults };
    if (mine === turn) planned = request;
    return { state: 'planned', fileName: file.name, lines };
  }
}
