import type { Article } from '#core/article.ts';
import { closingQuestion } from '#core/claims/closing-question.ts';
import { findClaims } from '#core/claims/find-claims.ts';
import type { Analysis, Since } from '#core/context/context.ts';
import { type Answer, succeed } from '#core/failure.ts';
import { findMentions } from '#core/mentions/find-mentions.ts';
import type { Mention } from '#core/mentions/mention.ts';
import { eventsSince } from '#core/since/events-since.ts';
import { hiddenOn } from '#core/site.ts';
import { readExplainers } from './explainers.ts';
import { mentionIndex, readDatasetSummary } from './packaged-dataset.ts';
import { readSettings } from './settings.ts';

/** Mentions and claims of an article. Failures: `dataset-damaged`. */
export async function analyse(article: Article, host: string): Promise<Answer<Analysis>> {
  const [index, settings] = await Promise.all([mentionIndex(), readSettings()]);
  if (!index.ok) return index;
  const options = { density: settings.density, hidden: hiddenOn(settings, host) };
  const { coverage, mentions } = findMentions(index.value, article, options);
  const said = coverage === 'covered' ? findClaims(article, mentions) : { claims: [], aboutData: [] };
  return succeed({
    coverage,
    mentions,
    ...said,
    markStyle: settings.markStyle,
    closingQuestion: closingQuestion(article),
  });
}

/** What has happened since an article of that date to what it mentions. Failures: those of the explainers' store. */
export async function since(explainers: readonly string[], publishedAt: string | null): Promise<Answer<Since>> {
  const [found, { endsOn }] = await Promise.all([readExplainers([...new Set(explainers)]), readDatasetSummary()]);
  if (!found.ok) return found;
  return succeed({ since: eventsSince(found.value, explainers, publishedAt), endsOn });
}

/** The mentions of a story of our own, by no settings of the reader's. Failures: `dataset-damaged`. */
export async function demoMentions(article: Article): Promise<Answer<readonly Mention[]>> {
  const index = await mentionIndex();
  if (!index.ok) return index;
  return succeed(findMentions(index.value, article, { density: 'first', hidden: new Set() }).mentions);
}
