import { Dexie, type EntityTable } from 'dexie';
import type { Explainer } from '#core/explainer.ts';

/** The bundled explainers, copied: may be thrown away at any time. Only the background opens it. */
export class ExplainerDatabase extends Dexie {
  declare readonly explainers: EntityTable<Explainer, 'id'>;
  declare readonly meta: EntityTable<{ key: 'version' | 'ends-on'; value: string }, 'key'>;

  constructor(name = 'sidelight-explainers') {
    super(name);
    this.version(1).stores({ explainers: 'id, kind', meta: 'key' });
  }
}
