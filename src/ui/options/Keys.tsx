import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';

/** Keys that are named by what they write. */
const SIGNS: Readonly<Record<string, string>> = { Comma: ',', Period: '.', MacCtrl: 'Ctrl', Command: '⌘' };

/** A combination of keys, as it stands on the keyboard. Chromium on a Mac gives signs without a `+`: those are left as they are. */
export function Keys({ keys }: { readonly keys: string }): JSX.Element {
  const { t } = useStrings();
  if (keys === '') return <span class="sl-fine">{t('optionsNoKeys')}</span>;
  return (
    <span class="sl-keys-shown" dir="ltr">
      {keys.split(/(?<=.)\+/).map((key, i) => (
        <span key={key}>
          {i > 0 && ' + '}
          <kbd>{SIGNS[key] ?? key}</kbd>
        </span>
      ))}
    </span>
  );
}
