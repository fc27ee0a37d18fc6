import { expect } from 'vitest';
import { until } from '../../scripts/lib/until.mjs';
import { pointOf } from '../e2e/marks.ts';
import { type HostilePage, run, story, type Visit } from './hostile-page.ts';

/** The popover of these words opens, or, where the page prevents that, does not; and then the popup still has the terms. */
const listRemains = async ({ tell }: Visit): Promise<void> => {
  const answer = (await tell('tab/reading', {})) as { value: { state: string } };
  expect(answer.value.state).toBe('read');
};

const opens = async ({ page }: Visit): Promise<void> => {
  const { x, y } = await pointOf(page, 'IMEI number');
  await page.pointerTo(1, 1);
  await page.pointerTo(x, y);
  await until(async () => (await page.shadowText()).includes('15-digit'), { what: 'the popover to open' });
  await page.pressKey('Escape');
  await until(async () => (await page.shadowText()) === '', { what: 'the popover to close' });
};

/** Clicks, touches and keys that a script makes up, on the marked words and on the host: all that could open or press anything. */
function makeUpEvents(): void {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
  for (const range of ranges) {
    const element = range.startContainer.parentElement;
    const { x, y } = range.getBoundingClientRect();
    const at = { bubbles: true, composed: true, cancelable: true, clientX: x + 2, clientY: y + 2 };
    for (const pointerType of ['mouse', 'touch', 'pen'])
      for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup', 'click'])
        element?.dispatchEvent(new PointerEvent(type, { ...at, pointerType, isPrimary: true }));
    for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click'])
      element?.dispatchEvent(new MouseEvent(type, at));
  }
  for (const key of ['.', ',', 'Enter', 'Tab', 'Escape', 'S'])
    for (const target of [document, document.body, document.documentElement.lastElementChild ?? document])
      target.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, composed: true }));
}

