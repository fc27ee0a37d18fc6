import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';
import { KeyRow } from './KeyRow.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import type { OptionsProps } from './options-props.ts';

/** The commands with their keys. Firefox lets them be changed here; Chromium has a page of its own, which only it can show. */
export function KeyboardSection(props: OptionsProps): JSX.Element {
  const { t } = useStrings();
  const { keyboard } = props;
  return (
    <OptionsSection
      id="keyboard"
      title={t('optionsKeyboard')}
      intro={t(keyboard?.isChangedHere === true ? 'optionsKeyboardHere' : 'optionsKeyboardThere')}
    >
      {keyboard !== null && (
        <>
          <ul class="sl-option-rows">
            {keyboard.commands.map((command) => (
              <KeyRow key={command.name} {...props} command={command} keyboard={keyboard} />
            ))}
          </ul>
          <button type="button" class="sl-button" onClick={props.onOpenShortcuts}>
            {t('optionsShortcuts')}
          </button>
        </>
      )}
    </OptionsSection>
  );
}
