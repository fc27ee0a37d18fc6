// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupView } from '#ui/popup/PopupView.tsx';
import type { PopupProps } from '#ui/popup/popup-props.ts';
import { POPUP_STATES } from '../../gallery/fixtures/popup-states.ts';
import { clear, draw, press } from '../draw.tsx';

afterEach(clear);

function show(name: string, change: Partial<PopupProps> = {}): HTMLElement {
  const state = POPUP_STATES[name];
  if (state === undefined) throw new Error(`The gallery has no state ${name}.`);
  return draw(<PopupView {...state} {...change} />);
}

const textOf = (element: Element | null | undefined): string => element?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const notesIn = (root: HTMLElement): Element[] => [...root.querySelectorAll('.sl-quote-note')];

describe('what a comment gives away', () => {
  it('is listed with kind and line, and spoken of once, by its number', () => {
    const root = show('popup-draft-warnings');
    const items = [...root.querySelectorAll('.sl-warnings li')].map(textOf);
    expect(items).toEqual([
      'An e-mail address a.reader@example.in in line 2',
      'A phone number +91 98765 43210 in line 3',
    ]);
    const spoken = [...root.querySelectorAll('[role="status"]')].map(textOf).filter((text) => text !== '');
    expect(spoken).toContain('2 places in your comment look personal.');
  });

  it('is selected in the field when it is pressed', () => {
    const root = show('popup-draft-warnings');
    press(root, '+91 98765 43210');
    const field = root.querySelector<HTMLTextAreaElement>('.sl-draft textarea');
    expect(document.activeElement).toBe(field);
    expect(field?.value.slice(field.selectionStart, field.selectionEnd)).toBe('+91 98765 43210');
  });

  it('is not shown where its words are gone from the text, and is found where they have moved', () => {
    const state = POPUP_STATES['popup-draft-warnings'];
    const draft = state?.draft ?? null;
    const root = show('popup-draft-warnings', { draft: draft && { ...draft, comment: 'New: +91 98765 43210.' } });
    expect([...root.querySelectorAll('.sl-warnings li')].map(textOf)).toEqual(['A phone number +91 98765 43210']);
  });

  it('holds nothing up', () => {
    const onPutDraft = vi.fn();
    press(show('popup-draft-warnings', { onPutDraft }), 'Put into the page’s form');
    expect(onPutDraft).toHaveBeenCalledWith(false);
  });

  it('stands with the length of the comment and what the form asks for', () => {
    expect(textOf(show('popup-read-written').querySelector('.sl-before'))).toContain(
      '43 characters · 8 wordsThe form asks for a name and an e‑mail address.',
    );
  });
});

describe('a comment that was put into the page’s form', () => {
  const said = 'If the site has lost it, put it in again.';

  it('is offered again where the form is empty now', () => {
    const onPutDraft = vi.fn();
    const root = show('popup-form-lost', { onPutDraft });
    expect(textOf(root.querySelector('.sl-before'))).toContain(said);
    press(root, 'Put into the page’s form');
    expect(onPutDraft).toHaveBeenCalledWith(false);
  });

  it.each(['popup-read-written', 'popup-put', 'popup-no-form'])('is not spoken of without need: %s', (state) => {
    expect(textOf(show(state).querySelector('.sl-before'))).not.toContain(said);
  });
});