/** Pages that are against what we draw, or lead the reader's hand. */
export const AGAINST_THE_HOST: readonly HostilePage[] = [
  {
    that: 'takes our host away as soon as it comes',
    html: story({
      bottom: run(() =>
        new MutationObserver(() => document.querySelector('html > :not(head, body)')?.remove()).observe(
          document.documentElement,
          { childList: true },
        ),
      ),
    }),
    truth: listRemains,
  },
  {
    that: 'restyles whatever stands beside its body',
    html: story({
      bottom:
        '<style>html > :not(head, body) { all: unset !important; display: none !important; opacity: 0 !important; transform: scale(0) !important; pointer-events: none !important }</style>',
    }),
    truth: listRemains,
  },
  {
    that: 'copies our host ten times',
    html: story({ after: run(copyHost) }),
    isRestless: true,
    truth: async ({ page }) => {
      const texts = await page.evaluate(() =>
        [...document.querySelectorAll('.of-the-page')].map((copy) => `${copy.shadowRoot}${copy.textContent}`).join(''),
      );
      expect(texts).toBe('null'.repeat(10));
    },
  },
  {
    that: 'moves our host into its body and wraps it',
    html: story({
      after: run(() =>
        new MutationObserver(() => {
          const host = document.querySelector('html > :not(head, body)');
          if (host) document.body.append(host);
        }).observe(document.documentElement, { childList: true }),
      ),
    }),
    isRestless: true,
    truth: listRemains,
  },
  {
    that: 'gives our host attributes, hides and shows it',
    html: story({
      after: run(() =>
        setInterval(() => {
          const host = document.querySelector<HTMLElement>('html > :not(head, body)');
          host?.setAttribute('style', 'display: none');
          host?.toggleAttribute('inert');
          host?.removeAttribute('popover');
        }, 10),
      ),
    }),
    isRestless: true,
    truth: listRemains,
  },
  {
    that: 'lies under a layer of its own that takes every press',
    html: story({
      top: '<div style="position: fixed; inset: 0; z-index: 2147483647; background: #fff8" onclick="event.stopPropagation()">Subscribe!</div>',
    }),
    truth: listRemains,
  },
  {
    that: 'has a modal dialog open',
    html: story({ top: '<dialog id="wall">Subscribe! <button>Yes</button></dialog>', bottom: run(showWall) }),
    truth: listRemains,
  },
  {
    that: 'keeps the focus to itself',
    html: story({
      bottom: run(() => {
        const own = document.querySelector<HTMLElement>('.submit');
        addEventListener('focusin', ({ target }) => target !== own && own?.focus(), true);
        addEventListener('keydown', () => own?.focus(), true);
      }),
    }),
    truth: opens,
  },
  {
    that: 'moves its words under the pointer',
    html: story({
      bottom: run(() =>
        addEventListener('pointermove', ({ clientX }) => {
          (document.querySelector('#td-outer-wrap') as HTMLElement).style.marginLeft = `${clientX % 40}px`;
        }),
      ),
    }),
    isRestless: true,
    truth: async (visit) => {
      const { x, y } = await pointOf(visit.page, 'IMEI number');
      for (let step = 0; step < 12; step++) await visit.page.pointerTo(x + step, y);
      await listRemains(visit);
    },
  },
  {
    that: 'keeps every event from those who come later',
    html: story({
      head: run(() => {
        for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll', 'pointerout'])
          addEventListener(type, (event) => event.stopImmediatePropagation(), true);
      }),
    }),
    truth: async (visit) => {
      const { x, y } = await pointOf(visit.page, 'IMEI number');
      await visit.page.pointerTo(x, y);
      await listRemains(visit);
    },
  },
  {
    that: 'makes up clicks, touches and keys on our words',
    html: story({
      after: run(() => {
        Object.assign(window, { opened: 0 });
        const count = (event: Event) => {
          if ((event as ToggleEvent).newState === 'open') (window as unknown as { opened: number }).opened++;
        };
        addEventListener('beforetoggle', count, true);
      }),
    }),
    truth: async (visit) => {
      await visit.page.pointerTo(1, 1);
      await visit.page.evaluate(makeUpEvents);
      // What they had asked for would have come before what a hand asks for after them.
      await opens(visit);
      expect(await visit.page.evaluate(() => (window as unknown as { opened: number }).opened)).toBe(1);
    },
  },
  {
    that: 'makes up an Escape and a press elsewhere once our popover is open',
    html: story(),
    truth: async ({ page }) => {
      const { x, y } = await pointOf(page, 'IMEI number');
      await page.pointerTo(1, 1);
      await page.pointerTo(x, y);
      await until(async () => (await page.shadowText()).includes('15-digit'), { what: 'the popover to open' });
      await page.evaluate(() => {
        dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'mouse' }));
      });
      expect(await page.shadowText()).toContain('15-digit');
    },
  },
  {
    that: 'makes itself inert',
    html: story({ bottom: run(() => document.body.setAttribute('inert', '')) }),
    truth: listRemains,
  },
  {
    that: 'lets nothing on it be selected, seen or pressed',
    html: story({
      bottom:
        '<style>body { user-select: none; pointer-events: none; opacity: 0.01 } html { filter: invert(1); zoom: 1.3; transform: rotate(2deg); overflow: clip }</style>',
    }),
    truth: listRemains,
  },
];

function copyHost(): void {
  const watch = new MutationObserver(() => {
    const host = document.querySelector('html > :not(head, body)');
    if (host === null) return;
    watch.disconnect();
    for (let i = 0; i < 10; i++) {
      const copy = host.cloneNode(true) as Element;
      copy.className = 'of-the-page';
      document.body.append(copy);
    }
    document.body.dataset.copied = 'yes';
  });
  watch.observe(document.documentElement, { childList: true });
}

function showWall(): void {
  (document.querySelector('#wall') as HTMLDialogElement).showModal();
}
