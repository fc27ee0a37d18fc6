import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useStrings } from '#ui/strings/strings-context.ts';
import { KeyField } from './KeyField.tsx';
import { Keys } from './Keys.tsx';
import type { CommandView, KeyboardView, OptionsActions } from './options-props.ts';

type KeyRowProps = { readonly command: CommandView; readonly keyboard: KeyboardView } & Pick<
  OptionsActions,
  'onChangeKeys' | 'onResetKeys'
>;

/** One command: what it does, its keys, and, where the browser allows it, the ways to change them. */
export function KeyRow({ command, keyboard, onChangeKeys, onResetKeys }: KeyRowProps): JSX.Element {
  const { t } = useStrings();
  const [isChanging, setChanging] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const wasChanging = useRef(false);
  const name = useId();
  useEffect(() => {
    if (wasChanging.current && !isChanging) change.current?.focus();
    wasChanging.current = isChanging;
  }, [isChanging]);
  return (
    <li>
      <div>
        <span id={name} dir="auto">
          {command.description}
        </span>
        <Keys keys={command.keys} />
      </div>
      {keyboard.isChangedHere && !isChanging && (
        <div class="sl-buttons">
          <button
            type="button"
            ref={change}
            class="sl-button"
            aria-describedby={name}
            onClick={() => setChanging(true)}
          >
            {t('optionsChangeKeys')}
          </button>
          {command.keys !== '' && (
            <button type="button" class="sl-button" aria-describedby={name} onClick={() => onChangeKeys(command, '')}>
              {t('optionsRemoveKeys')}
            </button>
          )}
          <button type="button" class="sl-button-quiet" aria-describedby={name} onClick={() => onResetKeys(command)}>
            {t('optionsResetKeys')}
          </button>
        </div>
      )}
      {isChanging && (
        <KeyField
          command={command}
          keyboard={keyboard}
          onKeys={(keys) => {
            setChanging(false);
            onChangeKeys(command, keys);
          }}
          onCancel={() => setChanging(false)}
        />
      )}
    </li>
  );
}