describe('notes on quotes', () => {
  it('say how their quote was found', () => {
    const [exact, context, fuzzy, gone] = notesIn(show('popup-quotes')).map(textOf);
    expect(exact).not.toMatch(/more than once|changed/);
    expect(context).toContain('more than once');
    expect(fuzzy).toMatch(/The Xiaomi authority evaded the warning.*changed a little.*has also evaded/);
    expect(gone).toMatch(/Its chief executive.*Not in the story any more.*The most like it now.*Noted on 4 March 2026/);
  });

  it('show their quote in the page where it stands now', () => {
    const onShowSentence = vi.fn();
    const root = show('popup-quotes', { onShowSentence });
    act(() => notesIn(root)[2]?.querySelector<HTMLElement>('blockquote button')?.click());
    const finding = POPUP_STATES['popup-quotes']?.quotes[2]?.finding;
    expect(onShowSentence).toHaveBeenCalledWith(finding?.kind === 'found' ? finding.span : 'a quote that is found');
  });

  it('are attached to what is most like the quote, or to what is selected', () => {
    const onAttachQuote = vi.fn();
    const state = POPUP_STATES['popup-quotes-selected'];
    const root = show('popup-quotes-selected', { onAttachQuote, selection: { start: 1, end: 9 } });
    press(root, 'Attach the note here');
    press(root, 'Attach it to the selected words');
    const [note] = state?.quotes ?? [];
    const nearest = note?.finding.kind === 'gone' ? note.finding.nearest?.span : null;
    expect(onAttachQuote.mock.calls).toEqual([
      [note?.id, nearest],
      [note?.id, { start: 1, end: 9 }],
    ]);
  });

  it('take the focus where the reader is to write', () => {
    const id = POPUP_STATES['popup-quotes']?.quotes[1]?.id ?? '';
    const root = show('popup-quotes', { openQuote: id });
    expect(document.activeElement).toBe(notesIn(root)[1]?.querySelector('textarea'));
  });

  it('are not offered where nothing would be kept', () => {
    const root = show('popup-private-window', { selection: { start: 0, end: 9 } });
    expect(root.querySelector('#quotes')).toBeNull();
  });

  it('say that nothing is selected, where a note on it was asked for', () => {
    expect(textOf(show('popup-quotes-nothing-selected').querySelector('.sl-quote-missing'))).toContain('Nothing of');
  });
});

describe('a note on a term', () => {
  const rowOf = (root: HTMLElement, name: string): Element | undefined =>
    [...root.querySelectorAll('.sl-row')].find((row) => row.querySelector('.sl-row-name')?.textContent === name);

  it('stands with its term, and nowhere else', () => {
    const root = show('popup-term-notes');
    expect(rowOf(root, 'IMEI')?.querySelector('textarea')?.value).toContain('sticker');
    expect(root.querySelectorAll('.sl-term-note')).toHaveLength(1);
  });

  it('is begun in place with the focus in its field, and does not open the popover', () => {
    const [onTermNoteInput, onGoTo] = [vi.fn(), vi.fn()];
    const root = show('popup-term-notes', { onTermNoteInput, onGoTo });
    press(root, 'Write my note on Server in China');
    const field = rowOf(root, 'Server in China')?.querySelector('textarea');
    expect(document.activeElement).toBe(field);
    act(() => {
      if (field) field.value = 'Whose?';
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    expect(onTermNoteInput).toHaveBeenCalledWith('china-servers', 'Whose?');
    expect(onGoTo).not.toHaveBeenCalled();
  });

  it('is not offered where nothing would be kept', () => {
    const root = show('popup-private-window');
    expect(root.querySelector('.sl-begin-note, .sl-term-note')).toBeNull();
  });
});

describe('another text of the same', () => {
  const hintsIn = (root: HTMLElement): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('.sl-others')].filter(({ textContent }) => textContent !== '');

  it('is told of below each field that has one, and leads to the notebook', () => {
    const onSeeOthers = vi.fn();
    const hints = hintsIn(show('popup-other-texts', { onSeeOthers }));
    expect(hints.map(textOf)).toEqual([
      'Written in two places: another text of this is kept, too.See all in the notebook', // of the term
      'Written in two places: another text of this is kept, too.See all in the notebook', // of the article
      'Written in two places: another text of this is kept, too.See all in the notebook', // of the quote
      'Written in several places: 2 other texts of this are kept, too.See all in the notebook', // of the draft
    ]);
    for (const hint of hints) act(() => hint.querySelector('button')?.click());
    const quote = POPUP_STATES['popup-other-texts']?.quotes[0]?.id;
    expect(onSeeOthers.mock.calls.flat()).toEqual(['c', 'a', quote, 'b']);
  });

  it('leaves what is typed in the field', () => {
    const state = POPUP_STATES['popup-other-texts'];
    const fields = [...show('popup-other-texts').querySelectorAll('textarea')].map(({ value }) => value);
    expect(fields).toEqual([
      state?.termNotes[0]?.text,
      state?.note?.text,
      state?.quotes[0]?.text,
      state?.draft?.comment,
    ]);
  });

  it('has a place that screen readers know of before it comes', () => {
    const root = show('popup-read-written');
    expect(hintsIn(root)).toEqual([]);
    expect(root.querySelectorAll('.sl-others[role="status"]')).toHaveLength(2); // of note and draft
  });
});
