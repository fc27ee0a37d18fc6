// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '#core/failure.ts';
import { OptionsView } from '#ui/options/OptionsView.tsx';
import type { OptionsProps } from '#ui/options/options-props.ts';
import { NO_OPTIONS_ACTIONS, OPTIONS_STATES, SAMPLE_OPTIONS } from '../../gallery/fixtures/options-states.ts';
import { translate } from '../../gallery/fixtures/translate.ts';
import { button, clear, draw, press } from '../draw.tsx';

afterEach(clear);

const show = (change: Partial<OptionsProps> = {}): HTMLElement =>
  draw(<OptionsView {...SAMPLE_OPTIONS} {...NO_OPTIONS_ACTIONS} {...change} />);
const type = (field: HTMLInputElement | null, text: string): void => {
  if (field === null) throw new Error('wanted a field, found none');
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const hosts = (root: HTMLElement): (string | null)[] =>
  [...root.querySelectorAll('.sl-site-host')].map(({ textContent }) => textContent);
const choose = (root: HTMLElement, label: string): void => {
  const radio = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label));
  act(() => radio?.querySelector('input')?.click());
};

describe('the sections', () => {
  it('each have a heading that a link leads to', () => {
    const root = show();
    const links = [...root.querySelectorAll<HTMLAnchorElement>('nav a')].map(({ hash }) => hash.slice(1));
    expect(links.length).toBe(9);
    for (const id of links) expect(root.querySelector(`h2#${id}`)?.getAttribute('tabindex')).toBe('-1');
  });

  it('say plainly why they could not be read, and try again', () => {
    const onTryAgain = vi.fn();
    const root = show({ ...OPTIONS_STATES['options-trouble'], onTryAgain });
    expect(root.querySelector('[role="alert"]')?.textContent).toContain(translate('failStorageSilentText'));
    press(root, translate('tryAgain'));
    expect(onTryAgain).toHaveBeenCalledOnce();
  });
});

describe('sites', () => {
  it('are listed a window at a time, searched and filtered', () => {
    const root = show();
    expect(hosts(root)).toHaveLength(10);
    press(root, translate('sitesMore_other', ['10']));
    expect(hosts(root)).toHaveLength(20);
    press(root, translate('sitesMore_other', ['8']));
    expect(hosts(root)).toHaveLength(28);
    type(root.querySelector('input[type="search"]'), 'bbc');
    expect(hosts(root)).toEqual(['bbc.co.uk', 'tech.bbc.co.uk']);
    type(root.querySelector('input[type="search"]'), '');
    choose(root, translate('sitesOff'));
    expect(hosts(root)).toEqual(['cnet.com', 'tech.bbc.co.uk']);
  });

  it('a site that is switched stays in its place until something else is looked for', () => {
    const onSwitchSite = vi.fn();
    const root = show({ onSwitchSite });
    choose(root, translate('sitesOff'));
    press(root, translate('siteSwitch', ['cnet.com']));
    expect(onSwitchSite).toHaveBeenCalledWith('cnet.com', true);
    show({
      sites: succeed({ ...(SAMPLE_OPTIONS.sites?.ok ? SAMPLE_OPTIONS.sites.value : never()), off: ['tech.bbc.co.uk'] }),
    });
    expect(hosts(root)).toEqual(['cnet.com', 'tech.bbc.co.uk']);
    type(root.querySelector('input[type="search"]'), 'c');
    expect(hosts(root)).toEqual(['tech.bbc.co.uk']);
  });

  it('listed ones cannot be removed, others can', () => {
    const onRemoveSite = vi.fn();
    const root = show({ onRemoveSite });
    expect(() => button(root, translate('siteRemoveOf', ['bbc.co.uk']))).toThrow();
    type(root.querySelector('input[type="search"]'), 'blog');
    press(root, translate('siteRemoveOf', ['blog.privacy-matters.example']));
    expect(onRemoveSite).toHaveBeenCalledWith('blog.privacy-matters.example');
  });

  it('what was typed is handed on in the press itself, and stays where it was no site', () => {
    const onAddSite = vi.fn();
    const root = show({ onAddSite });
    const field = root.querySelector<HTMLInputElement>('.sl-add-site input');
    type(field, 'about:config');
    press(root, translate('addSiteButton'));
    expect(onAddSite).toHaveBeenCalledWith('about:config');
    show({ added: { state: 'no-site', whyNot: 'not-on-the-web' } });
    expect(root.textContent).toContain(translate('noSiteNotOnTheWeb'));
    expect(field?.value).toBe('about:config');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    show({ added: { state: 'added', host: 'news.example' } });
    expect(field?.value).toBe('');
  });
});

