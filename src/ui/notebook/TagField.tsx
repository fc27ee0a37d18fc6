import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { LONGEST_TAG, parseTags } from '#core/notes/parse-tags.ts';
import { OWN_MACHINE_ONLY } from '#ui/parts/DraftField.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
}

/** A note's tags: added with Enter or a comma, taken off with a press. */
export function TagField({ tags, onTags }: TagFieldProps): JSX.Element {
  const { t } = useStrings();
  const id = useId();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = (): void => {
    const added = parseTags(typed).filter((tag) => !tags.includes(tag));
    setTyped('');
    if (added.length > 0) onTags([...tags, ...added]);
  };
  return (
    <div class="sl-field sl-tag-field">
      <label for={id}>{t('notebookTags')}</label>
      {tags.length > 0 && (
        <ul class="sl-chips">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                class="sl-chip"
                aria-label={t('notebookRemoveTag', [tag])}
                onClick={() => {
                  onTags(tags.filter((each) => each !== tag));
                  field.current?.focus();
                }}
              >
                <bdi>{tag}</bdi>
                <svg class="sl-glyph" viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M4.500 4.500l7 7M11.500 4.500l-7 7" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        ref={field}
        type="text"
        dir="auto"
        maxLength={LONGEST_TAG}
        placeholder={t('notebookTagHint')}
        {...OWN_MACHINE_ONLY}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if ((event.key !== 'Enter' && event.key !== ',') || event.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
    </div>
  );
}
