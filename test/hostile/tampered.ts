import { type HostilePage, run, story } from './hostile-page.ts';

/** What a page's script does to the objects that all scripts of its world stand on, before we come. */
const TAMPERINGS: Readonly<Record<string, () => unknown>> = {
  'makes every method of arrays throw': () => {
    for (const name of Object.getOwnPropertyNames(Array.prototype))
      if (typeof Array.prototype[name as never] === 'function' && name !== 'constructor')
        Array.prototype[name as never] = (() => {
          throw new Error('an array');
        }) as never;
  },
  'watches what is put into arrays': () => {
    let stored: unknown;
    Object.defineProperty(Array.prototype, 3, {
      configurable: true,
      get: () => stored,
      set: (value) => {
        stored = value;
        throw new Error('put into an array');
      },
    });
  },
  'gives objects a toJSON, a then and a value': () => {
    for (const name of ['toJSON', 'then', 'value', 'ok', 'failure'])
      Object.defineProperty(Object.prototype, name, { configurable: true, writable: true, value: 'of the page' });
  },
  'makes the methods of nodes throw': () => {
    for (const name of ['appendChild', 'contains', 'compareDocumentPosition', 'getRootNode', 'cloneNode'])
      Node.prototype[name as never] = (() => {
        throw new Error(name);
      }) as never;
    for (const name of ['textContent', 'parentNode', 'parentElement', 'childNodes', 'firstChild', 'nextSibling'])
      Object.defineProperty(Node.prototype, name, {
        get() {
          throw new Error(name);
        },
      });
  },
  'makes the methods of elements throw': () => {
    for (const name of ['querySelector', 'querySelectorAll', 'closest', 'matches', 'getAttribute', 'attachShadow'])
      Element.prototype[name as never] = (() => {
        throw new Error(name);
      }) as never;
  },
  'breaks JSON': () => {
    JSON.parse = JSON.stringify = () => {
      throw new Error('JSON');
    };
  },
  'takes custom elements away': () => {
    customElements.define = () => {
      throw new Error('define');
    };
    Object.defineProperty(window, 'customElements', { value: null });
  },
  'puts another Highlight in its place': () => {
    Object.defineProperty(window, 'Highlight', {
      value: class {
        constructor() {
          throw new Error('a highlight was made');
        }
      },
    });
  },
  'has a CSS that throws': () => {
    Object.defineProperty(window, 'CSS', {
      get: () => {
        throw new Error('CSS');
      },
    });
  },
  'breaks promises': () => {
    // biome-ignore lint/suspicious/noThenProperty: that is the attack
    Promise.prototype.then = () => {
      throw new Error('then');
    };
    Object.defineProperty(window, 'Promise', { value: null });
  },
  'breaks ranges': () => {
    for (const name of ['setStart', 'setEnd', 'getClientRects', 'getBoundingClientRect', 'toString'])
      Range.prototype[name as never] = (() => {
        throw new Error(name);
      }) as never;
    document.createRange = () => {
      throw new Error('createRange');
    };
  },
  'breaks tree walkers': () => {
    TreeWalker.prototype.nextNode = () => {
      throw new Error('nextNode');
    };
    document.createTreeWalker = () => {
      throw new Error('createTreeWalker');
    };
  },
  'has getters that throw on its document': () => {
    for (const name of ['title', 'body', 'head', 'documentElement', 'defaultView', 'visibilityState', 'forms'])
      Object.defineProperty(document, name, {
        get: () => {
          throw new Error(name);
        },
      });
  },
  'breaks observers and computed styles': () => {
    for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'getComputedStyle'])
      Object.defineProperty(window, name, {
        value() {
          throw new Error(name);
        },
      });
  },
  'stops all clocks': () => {
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask'])
      Object.defineProperty(window, name, { value: () => 0 });
    Date.now = () => 0;
    performance.now = () => Number.NaN;
  },
  'never lets a yield end': () => {
    Object.defineProperty(window, 'scheduler', {
      value: { yield: () => new Promise(() => {}), postTask: () => new Promise(() => {}) },
    });
  },
  'breaks strings and regular expressions': () => {
    for (const prototype of [String.prototype, RegExp.prototype])
      for (const name of ['replace', 'split', 'slice', 'trim', 'exec', 'test', 'matchAll', 'normalize'])
        Object.defineProperty(prototype, name, {
          value: () => {
            throw new Error(name);
          },
        });
  },
  'breaks functions themselves': () => {
    for (const name of ['call', 'apply', 'bind'])
      Object.defineProperty(Function.prototype, name, {
        value: () => {
          throw new Error(name);
        },
      });
  },
  'breaks maps, sets and their iterators': () => {
    for (const { prototype } of [Map, Set, WeakMap])
      for (const name of ['get', 'set', 'has', 'add', 'delete'])
        Object.defineProperty(prototype, name, {
          value: () => {
            throw new Error(name);
          },
        });
    Object.defineProperty(Array.prototype, Symbol.iterator, { value: null });
  },
  'has no Intl': () => {
    Object.defineProperty(window, 'Intl', { value: {} });
  },
  'has an extension API of its own making': () => {
    const api = {
      runtime: {
        id: 'of-the-page',
        getURL: () => 'https://www.ampercent.com/',
        sendMessage: () => Promise.reject(new Error('sendMessage')),
        onMessage: {
          addListener: () => {
            throw new Error('addListener');
          },
        },
      },
    };
    for (const name of ['chrome', 'browser']) Object.defineProperty(window, name, { value: api });
  },
  'makes listening throw': () => {
    EventTarget.prototype.addEventListener = () => {
      throw new Error('addEventListener');
    };
  },
  'freezes every prototype': () => {
    for (const each of [Object, Array, Function, Promise, Map, Node, Element, HTMLElement, Document, Event])
      Object.freeze(each.prototype);
  },
  'claims that every event is trusted': () => {
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
  },
  'has a Proxy for its history and its navigation': () => {
    const proxy = new Proxy(
      {},
      {
        get: () => {
          throw new Error('a proxy');
        },
      },
    );
    for (const name of ['navigation', 'trustedTypes', 'visualViewport'])
      Object.defineProperty(window, name, { value: proxy });
  },
};

export const TAMPERED: readonly HostilePage[] = Object.entries(TAMPERINGS).map(([that, work]) => ({
  that,
  html: story({ head: run(work) }),
  // Its own script listens, too.
  ...(that === 'makes listening throw' && { says: /^(?:Uncaught )?Error: addEventListener/ }),
}));
