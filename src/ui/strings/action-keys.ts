import type { Action } from '#core/claims/claim.ts';
import type { MessageKey } from '#core/strings/message-key.ts';

/** What a claim says is done with data. */
export const ACTION_KEYS: Readonly<Record<Action, MessageKey>> = {
  collect: 'actionCollect',
  send: 'actionSend',
  share: 'actionShare',
  sell: 'actionSell',
  store: 'actionStore',
  move: 'actionMove',
  leak: 'actionLeak',
  access: 'actionAccess',
  protect: 'actionProtect',
  delete: 'actionDelete',
  other: 'actionOther',
};
