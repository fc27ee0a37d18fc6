import type { JSX } from 'preact';
import type { DatasetChanges } from '#core/dataset-about.ts';
import type { CountedKey } from '#core/strings/message-key.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { IN_ENGLISH } from '#ui/strings/in-english.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

const LISTS: readonly (readonly [part: 'added' | 'changed' | 'removed', label: CountedKey])[] = [
  ['added', 'datasetAdded'],
  ['changed', 'datasetChanged'],
  ['removed', 'datasetRemoved'],
];

/** What has changed since the release before, by name. */
export function DatasetChangeList({ changes }: { readonly changes: DatasetChanges | null }): JSX.Element {
  const { t, count, date } = useStrings();
  if (changes === null) return <p>{t('datasetFirst')}</p>;
  const lists = LISTS.filter(([part]) => changes[part].length > 0);
  if (lists.length === 0) return <p>{t('datasetUnchanged', [date(changes.since.endsOn)])}</p>;
  return (
    <>
      <p class="sl-fine">{t('datasetSince', [date(changes.since.endsOn)])}</p>
      {lists.map(([part, label]) => (
        <Disclosure key={part} label={count(label, changes[part].length)}>
          <ul class="sl-names" {...IN_ENGLISH}>
            {changes[part].map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </>
  );
}
