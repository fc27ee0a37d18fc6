import type { Explained } from '#core/explained.ts';
import type { Explainer } from '#core/explainer.ts';
import { type Answer, fail, succeed } from '#core/failure.ts';
import { findInnerTerms } from '#core/mentions/find-inner-terms.ts';
import { readExplainers } from './explainers.ts';
import { mentionIndex } from './packaged-dataset.ts';

/**
 * An explainer with the terms inside it. Everything comes from the bundled dataset, whatever the reader has hidden, noted or
 * added. Failures: `dataset-damaged`, with the id.
 */
export async function explain(id: string): Promise<Answer<Explained>> {
  const found = await readExplainers([id]);
  if (!found.ok) return found;
  const explainer = found.value[0];
  if (explainer === undefined) return fail('dataset-damaged', id);
  const [index, related] = await Promise.all([mentionIndex(), readExplainers(explainer.related)]);
  const texts = index.ok ? findInnerTerms(index.value, explainer, textsOf(explainer)) : [];
  const spokenOf = new Set(texts.flatMap(({ terms }) => terms.map((term) => term.explainer)));
  const others = (related.ok ? related.value : []).filter((other) => !spokenOf.has(other.id));
  return succeed({ ...explainer, texts, seeAlso: others.map(({ id: other, name }) => ({ id: other, name })) });
}

/** What is looked through for terms: what is read at once, and what is so where stories are often wrong. */
const textsOf = ({ summary, matters, misunderstandings }: Explainer): readonly string[] => [
  summary,
  matters,
  ...misunderstandings.map(({ right }) => right),
];
