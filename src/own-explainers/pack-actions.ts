import { MOST_PACK_BYTES, readPack, writePack } from '#core/explainer-pack/read-pack.ts';
import { succeed } from '#core/failure.ts';
import { dayOf } from '#core/notebook/text-filter.ts';
import { allBytesOf } from '#core/notes/formats/chosen-file.ts';
import { writerName } from '#core/notes/revision.ts';
import type { PrivateWindow } from '#core/private-window.ts';
import type { ExplainerRequests } from '#messaging/explainers-protocol.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { OwnExplainersActions, PackView } from '#ui/own-explainers/own-explainers-props.ts';
import { importSteps } from '#writing/import-steps.ts';
import { saveFile } from '#writing/save-file.ts';
import type { OwnExplainersState } from './own-explainers-state.ts';

type PackActions = Pick<
  OwnExplainersActions,
  'onImporting' | 'onPackFile' | 'onPackApply' | 'onPackCancel' | 'onExport'
>;

type Request = ExplainerRequests['own/plan-pack']['request'];

/** A pack read, compared, and after a yes written: all of it or nothing; and a pack of all that is there. */
export function packActions(state: OwnExplainersState, privateWindow: PrivateWindow): PackActions {
  const steps = importSteps<Request, PackView>({
    show: (pack) => state.change({ pack }),
    plan: async (file) => {
      const all = await allBytesOf(file, MOST_PACK_BYTES);
      if (!all.ok) return { view: { state: 'refused', failure: all.failure }, request: null };
      const read = readPack(all.bytes);
      if (read.state !== 'read') return { view: read, request: null };
      const at = Date.now();
      const writer = writerName(at, crypto.getRandomValues(new Uint8Array(4)));
      const request: Request = { entries: read.entries, writer, at, privateWindow };
      const plan = await sendToBackground('own/plan-pack', request);
      if (!plan.ok) return { view: { state: 'failed', failure: plan.failure.name }, request: null };
      const { lines, faults } = plan.value;
      if (faults.length > 0) return { view: { state: 'faulty', faults }, request: null };
      return { view: { state: 'planned', fileName: file.name, lines }, request };
    },
    apply: async (request) => {
      const plan = await sendToBackground('own/apply-pack', request);
      if (!plan.ok) return plan;
      const { lines, faults } = plan.value;
      if (faults.length > 0) return succeed({ state: 'faulty', faults });
      await state.load();
      const number = (wanted: string) => lines.filter(({ outcome }) => outcome === wanted).length;
      return succeed({ state: 'done', added: number('new'), changed: number('changed') });
    },
  });
  return {
    onImporting: (isImporting) => {
      steps.cancel();
      state.change({ isImporting });
    },
    onPackFile: steps.choose,
    onPackApply: steps.apply,
    onPackCancel: steps.cancel,
    onExport: () => {
      const name = `sidelight-terms-${dayOf(Date.now())}.json`;
      saveFile(name, 'application/json', writePack(state.explainers.map(({ entry }) => entry)));
      state.change({ savedFile: name });
    },
  };
}
