import type { JSX } from 'preact';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

/** The sections in their order: id in the document, and name. */
const SECTIONS: readonly (readonly [id: string, name: MessageKey])[] = [
  ['sites', 'optionsSites'],
  ['marks', 'optionsMarks'],
  ['hidden', 'optionsHidden'],
  ['own', 'optionsOwn'],
  ['keyboard', 'optionsKeyboard'],
  ['keeping', 'optionsKeeping'],
  ['dataset', 'optionsDataset'],
  ['permissions', 'optionsPermissions'],
  ['languages', 'optionsLanguages'],
];

/** Links to the sections of the page. */
export function OptionsNav(): JSX.Element {
  const { t } = useStrings();
  return (
    <nav class="sl-options-nav" aria-label={t('optionsSections')}>
      <ul>
        {SECTIONS.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{t(name)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
