/** What the probe in a page tells. Plain values alone: a page may have broken whatever an array would need. */
export interface ProbeReport {
  /** Whether the document, our one host aside, is what the page had made of it. */
  readonly isSame: boolean;
  /** The first place where it is not: what was there, and what is now. */
  readonly difference: string;
  /** Changes in between, our one host's coming and going aside. */
  readonly touched: string;
  /** Elements beside head and body. */
  readonly hosts: number;
  /** Names in the page's own world that were not there before. */
  readonly names: string;
  /** Errors that the page could hear of. */
  readonly errors: string;
  /** Messages that the page has heard and not sent itself. */
  readonly messages: number;
  /** Whether a press on the page's own button still arrives at the page's own script. */
  readonly works: boolean;
}

/** What a page's script finds as `probe`. */
export interface Probe {
  ready(): void;
  /** A {@link ProbeReport} as JSON. */
  report(): string;
}

/**
 * Runs in the page before the attack, and keeps what it needs out of the attack's reach: own references, strings and counters,
 * no arrays, no iterators, no promises.
 */
export function installProbe(): void {
  const uncurried = <T>(method: T): ((self: unknown, ...args: unknown[]) => never) =>
    (method as unknown as { call: { bind(self: T): never } }).call.bind(method);
  const getter = (prototype: object, name: string) =>
    uncurried(Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown);
  const { stringify } = JSON;
  const { create, getOwnPropertyNames, freeze, defineProperty } = Object;
  const rootOf = getter(Document.prototype, 'documentElement');
  const outerHtml = getter(Element.prototype, 'outerHTML');
  const firstOf = getter(Element.prototype, 'firstElementChild');
  const nextOf = getter(Element.prototype, 'nextElementSibling');
  const localName = getter(Element.prototype, 'localName');
  const clone = uncurried(Node.prototype.cloneNode);
  const remove = uncurried(Element.prototype.remove);
  const listen = uncurried(EventTarget.prototype.addEventListener);
  const byId = uncurried(Document.prototype.getElementById);
  const press = uncurried(HTMLElement.prototype.click);
  const observe = uncurried(MutationObserver.prototype.observe);
  const slice = uncurried(String.prototype.slice);
  const Observer = MutationObserver;
  const page = document;
  const world = window;

  let before = '';
  let errors = '';
  let touched = '';
  let messages = 0;
  let presses = 0;
  const known = create(null) as Record<string, true>;

  const isHost = (node: unknown): boolean => {
    const name = node instanceof world.Element ? localName(node) : '';
    return name !== '' && name !== 'head' && name !== 'body';
  };
  const withoutHosts = (): { html: string; hosts: number } => {
    const root = rootOf(page);
    if (root === null) return { html: '', hosts: 0 };
    const copy = clone(root, true);
    let hosts = 0;
    let child: unknown = firstOf(copy);
    while (child) {
      const next: unknown = nextOf(child);
      if (isHost(child)) {
        hosts++;
        remove(child);
      }
      child = next;
    }
    return { html: outerHtml(copy), hosts };
  };
  const areHosts = (nodes: NodeList): boolean => {
    for (let i = 0; i < nodes.length; i++) if (!isHost(nodes[i])) return false;
    return true;
  };
  const take = (records: readonly MutationRecord[]): void => {
    for (let i = 0; i < records.length && touched.length < 500; i++) {
      const { target, type, addedNodes, removedNodes } = records[i] as MutationRecord;
      const isOurs = target === (rootOf(page) as unknown) && areHosts(addedNodes) && areHosts(removedNodes);
      if (!isOurs || type !== 'childList') touched += `${type} of ${target.nodeName}; `;
    }
  };
  const observer = new Observer(take);

  const firstDifference = (now: string): string => {
    let at = 0;
    while (at < now.length && now[at] === before[at]) at++;
    return `${slice(before, at - 60, at + 200)} → ${slice(now, at - 60, at + 200)}`;
  };

  listen(world, 'error', ({ message }: ErrorEvent) => {
    errors += `${message}; `;
  });
  listen(world, 'unhandledrejection', () => {
    errors += 'a promise; ';
  });
  listen(world, 'message', ({ data }: MessageEvent) => {
    if (data !== 'of the page') messages++;
  });

  /** What the page is like as soon as it is there; nothing of ours has run by then. */
  const takeDown = (): void => {
    before = withoutHosts().html;
    const names = getOwnPropertyNames(world);
    for (let i = 0; i < names.length; i++) known[names[i] as string] = true;
    // `subtree` as a plain value: a page may have put a getter where an object literal would look it up.
    observe(observer, rootOf(page), { subtree: true, childList: true, characterData: true, attributes: true });
  };

  const probe: Probe = {
    ready() {
      listen(byId(page, 'own-button'), 'click', () => {
        presses++;
      });
      listen(page, 'DOMContentLoaded', takeDown);
    },
    report() {
      take(observer.takeRecords());
      observer.disconnect();
      const { html, hosts } = withoutHosts();
      let names = '';
      const now = getOwnPropertyNames(world);
      for (let i = 0; i < now.length; i++) {
        const name = now[i] as string;
        if (!known[name] && !(Number(name) >= 0)) names += `${name} `;
      }
      const until = presses;
      const button: unknown = byId(page, 'own-button');
      if (button) press(button);
      const report = create(null);
      report.isSame = html === before;
      report.difference = report.isSame ? '' : firstDifference(html);
      report.touched = touched;
      report.hosts = hosts;
      report.names = names;
      report.errors = errors;
      report.messages = messages;
      report.works = presses > until;
      return stringify(report);
    },
  };
  defineProperty(world, 'probe', { value: freeze(probe) });
}
