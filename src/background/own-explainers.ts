import { type Answer, fail, succeed } from '#core/failure.ts';
import {
  buildOwnIndex,
  findOwnMentions,
  type OwnIndex,
  type OwnTermFound,
} from '#core/own-explainers/find-own-mentions.ts';
import type { ExplainerRequests } from '#messaging/explainers-protocol.ts';
import type { Handlers } from '#messaging/handle.ts';
import { OwnExplainerStore } from '#storage/own-explainer-store.ts';
import type { PrivateWindows } from '#storage/private-windows.ts';
import type { UserStore } from '#storage/user-store.ts';

/** The index of the reader's explainers, for each life of the worker built when it is first asked for, and after a change. */
class OwnMentions {
  readonly #store: OwnExplainerStore;
  #index: Promise<Answer<OwnIndex | null>> | null = null;

  constructor(user: UserStore) {
    this.#store = new OwnExplainerStore(user);
  }

  forget(): void {
    this.#index = null;
  }

  async find(article: Parameters<typeof findOwnMentions>[1]): Promise<Answer<readonly OwnTermFound[]>> {
    this.#index ??= this.#build();
    const index = await this.#index;
    if (!index.ok) {
      this.forget();
      return index;
    }
    return succeed(index.value === null ? [] : findOwnMentions(index.value, article));
  }

  async #build(): Promise<Answer<OwnIndex | null>> {
    const kept = await this.#store.list();
    return kept.ok ? succeed(buildOwnIndex(kept.value.map(({ entry }) => entry))) : kept;
  }
}

/** Handlers of all requests about the reader's own explainers, and what to call when a backup was read in. */
export function explainerHandlers(
  user: UserStore,
  windows: PrivateWindows,
): { readonly handlers: Handlers<ExplainerRequests>; readonly changed: () => void } {
  const mentions = new OwnMentions(user);
  const changed = () => mentions.forget();
  const store = new OwnExplainerStore(user, changed);
  const mayKeep = async (window: number | null) => window === null || (await windows.isKept(window));
  const handlers: Handlers<ExplainerRequests> = {
    'own/list': () => store.list(),
    'own/save': async ({ id, privateWindow, ...edit }) =>
      (await mayKeep(privateWindow)) ? store.save(id, edit) : fail('private-window'),
    'own/delete': ({ ids, at }) => store.delete(ids, at),
    'own/undelete': ({ explainers, writer, at }) => store.undelete(explainers, writer, at),
    'own/plan-pack': async ({ entries, writer, at }) => {
      const plan = await store.plan(entries, writer, at);
      return plan.ok ? succeed({ lines: plan.value.lines, faults: plan.value.faults }) : plan;
    },
    'own/apply-pack': async ({ entries, writer, at, privateWindow }) => {
      if (!(await mayKeep(privateWindow))) return fail('private-window');
      const plan = await store.apply(entries, writer, at);
      return plan.ok ? succeed({ lines: plan.value.lines, faults: plan.value.faults }) : plan;
    },
    'own/find': ({ article }) => mentions.find(article),
  };
  return { handlers, changed };
}
