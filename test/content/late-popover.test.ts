// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { succeed } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';

const background = vi.hoisted(() => ({ ask: vi.fn<(name: string) => Promise<unknown>>() }));
vi.mock('#messaging/native.ts', () => ({ askBackground: background.ask }));

const { Drawer } = await import('#content/drawing.ts');
const { startLatePopover } = await import('#content/late-popover.ts');

const mention = (explainer: string) => ({ explainer }) as Mention;
const [imei, gdpr] = [mention('imei'), mention('gdpr')];

let end: AbortController;
let drawer: InstanceType<typeof Drawer>;
let drawn: { choose: ReturnType<typeof vi.fn>; flash: ReturnType<typeof vi.fn>; end: ReturnType<typeof vi.fn> };
let popoverOf: ReturnType<typeof vi.fn>;
/** Has the script come that was asked for, or the browser refuse. */
let answer: (isAllowed: boolean) => Promise<void>;

const start = () => startLatePopover({ document, signal: end.signal } as never, drawer);

beforeEach(() => {
  end = new AbortController();
  drawer = new Drawer();
  drawn = { choose: vi.fn(), flash: vi.fn(), end: vi.fn() };
  popoverOf = vi.fn(() => drawn);
  background.ask.mockReset();
  background.ask.mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = async (isAllowed) => {
          if (isAllowed) drawer.comes({ popoverOf, pickStory: vi.fn() } as never);
          resolve(succeed(null));
          await new Promise((done) => setTimeout(done, 0));
        };
      }),
  );
});

it('asks for nothing before a reader is there, whatever scripts of the page make up', () => {
  start();
  for (const type of ['pointermove', 'pointerdown', 'keydown']) window.dispatchEvent(new Event(type));
  expect(background.ask).not.toHaveBeenCalled();
});

it('opens what was chosen last, once it is here; asks once', async () => {
  const popover = start();
  popover.open(imei);
  popover.open(gdpr);
  expect(background.ask).toHaveBeenCalledExactlyOnceWith('page/draw', {});
  await answer(true);
  expect(drawn.choose).toHaveBeenCalledExactlyOnceWith(gdpr, 'keyboard');
});

it('does at once what is asked of one that is here, and of the next one in the same page', async () => {
  start().open(imei);
  await answer(true);
  start().open(gdpr);
  expect(drawn.choose.mock.lastCall).toEqual([gdpr, 'keyboard']);
  expect(background.ask).toHaveBeenCalledOnce();
});

it('flashes what it was asked to show before it was here', async () => {
  const range = document.createRange();
  start().flash(range);
  await answer(true);
  expect(drawn.flash).toHaveBeenCalledExactlyOnceWith(range);
});

it('opens nothing that was closed meanwhile', async () => {
  const popover = start();
  popover.open(imei);
  popover.close();
  await answer(true);
  expect(drawn.choose).not.toHaveBeenCalled();
});

it('draws nothing after its end', async () => {
  start().open(imei);
  end.abort();
  await answer(true);
  expect(popoverOf).not.toHaveBeenCalled();
});

it('asks anew where the browser has refused', async () => {
  const popover = start();
  popover.open(imei);
  await answer(false);
  popover.open(imei);
  expect(background.ask).toHaveBeenCalledTimes(2);
  await answer(true);
  expect(drawn.choose).toHaveBeenCalledOnce();
});

it('takes no script that it has not asked for', () => {
  drawer.comes({ popoverOf } as never);
  expect(drawer.present).toBeNull();
});
