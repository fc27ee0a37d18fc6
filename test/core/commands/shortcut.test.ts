import { describe, expect, test } from 'vitest';
import { readShortcut } from '#core/commands/shortcut.ts';

const press = (key: string, code: string, held = '') => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
  metaKey: held.includes('m'),
});

describe('keys as a shortcut', () => {
  test.each([
    ['y', 'KeyY', 'c', 'Ctrl+Y'],
    ['S', 'KeyS', 'as', 'Alt+Shift+S'],
    ['.', 'Period', 'a', 'Alt+Period'],
    ['ArrowLeft', 'ArrowLeft', 'ca', 'Ctrl+Alt+Left'],
    ['7', 'Digit7', 'a', 'Alt+7'],
    ['F8', 'F8', '', 'F8'],
    ['F8', 'F8', 's', 'Shift+F8'],
    ['a', 'KeyQ', 'a', 'Alt+A'], // a French keyboard
    ['њ', 'KeyY', 'a', 'Alt+Y'], // another script: the place counts
  ])('%s (%s, %s) is %s', (key, code, held, keys) =>
    expect(readShortcut(press(key, code, held), false)).toEqual({ keys }),
  );

  test.each([
    ['Alt', 'AltLeft', 'a', 'unfinished'],
    ['y', 'KeyY', '', 'needs-ctrl-or-alt'],
    ['Y', 'KeyY', 's', 'needs-ctrl-or-alt'],
    ['y', 'KeyY', 'cas', 'not-allowed'],
    ['y', 'KeyY', 'm', 'not-allowed'],
    ['Enter', 'Enter', 'c', 'not-allowed'],
    ['ö', 'Semicolon', 'c', 'not-allowed'],
  ])('%s (%s, %s) is none: %s', (key, code, held, whyNot) =>
    expect(readShortcut(press(key, code, held), false)).toEqual({ whyNot }),
  );

  test('on a Mac, Ctrl and ⌘ have the names that browsers know there', () => {
    expect(readShortcut(press('y', 'KeyY', 'c'), true)).toEqual({ keys: 'MacCtrl+Y' });
    expect(readShortcut(press('y', 'KeyY', 'm'), true)).toEqual({ keys: 'Command+Y' });
  });
});
