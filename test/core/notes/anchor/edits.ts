import type { SeededRandom } from './seeded-random.ts';
import { copyOf, drawn, join, newText, slice, type Traced, type TracedArticle } from './traced-article.ts';

/** An edit that a page may have gone through between two visits. `strength` is 0..1; `strange` are paragraphs of other articles. */
export type Edit = (
  article: TracedArticle,
  random: SeededRandom,
  strength: number,
  strange: readonly string[],
) => TracedArticle;

/** Places of the sentences of a block, good enough to cut at. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  const sentences = [];
  let start = 0;
  for (const { index } of text.matchAll(/(?<=[.!?]["'”’)]?)\s+(?=["'“‘(]?\p{Lu})/gu)) {
    sentences.push({ start, end: index });
    start = index + 1;
  }
  sentences.push({ start, end: text.length });
  return sentences;
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word));

export const insertParagraphs: Edit = (article, random, strength, strange) =>
  article.flatMap((block) => (random.chance(0.3 * strength) ? [newText(random.pick(strange)), block] : [block]));

export const deleteParagraphs: Edit = (article, random, strength) =>
  article.filter(() => !random.chance(0.3 * strength));

export const deleteSentences: Edit = (article, random, strength) =>
  article.map((block) => {
    const kept = sentencesOf(block.text).filter(() => !random.chance(0.3 * strength));
    return join(...kept.flatMap(({ start, end }, i) => [...(i > 0 ? [newText(' ')] : []), slice(block, start, end)]));
  });

export const insertSentences: Edit = (article, random, strength, strange) =>
  article.map((block) => {
    if (!random.chance(strength)) return block;
    const foreign = random.pick(strange);
    const { start, end } = random.pick(sentencesOf(foreign));
    const at = random.pick(sentencesOf(block.text)).start;
    return join(slice(block, 0, at), newText(`${foreign.slice(start, end)} `), slice(block, at));
  });

/** Words are replaced by words of other articles, left out, or put in. */
export const changeWords: Edit = (article, random, strength, strange) =>
  article.map((block) => {
    const pieces: Traced[] = [];
    let from = 0;
    for (const { index, 0: word } of block.text.matchAll(/\S+/g)) {
      if (!random.chance(0.12 * strength)) continue;
      const other = newText(random.pick(wordsOf(random.pick(strange)).concat('so')));
      const whole = slice(block, index, index + word.length);
      pieces.push(slice(block, from, index), random.pick([other, newText(''), join(whole, newText(' '), other)]));
      from = index + word.length;
    }
    return join(...pieces, slice(block, from));
  });

/** The same words, drawn otherwise: other spaces, quotation marks and hyphens, invisible characters. */
export const churnWhiteSpace: Edit = (article, random, strength) =>
  article.map((block) => {
    const units = block.text.split('').map((unit) => {
      if (!random.chance(strength)) return unit;
      if (unit === ' ') return random.pick(['\u00a0', '\u2009', ' ']);
      if (unit === "'" || unit === '’') return random.pick(["'", '’']);
      return unit === '-' ? random.pick(['-', '\u2011']) : unit;
    });
    const other = drawn(block, units.join(''));
    if (!random.chance(strength)) return other;
    const at = random.below(other.text.length + 1);
    return join(slice(other, 0, at), newText(random.pick(['\u00ad', '\u200b', '\u2060'])), slice(other, at));
  });

/** Paragraphs are parted and joined, as when `<br>` becomes `<p>`. */
export const churnMarkup: Edit = (article, random, strength) => {
  const parted = article.flatMap((block) => {
    const spaces = [...block.text.matchAll(/ /g)].map(({ index }) => index);
    if (spaces.length === 0 || !random.chance(0.4 * strength)) return [block];
    const at = random.pick(spaces);
    return [slice(block, 0, at), slice(block, at + 1)];
  });
  const out: Traced[] = [];
  for (const block of parted) {
    const last = out.at(-1);
    if (last !== undefined && random.chance(0.2 * strength)) out[out.length - 1] = join(last, newText(' '), block);
    else out.push(block);
  }
  return out;
};

export const reorderBlocks: Edit = (article, random, strength) => {
  const out = [...article];
  for (let moves = Math.ceil(out.length * 0.3 * strength); moves > 0 && out.length > 1; moves--) {
    const [moved] = out.splice(random.below(out.length), 1);
    if (moved !== undefined) out.splice(random.below(out.length + 1), 0, moved);
  }
  return out;
};

/** A sentence is shown again as a block of its own, word for word, as news sites do. */
export const pullQuotes: Edit = (article, random, strength) =>
  article.flatMap((block) => {
    const sentences = sentencesOf(block.text);
    if (sentences.length < 2 || !random.chance(0.3 * strength)) return [block];
    const { start, end } = random.pick(sentences);
    const { text, origins } = slice(block, start, end);
    return [block, { text, origins: origins.map(copyOf) }];
  });

/** In the order in which they are made: copies first, so that what is copied may be deleted afterwards. */
export const EDITS: Readonly<Record<string, Edit>> = {
  pullQuotes,
  deleteSentences,
  insertSentences,
  changeWords,
  deleteParagraphs,
  insertParagraphs,
  churnMarkup,
  reorderBlocks,
  churnWhiteSpace,
};

/**
 * How much happens between two visits. ordinary: some of the edits, mostly light, as editors correct and sites redesign.
 * harsh: as many, each as likely to be strong as light; half of such articles are hardly the same.
 */
export type Harshness = 'ordinary' | 'harsh';

/** A few of the edits, about four; nothing is left of an article only if it was short. */
export function edited(
  article: TracedArticle,
  random: SeededRandom,
  strange: readonly string[],
  harshness: Harshness,
): TracedArticle {
  let out = article;
  for (const edit of Object.values(EDITS)) {
    if (!random.chance(0.45)) continue;
    const strength = random.next();
    out = edit(out, random, harshness === 'harsh' ? strength : strength ** 2, strange);
  }
  return out;
}
