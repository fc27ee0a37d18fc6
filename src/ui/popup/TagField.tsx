import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { parseTags } from '#core/notes/parse-tags.ts';
import { OWN_MACHINE_ONLY } from '#ui/parts/DraftField.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
}

/** A note's tags as one line; taken when the field is left, or with Enter, as half a tag is none. */
export function TagField({ tags, onTags }: TagFieldProps): JSX.Element {
  const { t } = useStrings();
  const id = useId();
  return (
    <div class="sl-field">
      <label for={id}>{t('quoteTags')}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        {...OWN_MACHINE_ONLY}
        value={tags.join(', ')}
        onChange={(event) => onTags(parseTags(event.currentTarget.value))}
      />
    </div>
  );
}
