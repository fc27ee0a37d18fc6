// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotebookView } from '#ui/notebook/NotebookView.tsx';
import type { NotebookProps } from '#ui/notebook/notebook-props.ts';
import { stepOf } from '#ui/notebook/step-of.ts';
import { NOTE_ROW, NOTEBOOK_STATES, ROWS } from '../../gallery/fixtures/notebook-states.ts';
import { button, clear, draw, press } from '../draw.tsx';

/** jsdom has no layout: the list is as high as six rows, and nothing is ever resized. */
beforeEach(() => {
  const height = (element: Element): number => (element.classList.contains('sl-list') ? 600 : 100);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(function (this: Element) {
    return height(this);
  });
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return height(this);
  });
});
afterEach(() => {
  clear();
  vi.restoreAllMocks();
});

function stateOf(name: string): NotebookProps {
  const found = NOTEBOOK_STATES[name];
  if (found === undefined) throw new Error(`The gallery has no state ${name}.`);
  return found;
}

const show = (name: string, change: Partial<NotebookProps> = {}): HTMLElement =>
  draw(<NotebookView {...stateOf(name)} {...change} />);

const textOf = (root: Element | null): string => root?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const rowsOf = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.sl-row')];
const openers = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.sl-row-open')];

/** Presses a key where the focus is. */
function key(name: string, more: KeyboardEventInit = {}): void {
  act(() => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }),
    );
  });
}

function type(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function fieldOf<F extends HTMLElement>(root: HTMLElement, label: string): F {
  const found = [...root.querySelectorAll('label')].find((each) => each.textContent === label);
  if (!found?.control) throw new Error(`No field "${label}".`);
  return found.control as F;
}

describe('the notebook', () => {
  it.each([
    ['notebook-loading', 'Reading your notes and drafts'],
    ['notebook-empty', 'Nothing written yet'],
    ['notebook-trouble', 'No answer from the browser’s storage'],
    ['notebook-list', '6 texts'],
    ['notebook-filtered', '1 text found'],
    ['notebook-indexing', 'still reading your texts'],
    ['notebook-nothing-found', 'Nothing found'],
    ['notebook-deleted', 'Deleted: Xiaomi'],
    ['notebook-notices', 'Your last backup is of 29'],
    ['notebook-note-gone', 'deleted in another window'],
    ['notebook-import-refused', 'Something is missing or not as it should be, at notes.3.text.'],
    ['notebook-import-refused', 'Nothing was written.'],
    ['notebook-import-plan', '2 new'],
    ['notebook-import-same', 'You have all of it already.'],
    ['notebook-import-done', 'Imported: 2 new and 1 changed.'],
  ])('%s says "%s"', (name, words) => expect(textOf(show(name))).toContain(words));

  it('keeps browsers from sending what is typed to their makers', () => {
    for (const name of ['notebook-note-empty', 'notebook-draft']) {
      const fields = show(name).querySelectorAll('textarea, input[type="text"], input[type="search"]');
      expect(fields.length).toBeGreaterThan(1);
      for (const field of fields) expect(field.getAttribute('writingsuggestions')).toBe('false');
      clear();
    }
  });
});

describe('the list', () => {
  it('draws of ten thousand only what is in sight, and says which of how many each is', () => {
    const rows = rowsOf(show('notebook-many'));
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(40);
    expect(rows[2]?.getAttribute('aria-posinset')).toBe('3');
    expect(rows[2]?.getAttribute('aria-setsize')).toBe('10000');
  });

  it('has one row in the order of Tab', () => {
    const root = show('notebook-list');
    expect(openers(root).map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
  });

  it('goes from row to row by keys, and opens and deletes the one it is at', () => {
    const [onOpen, onDelete] = [vi.fn(), vi.fn()];
    const root = show('notebook-list', { onOpen, onDelete });
    act(() => openers(root)[0]?.focus());
    key('ArrowDown');
    key('ArrowDown');
    expect(document.activeElement).toBe(openers(root)[2]);
    key('ArrowUp');
    act(() => (document.activeElement as HTMLElement).click());
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(ROWS[1]?.id);
    key('End');
    key('Delete');
    expect(onDelete).toHaveBeenCalledExactlyOnceWith([ROWS.at(-1)?.id]);
  });

  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 0, 8],
    ['PageUp', 9, 1],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['x', 5, null],
  ])('%s goes from %i to %s of ten', (name, at, to) => expect(stepOf(name, at, 10)).toBe(to));

  it('leaves the focus on the row that follows one that was deleted', () => {
    const root = show('notebook-list');
    act(() => openers(root)[0]?.focus());
    key('ArrowDown');
    show('notebook-list', { shown: ROWS.filter((_, i) => i !== 1), count: ROWS.length - 1 });
    expect(document.activeElement).toBe(openers(root)[1]);
    expect(textOf(document.activeElement)).toContain('Redmi');
  });

  it('gives each a tick, and says what can be done with those that have one', () => {
    const [onChoose, onDelete, onTool] = [vi.fn(), vi.fn(), vi.fn()];
    const root = show('notebook-chosen', { onChoose, onDelete, onTool });
    act(() => rowsOf(root)[1]?.querySelector('input')?.click());
    expect(onChoose).toHaveBeenCalledExactlyOnceWith([ROWS[1]?.id], true);
    press(root, 'Delete the selected');
    expect(onDelete).toHaveBeenCalledExactlyOnceWith([ROWS[0]?.id, ROWS[2]?.id]);
    press(root, 'Export the selected');
    expect(onTool).toHaveBeenCalledExactlyOnceWith('export', 'chosen');
  });
});

