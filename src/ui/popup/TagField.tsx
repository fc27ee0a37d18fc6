import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useStrings } from '#ui/strings/strings-context.ts';
import { OWN_MACHINE_ONLY } from './DraftField.tsx';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
}

/** The most that a tag and a note may hold; UTF-16 code units, tags. */
const [LONGEST_TAG, MOST_TAGS] = [200, 200];

/** What was typed as tags, each once, without `#` and white space around. @example parseTags('law, #india, law') // ['law', 'india'] */
export function parseTags(typed: string): string[] {
  const tags = typed.split(',').map((tag) =>
    tag
      .trim()
      .replace(/^#+\s*/, '')
      .slice(0, LONGEST_TAG),
  );
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, MOST_TAGS);
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
