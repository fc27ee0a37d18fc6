import { expect } from 'vitest';
import { until } from '../../scripts/lib/until.mjs';
import { KINDS } from '../../src/core/explainer.ts';
import { pointOf } from '../e2e/marks.ts';
import { bare, type HostilePage, run, story, type Visit } from './hostile-page.ts';

/** What a spying page has written down, under `learnt`: a plain string, so that it can be asked for in any world. */
const learnt = ({ page }: Visit): Promise<string> =>
  page.evaluate(() => (window as unknown as { learnt: string }).learnt);

const nothing = async (visit: Visit): Promise<void> => expect(await learnt(visit)).toBe('');

/** Opens a popover by hand, so that there is something to be learnt. */
async function openPopover({ page }: Visit): Promise<void> {
  const { x, y } = await pointOf(page, 'IMEI number');
  await page.pointerTo(1, 1);
  await page.pointerTo(x, y);
  await until(async () => (await page.shadowText()).includes('15-digit'), { what: 'the popover to open' });
}

/** Spies that keep a list and must find it empty, also once a popover was opened. */
const SPIES: Readonly<Record<string, () => unknown>> = {
  'listens for shadow roots that are made': () => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (this: Element, init) {
      (window as unknown as { learnt: string }).learnt += `attachShadow ${this.localName}`;
      return attachShadow.call(this, init);
    };
  },
  'listens for highlights that are put in place': () => {
    for (const method of ['set', 'delete', 'clear', 'get'])
      HighlightRegistry.prototype[method as never] = (() => {
        (window as unknown as { learnt: string }).learnt += method;
      }) as never;
  },
  'listens for elements that are made and put in place': () => {
    for (const [prototype, names] of [
      [
        Document.prototype,
        ['createElement', 'createRange', 'createTreeWalker', 'elementFromPoint', 'caretPositionFromPoint'],
      ],
      [Element.prototype, ['append', 'remove', 'setAttribute', 'getClientRects', 'checkVisibility']],
      [HTMLElement.prototype, ['showPopover', 'hidePopover', 'focus']],
      [Range.prototype, ['getClientRects', 'getBoundingClientRect', 'setStart']],
    ] as const)
      for (const name of names)
        if (name in prototype)
          prototype[name as never] = (() => {
            (window as unknown as { learnt: string }).learnt += name;
          }) as never;
  },
  'listens for who asks its text': () => {
    for (const name of ['data', 'nodeValue', 'textContent', 'innerText'])
      for (const prototype of [Text.prototype, CharacterData.prototype, HTMLElement.prototype])
        if (Object.hasOwn(prototype, name))
          Object.defineProperty(prototype, name, {
            get: () => {
              (window as unknown as { learnt: string }).learnt += name;
              return '';
            },
          });
  },
  'listens for requests, of its own and of others': () => {
    for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'BroadcastChannel'])
      Object.defineProperty(window, name, {
        value: () => {
          (window as unknown as { learnt: string }).learnt += name;
        },
      });
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries())
        if (/extension:/.test(name)) (window as unknown as { learnt: string }).learnt += name;
    }).observe({ type: 'resource', buffered: true });
  },
  'listens for what is kept under its address': () => {
    for (const [prototype, names] of [
      [Storage.prototype, ['setItem', 'getItem', 'removeItem']],
      [IDBFactory.prototype, ['open', 'databases']],
      [CacheStorage.prototype, ['open', 'match']],
    ] as const)
      for (const name of names)
        prototype[name as never] = (() => {
          (window as unknown as { learnt: string }).learnt += name;
        }) as never;
  },
  'listens for errors and their traces': () => {
    Object.defineProperty(Error, 'prepareStackTrace', {
      value: (error: Error) => {
        (window as unknown as { learnt: string }).learnt += error.message;
        return '';
      },
    });
    addEventListener('error', ({ filename }) => {
      (window as unknown as { learnt: string }).learnt += filename;
    });
  },
  'listens for events of a kind that it does not make': () => {
    for (const type of [
      'sidelight',
      'message',
      'storage',
      'beforetoggle',
      'toggle',
      'securitypolicyviolation',
      'slotchange',
    ])
      addEventListener(
        type,
        ({ target }) => {
          const host = document.documentElement.lastElementChild;
          if (target !== host) (window as unknown as { learnt: string }).learnt += type;
        },
        true,
      );
  },
};

/** Asks for files of ours under their full address, as a page could that knows us. */
const reach = async (files: readonly string[]): Promise<string> => {
  const asked = files.map(async (file) => {
    const loaded = (element: HTMLElement & { src?: string; href?: string }, name: 'src' | 'href') =>
      new Promise<string>((resolve) => {
        element.onload = () => resolve(`${element.localName} ${file}`);
        element.onerror = () => resolve('');
        element[name] = file;
        document.body.append(element);
      }).finally(() => element.remove());
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
    const ways = [loaded(new Image(), 'src'), loaded(document.createElement('script'), 'src'), loaded(link, 'href')];
    const fetched = fetch(file).then(
      () => `fetch ${file}`,
      () => '',
    );
    return (await Promise.all([...ways, fetched])).join('');
  });
  return (await Promise.all(asked)).join('');
};