describe('search and filters', () => {
  it('come to the field with a slash, not while something is typed', () => {
    const root = show('notebook-note-empty');
    key('/');
    expect(document.activeElement?.getAttribute('type')).toBe('search');
    const note = fieldOf<HTMLTextAreaElement>(root, 'Note');
    act(() => note.focus());
    key('/');
    expect(document.activeElement).toBe(note);
  });

  it('ask with every key, and are emptied by Escape', () => {
    const onFilter = vi.fn();
    const root = show('notebook-filtered', { onFilter });
    const field = root.querySelector<HTMLInputElement>('[type="search"]');
    if (field === null) throw new Error('No search.');
    type(field, 'b');
    act(() => field.focus());
    key('Escape');
    expect(onFilter.mock.calls).toEqual([[{ query: 'b' }], [{ query: '' }]]);
  });

  it('show each filter with a way out', () => {
    const [onFilter, onClearFilters] = [vi.fn(), vi.fn()];
    const root = show('notebook-filtered', { onFilter, onClearFilters });
    press(root, 'Remove filter: Kind: Draft');
    press(root, 'Remove filter: From: 1 November 2026');
    press(root, 'Clear all');
    expect(onFilter.mock.calls).toEqual([[{ kind: null }], [{ from: null }]]);
    expect(onClearFilters).toHaveBeenCalledOnce();
  });

  it('offer what there is', () => {
    const onFilter = vi.fn();
    const root = show('notebook-list', { onFilter });
    const site = fieldOf<HTMLSelectElement>(root, 'Site');
    expect([...site.options].map(({ text }) => text)).toContain('ampercent.com (3)');
    act(() => {
      site.value = 'ampercent.com';
      site.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onFilter).toHaveBeenCalledExactlyOnceWith({ site: 'ampercent.com' });
  });
});

describe('a note that stands open', () => {
  it('shows its Markdown as elements, and HTML as text', () => {
    const view = show('notebook-note').querySelector('.sl-markdown');
    expect(textOf(view?.querySelector('h3') ?? null)).toBe('What to ask');
    expect(view?.querySelectorAll('li')).toHaveLength(2);
    expect(view?.querySelector('b')).toBeNull();
    expect(textOf(view)).toContain('<b>Not bold</b>');
    for (const link of view?.querySelectorAll('a') ?? []) expect(link.rel).toBe('noopener noreferrer');
  });

  it('is written after Edit, with the focus in its field, and read again after Done', () => {
    const onNoteInput = vi.fn();
    const root = show('notebook-note', { onNoteInput });
    press(root, 'Edit');
    const field = fieldOf<HTMLTextAreaElement>(root, 'Note');
    expect(document.activeElement).toBe(field);
    type(field, 'New');
    expect(onNoteInput).toHaveBeenCalledExactlyOnceWith({ text: 'New' });
    press(root, 'Done');
    expect(document.activeElement).toBe(button(root, 'Edit'));
  });

  it('takes tags with Enter and comma, each once', () => {
    const onNoteInput = vi.fn();
    const root = show('notebook-note', { onNoteInput });
    const field = fieldOf<HTMLInputElement>(root, 'Tags');
    for (const [typed, end] of [
      [' law ', 'Enter'],
      ['#india', ','],
      ['xiaomi', 'Enter'],
    ] as const) {
      type(field, typed);
      act(() => field.focus());
      key(end);
    }
    press(root, 'Remove tag: to ask');
    expect(onNoteInput.mock.calls).toEqual([
      [{ tags: ['xiaomi', 'to ask', 'law'] }],
      [{ tags: ['xiaomi', 'to ask', 'india'] }],
      [{ tags: ['xiaomi'] }],
    ]);
  });

  it('opens its article at the plain address: one with the quote in it would tell the site', () => {
    const onOpenAtQuote = vi.fn();
    const link = [...show('notebook-note-quote', { onOpenAtQuote }).querySelectorAll('a')].find(
      (each) => textOf(each) === 'Open the article at the quote',
    );
    expect(link?.href).toBe(NOTE_ROW.url);
    expect(link?.rel).toBe('noopener noreferrer');
    const press = (init: MouseEventInit): boolean =>
      link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init })) ?? false;
    expect(press({ ctrlKey: true })).toBe(true); // the browser's own: a tab behind this one
    expect(onOpenAtQuote).not.toHaveBeenCalled();
    expect(press({})).toBe(false);
    expect(onOpenAtQuote).toHaveBeenCalledOnce();
  });

  it('shows texts that were written beside each other, and keeps one or all', () => {
    const [onKeepOne, onKeepAll] = [vi.fn(), vi.fn()];
    const root = show('notebook-note-quote', { onKeepOne, onKeepAll });
    const buttons = [...root.querySelectorAll<HTMLElement>('.sl-rivals li button')];
    act(() => buttons[1]?.click());
    expect(onKeepOne).toHaveBeenCalledExactlyOnceWith('0mh7k2v9q3f81c2a1.1');
    press(root, 'Keep both in one');
    expect(onKeepAll).toHaveBeenCalledOnce();
  });

  it('takes the focus, and Escape gives it back to the list', () => {
    const onClose = vi.fn();
    const root = show('notebook-list', { onClose });
    act(() => openers(root)[0]?.focus());
    show('notebook-note', { onClose });
    expect(document.activeElement?.tagName).toBe('H2');
    key('Escape');
    expect(onClose).toHaveBeenCalledOnce();
    show('notebook-list', { onClose });
    expect(document.activeElement).toBe(openers(root)[0]);
  });
});

