import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type NoShortcut, readShortcut } from '#core/commands/shortcut.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { CommandView, KeyboardView } from './options-props.ts';

const WHY_NOT: Readonly<Record<NoShortcut, MessageKey>> = {
  unfinished: 'keysHint',
  'needs-ctrl-or-alt': 'keysNeedCtrl',
  'not-allowed': 'keysNotAllowed',
};

interface KeyFieldProps {
  readonly command: CommandView;
  readonly keyboard: KeyboardView;
  readonly onKeys: (keys: string) => void;
  readonly onCancel: () => void;
}

/** A field that takes the next keys pressed in it. Escape gives up, Tab goes on: nobody is kept here. */
export function KeyField({ command, keyboard, onKeys, onCancel }: KeyFieldProps): JSX.Element {
  const { t } = useStrings();
  const [said, setSaid] = useState(t('keysHint'));
  const field = useRef<HTMLInputElement>(null);
  const [id, hint] = [useId(), useId()];
  useLayoutEffect(() => field.current?.focus(), []); // before the next key

  const take = (event: KeyboardEvent): void => {
    const shortcut = readShortcut(event, keyboard.isMac);
    if ('whyNot' in shortcut) {
      setSaid(t(WHY_NOT[shortcut.whyNot]));
      return;
    }
    const holder = keyboard.commands.find(({ name, keys }) => name !== command.name && keys === shortcut.keys);
    if (holder === undefined) onKeys(shortcut.keys);
    else setSaid(t('keysTaken', [shortcut.keys, holder.description]));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === 'Tab' && isPlain) return;
    event.preventDefault();
    if (event.key === 'Escape' && isPlain) onCancel();
    else take(event);
  };
  return (
    <div class="sl-key-field">
      <label for={id}>{t('keysLabel', [command.description])}</label>
      <div class="sl-add-row">
        <input
          id={id}
          ref={field}
          type="text"
          readOnly
          value=""
          placeholder={t('keysPlaceholder')}
          aria-describedby={hint}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="sl-button" onClick={onCancel}>
          {t('keysCancel')}
        </button>
      </div>
      <p id={hint} class="sl-fine" role="status">
        {said}
      </p>
    </div>
  );
}
