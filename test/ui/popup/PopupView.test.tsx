// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupView } from '#ui/popup/PopupView.tsx';
import type { PopupProps } from '#ui/popup/popup-props.ts';
import { POPUP_STATES } from '../../gallery/fixtures/popup-states.ts';
import { button, clear, draw, press } from '../draw.tsx';

afterEach(clear);

function stateOf(name: string): PopupProps {
  const found = POPUP_STATES[name];
  if (found === undefined) throw new Error(`The gallery has no state ${name}.`);
  return found;
}

const show = (name: string, change: Partial<PopupProps> = {}): HTMLElement =>
  draw(<PopupView {...stateOf(name)} {...change} />);

const textOf = (root: Element | null): string => root?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const section = (root: HTMLElement, id: string): string =>
  textOf(root.querySelector(`section[aria-labelledby="${id}"]`));

it('keeps browsers from sending what is typed to their makers', () => {
  const fields = [...show('popup-read').querySelectorAll('textarea, input[type="text"]')];
  expect(fields).toHaveLength(4); // the filter of terms, the note, name and comment
  // `spellcheck` is a property that jsdom lacks: the end-to-end tests look at it in the browsers.
  for (const field of fields) expect(field.getAttribute('writingsuggestions')).toBe('false');
});

describe('the popup', () => {
  it.each([
    ['popup-loading', 'Reading the page'],
    ['popup-no-article', 'No article here'],
    ['popup-empty-page', 'Nothing to read'],
    ['popup-list-of-links', 'A list of links'],
    ['popup-not-readable', 'A page that extensions cannot read'],
    ['popup-browser-page', 'A page of the browser itself'],
    ['popup-file', 'A file, not a page'],
    ['popup-language', 'A language that we do not cover'],
    ['popup-language-of-article', 'A language that we do not cover'],
    ['popup-not-covered', 'Nothing here that we explain'],
    ['popup-too-large', 'Too large to read'],
    ['popup-no-permission', 'Not read yet'],
    ['popup-site-off', 'Off for this site'],
    ['popup-page-gone', 'The page is gone'],
    ['popup-extension-gone', 'Sidelight was updated'],
    ['popup-dataset-damaged', 'Our data could not be read'],
    ['popup-storage-trouble', 'No answer from the browser’s storage'],
    ['popup-private-window', 'Nothing that you write here is kept'],
  ])('%s says "%s"', (name, words) => {
    expect(textOf(show(name))).toContain(words);
  });

  it.each(['popup-storage-trouble', 'popup-texts-unreadable'])('%s speaks of no field, as there is none', (name) => {
    expect(textOf(show(name))).not.toContain('field');
  });

  it('says beside a field that could not be saved that its text still stands there', () => {
    expect(section(show('popup-storage-full'), 'draft')).toContain('Your text is still in the field');
  });

  it.each([
    ['popup-read', 'Since 3'],
    ['popup-read-no-claims-no-date', 'Since'],
  ])('%s leads to "%s": without a date nothing is counted', (name, words) => {
    const links = [...show(name).querySelectorAll('nav button')].map((each) => textOf(each));
    expect(links).toContain(words);
  });

  it.each([
    ['popup-read', 'By Deepanker Verma · Published November 2014 (date read from the text)'],
    ['popup-read-updated', 'By Deepanker Verma · Published 5 November 2014 · updated 7 November 2014'],
    ['popup-read-date-from-address', 'By Deepanker Verma · Published 5 November 2014 (date read from the address)'],
    ['popup-read-only-updated', 'By Deepanker Verma · Updated 7 November 2014 (no date of publication)'],
    ['popup-read-no-claims-no-date', 'The page gives no date.'],
  ])('%s says when the story was published, and how sure that is', (name, words) => {
    expect(textOf(show(name).querySelector('.sl-story .sl-fine'))).toBe(words);
  });

  it.each([
    ['2014-11-05T23:00:00Z', null],
    ['2014-11-06', 'updated 6 November 2014'],
    ['2014-11', null],
  ])('of a change on %s says %s', (modifiedAt, words) => {
    const reading = stateOf('popup-read-updated').reading;
    if (reading?.state !== 'read') throw new Error('The gallery’s story was not read.');
    const changed = { ...reading, article: { ...reading.article, modifiedAt } };
    const facts = textOf(show('popup-read-updated', { reading: changed }).querySelector('.sl-story .sl-fine'));
    expect(facts.split(' · ')[2] ?? null).toBe(words);
  });

  it('lists each term once, by kind, with one line', () => {
    const root = show('popup-read');
    const terms = section(root, 'terms');
    expect(terms).toMatch(/^TermsFind a termData.*IMEIA 15-digit number.*Places.*Server in China/);
    expect(terms.match(/Indian Air Force/g)).toHaveLength(1);
    expect(terms).toContain('2 mentions');
  });

  it('shows the terms that fit what is typed, says how many, and all of them again on Escape', () => {
    const root = show('popup-read');
    const field = root.querySelector<HTMLInputElement>('.sl-term-filter input');
    const names = () => [...root.querySelectorAll('#terms ~ .sl-group .sl-row-name')].map(textOf);
    const said = () => textOf(root.querySelector('.sl-term-filter [role="status"]'));
    const all = names();
    const type = (text: string) =>
      act(() => {
        if (field === null) return;
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    const pressEscape = () => {
      const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
      act(() => void field?.dispatchEvent(event));
      return event.defaultPrevented;
    };
    expect(said()).toBe('');
    type('imei number');
    expect([names(), said()]).toEqual([['IMEI'], '1 term left']);
    type('nothing has this');
    expect([names(), said()]).toEqual([[], expect.stringContaining('No term here has this')]);
    expect([pressEscape(), names(), said()]).toEqual([true, all, '']);
    // With nothing to empty, the key is the browser's: it closes the popup.
    expect(pressEscape()).toBe(false);
    type('imei');
    press(root, 'Show all terms');
    expect(names()).toEqual(all);
    expect(document.activeElement).toBe(field);
  });

  it('offers no filter where all terms are in view', () => {
    const reading = stateOf('popup-read').reading;
    if (reading?.state !== 'read') throw new Error('The gallery’s story was not read.');
    const few = { ...reading, context: { ...reading.context, mentions: reading.context.mentions.slice(0, 5) } };
    expect(show('popup-read', { reading: few }).querySelector('.sl-term-filter')).toBeNull();
  });

  it('goes to a term in the page', () => {
    const onGoTo = vi.fn();
    const root = show('popup-read', { onGoTo });
    press(root, 'Show “IMEI” in the page');
    const reading = stateOf('popup-read').reading;
    const mentions = reading?.state === 'read' ? reading.context.mentions : [];
    expect(mentions[onGoTo.mock.calls[0]?.[0]]?.explainer).toBe('imei');
  });

  it('says of a claim who says it, and what the article does not state', () => {
    const claims = section(show('popup-read'), 'claims');
    expect(claims).toContain('Alleged by one security firm');
    expect(claims).toContain('With which data (differs)IMEI number, messages, and mobile number');
    expect(claims).toContain('When (differs)not stated');
    expect(claims).toContain('Announced · In the article’s own voice');
  });

  it('tells what has happened since, with date, speaker and source', () => {
    expect(section(show('popup-read'), 'since')).toMatch(
      /What happened after November 2014.*September 2017Confirmed by Manu Jain, Xiaomi India.*Trak\.in/,
    );
  });

  it('says why nothing is said of what came since', () => {
    expect(section(show('popup-read-no-claims-no-date'), 'since')).toContain('The page gives no date');
  });

  it('says where our data ends', () => {
    expect(textOf(show('popup-read').querySelector('footer'))).toContain('Our data ends on November 2026');
  });

  it('switches the site off and on', () => {
    const onSwitchSite = vi.fn();
    press(show('popup-read', { onSwitchSite }), 'Sidelight on ampercent.com');
    press(show('popup-site-off', { onSwitchSite }), 'Sidelight on ampercent.com');
    press(show('popup-site-off', { onSwitchSite }), 'Turn on for this site');
    expect(onSwitchSite.mock.calls).toEqual([[false], [true], [true]]);
  });

  it.each([
    ['popup-no-permission', 'Always on this site', 'onAlways', 'this-site'],
    ['popup-no-permission', 'On all sites', 'onAlways', 'all-sites'],
    ['popup-read', 'On all sites', 'onAlways', 'all-sites'],
    ['popup-this-site', 'Stop reading this site by itself', 'onStopAlways', 'this-site'],
    ['popup-all-sites', 'Stop reading every site by itself', 'onStopAlways', 'all-sites'],
  ] as const)('%s: %s', (name, label, action, where) => {
    const act = vi.fn();
    press(show(name, { [action]: act }), label);
    expect(act.mock.calls).toEqual([[where]]);
  });

  it('reads a page for which it has no permission when asked', () => {
    const onReadNow = vi.fn();
    press(show('popup-no-permission', { onReadNow }), 'Read this page');
    expect(onReadNow).toHaveBeenCalledOnce();
  });

  it('brings a hidden term back', () => {
    const onShowAgain = vi.fn();
    press(show('popup-hidden-terms', { onShowAgain }), 'Show again: “IMEI”');
    expect(onShowAgain.mock.calls).toEqual([['imei', 'everywhere']]);
  });

  it('says where a term is hidden', () => {
    const hidden = textOf(show('popup-hidden-terms'));
    for (const where of ['hidden everywhere', 'hidden on this site', 'hidden on this page'])
      expect(hidden).toContain(where);
  });

  it('changes how many mentions are marked', () => {
    const onDensity = vi.fn();
    const list = show('popup-read', { density: 'section', onDensity }).querySelector('select');
    expect(list?.labels?.[0]?.textContent).toContain('Mark in the page');
    expect(list?.selectedOptions[0]?.textContent).toBe('each term once in a section');
    if (list === null) return;
    list.value = 'none';
    act(() => {
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onDensity.mock.calls).toEqual([['none']]);
  });

  it('goes to a section with the focus in its field', () => {
    Element.prototype.scrollIntoView ??= () => {};
    const root = show('popup-read');
    press(root, 'Note');
    expect(document.activeElement).toBe(root.querySelector('section[aria-labelledby="note"] textarea'));
  });

  it.each(Object.keys(POPUP_STATES))('names every button: %s', (name) => {
    for (const { textContent, ariaLabel } of show(name).querySelectorAll('button')) {
      expect(ariaLabel ?? textContent).not.toBe('');
    }
  });
});

describe('the note', () => {
  it('tells what is typed', () => {
    const onNoteInput = vi.fn();
    const field = show('popup-read', { onNoteInput }).querySelector<HTMLTextAreaElement>('#note ~ * textarea');
    if (field === null) throw new Error('No field.');
    field.value = 'Ask F-Secure.';
    act(() => void field.dispatchEvent(new InputEvent('input', { bubbles: true })));
    expect(onNoteInput.mock.calls).toEqual([['Ask F-Secure.']]);
  });

  it('is said to be saved once, not after every pause', () => {
    const note = { text: 'a', save: { state: 'clean' } } as const;
    const spoken = (root: HTMLElement): string => textOf(root.querySelector('#note ~ * [role="status"]'));
    expect(spoken(show('popup-read', { note }))).toBe('');
    const saved = show('popup-read', { note: { ...note, save: { state: 'saved' } } });
    const live = saved.querySelector('#note ~ * [role="status"]')?.firstChild;
    expect(spoken(saved)).toBe('Your note is saved.');
    show('popup-read', { note: { ...note, save: { state: 'saving' } } });
    const again = show('popup-read', { note: { ...note, save: { state: 'saved' } } });
    expect(again.querySelector('#note ~ * [role="status"]')?.firstChild).toBe(live);
  });

  it('says at once that it could not be saved', () => {
    expect(textOf(show('popup-storage-full').querySelector('[role="alert"]'))).toContain('The browser could not save');
  });
});

describe('the draft', () => {
  const withDraft = (name: string, comment: string): Partial<PopupProps> => {
    const { draft } = stateOf('popup-read');
    return draft === null ? {} : { draft: { ...draft, name, comment } };
  };

  it.each([
    ['', '', ['Please enter your comment!', 'Please enter your name here'], 'textarea'],
    ['A. Reader', ' \n', ['Please enter your comment!'], 'textarea'],
    [' ', 'Why?', ['Please enter your name here'], 'input'],
  ])('checks both fields: name "%s", comment "%s"', (name, comment, errors, focused) => {
    for (const label of ['Copy', 'Put into the page’s form']) {
      const actions = { onCopyDraft: vi.fn(), onPutDraft: vi.fn() };
      const root = show('popup-read', { ...withDraft(name, comment), ...actions });
      expect([...root.querySelectorAll('.sl-error')]).toEqual([]);
      press(root, label);
      expect([...root.querySelectorAll('.sl-error')].map(textOf)).toEqual(errors);
      expect(document.activeElement?.localName).toBe(focused);
      expect(actions.onCopyDraft).not.toHaveBeenCalled();
      expect(actions.onPutDraft).not.toHaveBeenCalled();
      clear();
    }
  });

  it('ties each error to its field, and takes it away when the field is filled', () => {
    const root = show('popup-read', withDraft('', 'Why?'));
    press(root, 'Copy');
    const field = root.querySelector('.sl-draft input');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(textOf(document.getElementById(field?.getAttribute('aria-describedby') ?? ''))).toBe(
      'Please enter your name here',
    );
    show('popup-read', withDraft('A', 'Why?'));
    expect(field?.getAttribute('aria-invalid')).toBe('false');
    expect(root.querySelector('.sl-error')).toBeNull();
  });

  it('is copied and put when both fields are filled', () => {
    const actions = { onCopyDraft: vi.fn(), onPutDraft: vi.fn() };
    const root = show('popup-read', { ...withDraft('A', 'Why?'), ...actions });
    press(root, 'Copy');
    press(root, 'Put into the page’s form');
    expect(actions.onCopyDraft).toHaveBeenCalledOnce();
    expect(actions.onPutDraft.mock.calls).toEqual([[false]]);
  });

  it('has the closing question of the article above it', () => {
    expect(section(show('popup-read'), 'draft')).toContain('Will Xiaomi stop sending users’ data to China');
    expect(section(show('popup-read-no-claims-no-date'), 'draft')).not.toContain('The article asks');
  });

  it('says where the form sends to', () => {
    expect(section(show('popup-read-written'), 'draft')).toContain('The form sends to disqus.com.');
  });

  it('offers no form where the page has none', () => {
    const root = show('popup-no-form');
    expect(() => button(root, 'Put into the page’s form')).toThrow();
    expect(section(root, 'draft')).toContain('This page has no comment form');
  });

  it('asks before it replaces what the form holds, with the focus on the harmless answer', () => {
    const actions = { onPutDraft: vi.fn(), onOutcomeSeen: vi.fn() };
    const root = show('popup-form-not-empty', actions);
    expect(document.activeElement).toBe(button(root, 'Leave it'));
    press(root, 'Leave it');
    press(root, 'Replace it');
    expect(actions.onOutcomeSeen).toHaveBeenCalledOnce();
    expect(actions.onPutDraft.mock.calls).toEqual([[true]]);
  });

  it.each([
    ['popup-copied', 'Copied.'],
    ['popup-put', 'Read it there, and send it yourself.'],
    ['popup-form-refused', 'did not keep what we put into its form'],
  ])('%s: says "%s"', (name, words) => {
    expect(textOf(show(name).querySelector('.sl-outcome'))).toContain(words);
  });
});
