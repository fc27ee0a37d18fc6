// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupView } from '#ui/popup/PopupView.tsx';
import type { PopupProps } from '#ui/popup/popup-props.ts';
import { POPUP_STATES } from '../../gallery/fixtures/popup-states.ts';
import { clear, draw, press } from '../draw.tsx';

afterEach(clear);

const show = (name: string, change: Partial<PopupProps> = {}): HTMLElement => {
  const state = POPUP_STATES[name];
  if (state === undefined) throw new Error(`The gallery has no state ${name}.`);
  return draw(<PopupView {...state} {...change} />);
};

const textOf = (root: HTMLElement): string => root.textContent ?? '';

describe('the place where the reader corrects the article finder', () => {
  it('is folded away under the title of a story, and can say that it is none', () => {
    const [onChooseStory, onDismiss] = [vi.fn(), vi.fn()];
    const root = show('popup-read', { onChooseStory, onDismiss });
    expect(root.querySelector('.sl-correction')?.closest('details')?.open).toBe(false);
    press(root, 'This is the article…');
    press(root, 'This is not an article');
    expect(onChooseStory).toHaveBeenCalledOnce();
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith(true);
  });

  it.each(['popup-no-article', 'popup-list-of-links', 'popup-empty-page'])('stands open in %s', (name) => {
    const text = textOf(show(name));
    expect(text).toContain('This is the article…');
    expect(text).not.toContain('This is not an article');
  });

  it.each(['popup-site-off', 'popup-page-gone', 'popup-no-permission'])('is not there in %s', (name) => {
    expect(textOf(show(name))).not.toContain('This is the article…');
  });

  it('is not there where nothing of ours runs in the tab', () => {
    expect(textOf(show('popup-read', { choice: null }))).not.toContain('This is the article…');
  });

  it('forgets what was chosen for the site, where something was', () => {
    const onForgetStory = vi.fn();
    press(show('popup-story-rule', { onForgetStory }), 'Forget what I chose for this site');
    expect(onForgetStory).toHaveBeenCalledOnce();
    expect(textOf(show('popup-read'))).not.toContain('Forget what I chose');
  });

  it('takes back that a page is no article', () => {
    const onDismiss = vi.fn();
    press(show('popup-not-an-article', { onDismiss }), 'Read it after all');
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('says that nothing is kept: from a private window, and with a full disk', () => {
    expect(textOf(show('popup-choice-private'))).toContain('In a private window this counts until the page is left');
    const root = show('popup-choice-not-kept');
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('What you said counts until the page is left');
    expect(root.querySelector('.sl-correction')?.closest('details')?.open).toBe(true);
  });
});
