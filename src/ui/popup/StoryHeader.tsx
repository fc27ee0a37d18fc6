import type { JSX } from 'preact';
import type { Article } from '#core/article.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

/** The article at hand: its title, author and date. */
export function StoryHeader({ article }: { readonly article: Article }): JSX.Element {
  const { t, date } = useStrings();
  const { byline, publishedAt, title } = article;
  const facts = [
    byline === null ? null : t('storyBy', [byline]),
    publishedAt === null ? t('storyNoDate') : t('storyDate', [date(publishedAt)]),
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
