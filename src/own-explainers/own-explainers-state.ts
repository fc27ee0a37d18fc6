import { fieldsOf } from '#core/explainer-pack/term-fields.ts';
import type { OwnExplainer } from '#core/own-explainers/own-explainer.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { OwnExplainersData, OwnTermRow } from '#ui/own-explainers/own-explainers-props.ts';

/** What the page shows before anything is known. */
export const NOTHING_YET: OwnExplainersData = {
  terms: null,
  failure: null,
  form: null,
  isImporting: false,
  pack: null,
  deleted: null,
  saved: null,
  savedFile: null,
  isPrivate: false,
};

/** The page's data, the explainers that it is made of, and who draws it anew. */
export class OwnExplainersState {
  readonly #draw: (data: OwnExplainersData) => void;
  #data = NOTHING_YET;
  explainers: readonly OwnExplainer[] = [];

  constructor(draw: (data: OwnExplainersData) => void) {
    this.#draw = draw;
  }

  get data(): OwnExplainersData {
    return this.#data;
  }

  change(change: Partial<OwnExplainersData>): void {
    this.#data = { ...this.#data, ...change };
    this.#draw(this.#data);
  }

  /** Reads all anew, or says why not. */
  async load(): Promise<void> {
    const kept = await sendToBackground('own/list', {});
    if (!kept.ok) {
      this.change({ failure: kept.failure.name });
      return;
    }
    this.explainers = kept.value;
    this.change({ failure: null, terms: kept.value.map(rowOf) });
  }
}

const rowOf = ({ id, entry }: OwnExplainer): OwnTermRow => ({ id, ...fieldsOf(entry) });
