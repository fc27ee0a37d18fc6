import type { JSX } from 'preact';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { WelcomeProps } from './welcome-props.ts';

/** What each command of the manifest does. */
const COMMAND_KEYS: Readonly<Record<string, MessageKey>> = {
  _execute_action: 'keyOpen',
  'next-mention': 'commandNextMention',
  'previous-mention': 'commandPreviousMention',
  'open-panel': 'commandOpenPanel',
  'toggle-site': 'commandToggleSite',
  'note-on-selection': 'commandNoteOnSelection',
};

/** The keys as they are now: a reader, or the browser, may have changed or taken away any. */
export function KeyList({ keys, browser }: Pick<WelcomeProps, 'keys' | 'browser'>): JSX.Element {
  const { t } = useStrings();
  return (
    <>
      <dl class="sl-keys">
        {keys.map(({ command, shortcut }) => {
          const what = COMMAND_KEYS[command];
          return what === undefined ? null : (
            <div key={command}>
              <dt>{t(what)}</dt>
              <dd>{shortcut === '' ? <span class="sl-fine">{t('keyNone')}</span> : <kbd dir="ltr">{shortcut}</kbd>}</dd>
            </div>
          );
        })}
        <div>
          <dt>{t('keyClose')}</dt>
          <dd>
            <kbd>{t('keyEscape')}</kbd>
          </dd>
        </div>
      </dl>
      <p class="sl-fine">{t(browser === 'firefox' ? 'keysChangeFirefox' : 'keysChangeChrome')}</p>
    </>
  );
}
