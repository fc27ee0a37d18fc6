import type { Runtime } from 'webextension-polyfill';
import { type Answer, fail } from '#core/failure.ts';
import { answered } from './answered.ts';
import { ownApi } from './own-names.ts';
import type { Message, PageRequests, TabRequests } from './protocol.ts';
import { isMessageTo } from './receive.ts';
import { mayAskTab, type OwnRuntime } from './who-sent.ts';

/**
 * What our scripts in a page need of the browser, by its own API, which both browsers have in the same shape: the polyfill
 * would weigh more than a whole first look.
 */
interface NativeRuntime extends OwnRuntime {
  sendMessage(message: unknown): Promise<unknown>;
  /** Undefined once the extension is gone. */
  readonly onMessage?: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}

/** Answers by `respond`, later where it gives back true: the way that both browsers know. */
type Listener = (
  message: unknown,
  sender: Runtime.MessageSender,
  respond: (answer: unknown) => void,
) => true | undefined;

interface NativeApi {
  readonly runtime?: NativeRuntime;
  readonly i18n?: { getMessage(key: string, values?: readonly string[]): string };
}

const api = ownApi<NativeApi>();

/** Whether the extension is still there: after an update or removal its scripts stay in the page without it. */
export const isExtensionHere = (): boolean => api?.runtime?.id !== undefined;

/** A message of the reader's language, as `browser.i18n` gives it; empty once the extension is gone. */
export const ownMessage = (key: string, values: readonly string[] = []): string =>
  api?.i18n?.getMessage(key, [...values]) ?? '';

/** Sends a request to the background, as `sendToBackground` does. */
export const askBackground = <N extends keyof PageRequests>(
  name: N,
  request: PageRequests[N]['request'],
): Promise<Answer<PageRequests[N]['answer']>> =>
  answered(
    async () => api?.runtime?.sendMessage({ to: 'background', name, request } satisfies Message<N>),
    'extension-gone',
  );

/** Answers whatever is asked of this tab, until `signal` is aborted; what has been asked by then still gets its answer. */
export function answerInTab(
  answer: (name: keyof TabRequests, request: unknown, sender: Runtime.MessageSender) => Promise<Answer<unknown>>,
  signal: AbortSignal,
): void {
  const runtime = api?.runtime;
  if (runtime === undefined) return;
  const listener: Listener = (message, sender, respond) => {
    if (!isMessageTo('tab', message) || !mayAskTab(sender, runtime)) return undefined;
    void answer(message.name as keyof TabRequests, message.request, sender)
      .catch(() => fail('not-understood', 'handler'))
      .then(respond)
      .catch(() => undefined); // whoever asked has gone
    return true;
  };
  runtime.onMessage?.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage?.removeListener(listener), { once: true });
}