describe('a draft that stands open', () => {
  it('returns to an earlier text with one press', () => {
    const onRestore = vi.fn();
    const root = show('notebook-draft', { onRestore });
    act(() => root.querySelector<HTMLElement>('.sl-versions button')?.click());
    expect(onRestore).toHaveBeenCalledOnce();
  });

  it('is kept as it is typed, both fields', () => {
    const onDraftInput = vi.fn();
    const root = show('notebook-draft', { onDraftInput });
    type(fieldOf(root, 'Comment'), 'Why?');
    expect(onDraftInput).toHaveBeenCalledExactlyOnceWith({ name: 'A. Reader', comment: 'Why?' });
  });
});

describe('files', () => {
  it('hold what was chosen last, in the format that was chosen', () => {
    const onExport = vi.fn();
    const root = show('notebook-export', { onExport, exportScope: 'article' });
    act(() => root.querySelector<HTMLElement>('input[value="markdown"]')?.click());
    press(root, 'Save the file');
    expect(onExport).toHaveBeenCalledExactlyOnceWith('markdown', 'article');
  });

  it('are imported only after a yes', () => {
    const [onImportApply, onImportCancel] = [vi.fn(), vi.fn()];
    const root = show('notebook-import-plan', { onImportApply, onImportCancel });
    expect(onImportApply).not.toHaveBeenCalled();
    press(root, 'Import all of it');
    press(root, 'Cancel');
    expect([onImportApply, onImportCancel].map((each) => each.mock.calls.length)).toEqual([1, 1]);
  });

  it('are not offered where there is nothing new in one', () => {
    expect(() => button(show('notebook-import-same'), 'Import all of it')).toThrow();
  });
});

it('undoes a deletion with Ctrl+Z, unless something is typed', () => {
  const onUndo = vi.fn();
  const root = show('notebook-deleted', { onUndo });
  act(() => openers(root)[0]?.focus());
  key('z', { ctrlKey: true });
  expect(onUndo).toHaveBeenCalledOnce();
  act(() => root.querySelector<HTMLElement>('[type="search"]')?.focus());
  key('z', { ctrlKey: true });
  expect(onUndo).toHaveBeenCalledOnce();
});