describe('marks', () => {
  it('a choice is handed on, and the preview follows it', () => {
    const onDensity = vi.fn();
    const root = show({ onDensity });
    const before = root.querySelectorAll('.sl-preview [data-kind]').length;
    choose(root, translate('optionsAll'));
    expect(onDensity).toHaveBeenCalledWith('all');
    show({ marks: succeed({ density: 'all', style: 'kinds' }) });
    expect(root.querySelectorAll('.sl-preview [data-kind]').length).toBeGreaterThan(before);
  });
});

describe('keys', () => {
  const pressKeys = (field: Element | null, keys: KeyboardEventInit): void => {
    act(() => {
      field?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...keys }));
    });
  };
  const field = (root: HTMLElement) => root.querySelector('.sl-key-field input');
  const open = (change: Partial<OptionsProps> = {}): HTMLElement => {
    const root = show(change);
    press(root, translate('optionsChangeKeys'));
    return root;
  };

  it('are taken as they are pressed', () => {
    const onChangeKeys = vi.fn();
    const root = open({ onChangeKeys });
    expect(document.activeElement).toBe(field(root));
    pressKeys(field(root), { key: 'Alt', code: 'AltLeft', altKey: true });
    pressKeys(field(root), { key: 'k', code: 'KeyK', altKey: true });
    expect(onChangeKeys).toHaveBeenCalledWith(expect.objectContaining({ name: '_execute_action' }), 'Alt+K');
    expect(field(root)).toBeNull();
  });

  it('that are typed into pages, or that are ours already, are refused with the reason', () => {
    const onChangeKeys = vi.fn();
    const root = open({ onChangeKeys });
    pressKeys(field(root), { key: 'k', code: 'KeyK' });
    expect(root.textContent).toContain(translate('keysNeedCtrl'));
    pressKeys(field(root), { key: '.', code: 'Period', altKey: true });
    expect(root.textContent).toContain(translate('keysTaken', ['Alt+Period', 'Go to the next marked term']));
    expect(onChangeKeys).not.toHaveBeenCalled();
  });

  it('Escape gives up and returns the focus; Tab is not kept', () => {
    const root = open();
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    act(() => {
      field(root)?.dispatchEvent(tab);
    });
    expect(tab.defaultPrevented).toBe(false);
    pressKeys(field(root), { key: 'Escape' });
    expect(document.activeElement?.textContent).toBe(translate('optionsChangeKeys'));
  });

  it('cannot be changed here where the browser does not let us', () => {
    const keyboard = { ...(SAMPLE_OPTIONS.keyboard ?? never()), isChangedHere: false };
    const root = show({ keyboard });
    expect(() => button(root, translate('optionsChangeKeys'))).toThrow();
    expect(button(root, translate('optionsShortcuts'))).toBeTruthy();
  });
});

describe('what was saved', () => {
  it('is said, and goes by itself; a failure stays', () => {
    vi.useFakeTimers();
    const onSaidSeen = vi.fn();
    const root = show({ said: { key: 'saidMarks', values: [], isFailure: false }, onSaidSeen });
    expect(root.querySelector('.sl-said-bar[role="status"]')?.textContent).toBe(translate('saidMarks'));
    vi.advanceTimersByTime(60_000);
    expect(onSaidSeen).toHaveBeenCalledOnce();
    show({ said: { key: 'failStorageSilent', values: [], isFailure: true }, onSaidSeen });
    vi.advanceTimersByTime(60_000);
    expect(onSaidSeen).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});

function never(): never {
  throw new Error('wanted a fixture, found none');
}
