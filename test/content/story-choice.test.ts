// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answer, fail, succeed } from '#core/failure.ts';
import type { StoryRule } from '#core/story-rule.ts';

const asked = vi.hoisted(() => vi.fn<(name: string, request: Record<string, unknown>) => Promise<Answer<null>>>());
vi.mock('#messaging/native.ts', () => ({ askBackground: asked }));

const { StoryChoice } = await import('#content/story-choice.ts');

const prose = 'The company said that it stores the messages of its customers abroad, on a server that is not named. ';
const NOTHING = { story: null, isDismissed: false };

let choice: InstanceType<typeof StoryChoice>;
const element = (selector: string) => document.querySelector(selector) as Element;
const kept = (): StoryRule => asked.mock.calls.find(([name]) => name === 'page/keep-story')?.[1].story as StoryRule;

beforeEach(() => {
  asked.mockReset();
  asked.mockResolvedValue(succeed(null));
  history.replaceState(null, '', '/a');
  document.body.innerHTML = `<main><div class="text">${prose.repeat(6)}</div><div class="text">${prose.repeat(5)}</div></main>`;
  choice = new StoryChoice(document);
});

describe('the reader’s choice in a tab', () => {
  it('is nothing at first', () => {
    expect(choice.inForce(NOTHING)).toEqual({ root: null, overrules: false, isDismissed: false });
    expect(choice.hasRule).toBe(false);
  });

  it('is the very element that was chosen, even where the rule would fit another', async () => {
    const deep = (id: string, text: string) =>
      `<section id="${id}">${'<div>'.repeat(4)}<p>${text}</p>${'</div>'.repeat(4)}</section>`;
    document.body.innerHTML = deep('one', prose.repeat(4)) + deep('other', prose.repeat(8));
    const chosen = element('#one p');
    await choice.choose(chosen);
    expect(new StoryChoice(document).inForce({ story: kept(), isDismissed: false }).root).toBe(element('#other p'));
    const inForce = choice.inForce({ story: kept(), isDismissed: false });
    expect(inForce.root).toBe(chosen);
    expect(choice.hasRule).toBe(true);
  });

  it('is found by the kept rule in a new tab', async () => {
    await choice.choose(element('div:last-child'));
    const later = new StoryChoice(document).inForce({ story: kept(), isDismissed: false });
    expect(later.root).toBe(element('div:last-child'));
  });

  it('overrules the first look only where that look was wrong when it was made', async () => {
    await choice.choose(element('div'));
    expect(kept().overrules).toBe(false);
    asked.mockClear();
    document.body.innerHTML = `<div class="text">${prose.repeat(4)}</div>${`<a href="/">${prose}</a>`.repeat(9)}`;
    await choice.choose(element('div'));
    expect(kept().overrules).toBe(true);
  });

  it.each(['private-window', 'storage-full'] as const)('counts in the tab all the same with %s', async (failure) => {
    asked.mockResolvedValue(fail(failure));
    await choice.choose(element('div'));
    expect(choice.notKept).toBe(failure);
    expect(choice.inForce(NOTHING).root).toBe(element('div'));
    await choice.forget();
    expect(choice.inForce({ story: { path: [], overrules: false }, isDismissed: false }).root).toBeNull();
    await choice.dismiss(true);
    expect(choice.inForce(NOTHING).isDismissed).toBe(true);
    history.replaceState(null, '', '/b');
    expect(choice.inForce(NOTHING).isDismissed).toBe(false);
  });

  it('takes back that the page was none', async () => {
    await choice.dismiss(true);
    await choice.choose(element('div'));
    expect(asked).toHaveBeenLastCalledWith('page/dismiss', { address: location.href, isDismissed: false });
    expect(choice.inForce({ story: kept(), isDismissed: true }).isDismissed).toBe(false);
  });

  it('follows what another tab has forgotten since', async () => {
    await choice.choose(element('div'));
    expect(choice.inForce(NOTHING).root).toBeNull();
    expect(choice.hasRule).toBe(false);
  });
});