/** Pages that try to learn what we are, what we know, and what the reader has written. */
export const SPYING: readonly HostilePage[] = [
  ...Object.entries(SPIES).map(
    ([that, work]): HostilePage => ({
      that,
      html: story({
        head: run(() => {
          (window as unknown as { learnt: string }).learnt = '';
        }),
        after: run(work),
      }),
      truth: async (visit) => {
        await nothing(visit);
      },
    }),
  ),
  {
    that: 'looks into our popover while it is open',
    html: story(),
    truth: async (visit) => {
      await openPopover(visit);
      const seen = await visit.page.evaluate(() => {
        const host = document.documentElement.lastElementChild as HTMLElement;
        return [host.shadowRoot, host.textContent, host.innerHTML, host.childNodes.length].join();
      });
      expect(seen).toBe(',,,0');
      await visit.page.pressKey('Escape');
    },
  },
  {
    that: 'follows the path of a press into our popover',
    html: story({
      after: run(() => {
        (window as unknown as { learnt: string }).learnt = '';
        for (const type of ['pointerdown', 'pointerup', 'click', 'mousedown'])
          addEventListener(
            type,
            (event) => {
              const [first] = event.composedPath() as Element[];
              if (first?.getRootNode() !== document) (window as unknown as { learnt: string }).learnt += type;
            },
            true,
          );
      }),
    }),
    truth: async (visit) => {
      await openPopover(visit);
      const point = await visit.page.evaluateInShadow((root) => {
        const { x, y } = root.querySelector('[role="dialog"]')?.getBoundingClientRect() ?? new DOMRect();
        return [x + 20, y + 20] as const;
      });
      expect(point).not.toBeNull();
      if (point !== null) await visit.page.click(...point);
      await nothing(visit);
      await visit.page.pressKey('Escape');
    },
  },
  {
    that: 'lists our highlights',
    html: story(),
    truth: async ({ page }) => {
      const names = await page.evaluate(() => [...CSS.highlights.keys()]);
      const allowed = KINDS.map((kind) => `sidelight-${kind}`);
      expect(names.filter((name) => !allowed.includes(name))).toEqual([]);
    },
  },
  {
    that: 'asks for files of ours',
    html: story(),
    isRestless: true,
    truth: async ({ browser, page }) => {
      const files = ['manifest.json', 'icons/icon-16.png', 'src/popup/index.html', 'content/marks.css'];
      const scripts = ['first-look', 'reader', 'drawing'].map((name) => `src/content/${name}.iife.js`);
      expect(
        await page.evaluate(
          reach,
          [...files, ...scripts, 'dataset/explainers.json'].map((file) => `${browser.extensionOrigin}/${file}`),
        ),
      ).toBe('');
    },
    says: /extension:|resource|content/i,
  },
  {
    that: 'lists what was loaded and how it is styled',
    html: story(),
    truth: async ({ page }) => {
      const listed = await page.evaluate(() => {
        const entries = performance.getEntries().map(({ name }) => name);
        const sheets = [...document.styleSheets, ...document.adoptedStyleSheets].map(({ href }) => href ?? '');
        const scripts = [...document.scripts].map(({ src }) => src);
        return [...entries, ...sheets, ...scripts].filter((each) => /extension|sidelight/i.test(each));
      });
      expect(listed).toEqual([]);
    },
  },
  {
    that: 'sends us messages of our own form',
    html: story({
      after: run(() => {
        const names = ['note/list', 'draft/list', 'site/set', 'page/analyse', 'tab/reading', 'tab/fill-comment-form'];
        for (const name of names)
          for (const to of ['background', 'tab']) {
            postMessage({ to, name, request: {} }, '*');
            dispatchEvent(new MessageEvent('message', { data: { to, name, request: {} } }));
            dispatchEvent(new CustomEvent('sidelight', { detail: { to, name } }));
          }
      }),
    }),
    heard: 24,
  },
  {
    that: 'asks the extension itself',
    html: story(),
    truth: async ({ browser, page }) => {
      const id = new URL(browser.extensionOrigin).host;
      const answer = await page.evaluate(async (to) => {
        type Api = { runtime?: { sendMessage?: (id: string, message: object) => Promise<unknown>; connect?: unknown } };
        const { chrome, browser: other } = window as unknown as { chrome?: Api; browser?: Api };
        const ask = (chrome ?? other)?.runtime?.sendMessage;
        if (ask === undefined) return 'no way to ask';
        return ask(to, { to: 'background', name: 'note/list', request: {} }).then(String, () => 'refused');
      }, id);
      expect(['no way to ask', 'refused']).toContain(answer);
    },
  },
  {
    that: 'searches itself for what the reader has written',
    html: story(),
    truth: async (visit) => {
      const { browser, page } = visit;
      const popup = await browser.openExtensionPage(`src/popup/index.html?tab=${await page.tabId()}`);
      await popup.waitFor(() => document.querySelector('textarea'));
      await popup.evaluate(() => {
        for (const field of document.querySelectorAll('textarea')) {
          field.value = 'Quittenmarmelade';
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
      });
      await page.bringToFront();
      await openPopover(visit);
      const found = await page.evaluate(() => {
        const find = (window as unknown as { find: (text: string) => boolean }).find('Quittenmarmelade');
        return find || document.documentElement.outerHTML.includes('Quittenmarmelade');
      });
      expect(found).toBe(false);
      await page.pressKey('Escape');
      await popup.close();
      await page.bringToFront();
    },
  },
  {
    that: 'is told nothing where there is no story',
    html: bare(`<h1>Phones</h1>${'<div>Phone <button>Buy</button></div>'.repeat(40)}`, {
      after: run(() => {
        (window as unknown as { learnt: string }).learnt = '';
        new MutationObserver(() => {
          (window as unknown as { learnt: string }).learnt += 'a change';
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    }),
    reading: 'any',
    truth: nothing,
  },
];
