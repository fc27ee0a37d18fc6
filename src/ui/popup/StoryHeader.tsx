import type { JSX } from 'preact';
import type { Article, DateSource } from '#core/article.ts';
import { isSurelyAfter } from '#core/since/partial-date.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

/** How the date is said; a date from the page's markup needs no word of where it stands. */
const DATE_KEYS: Partial<Record<DateSource, MessageKey>> = {
  text: 'storyDateFromText',
  address: 'storyDateFromAddress',
  update: 'storyOnlyUpdated',
};

const dayOf = (date: string) => date.slice(0, 'YYYY-MM-DD'.length);

/** A change on the day of publication is the same news; only a later one is worth a word. */
const isUpdatedLater = ({ publishedAt, modifiedAt }: Article) =>
  publishedAt !== null && modifiedAt !== null && isSurelyAfter(dayOf(modifiedAt), dayOf(publishedAt));

/** The article at hand: its title, author and dates. */
export function StoryHeader({ article }: { readonly article: Article }): JSX.Element {
  const { t, date } = useStrings();
  const { byline, publishedAt, publishedFrom, modifiedAt, title } = article;
  const dateKey = (publishedFrom === null ? undefined : DATE_KEYS[publishedFrom]) ?? 'storyDate';
  const facts = [
    byline === null ? null : t('storyBy', [byline]),
    publishedAt === null ? t('storyNoDate') : t(dateKey, [date(publishedAt)]),
    modifiedAt !== null && isUpdatedLater(article) ? t('storyUpdated', [date(modifiedAt)]) : null,
  ];
  return (
    <div class="sl-story">
      <h2 class="sl-story-title" lang={article.language ?? undefined} dir="auto">
        {title}
      </h2>
      <p class="sl-fine">{facts.filter((fact) => fact !== null).join(' · ')}</p>
    </div>
  );
}
