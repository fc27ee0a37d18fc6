// Which runs of a page are its story, by the page's ground truth.
import { windowsOf, wordsOf } from '../eval-article/metric.mjs';

const SEP = '\u0001';

/** The share of a run's windows of four words that stand in the truth. */
function shareIn(words, truth, joined) {
  if (words.length === 0) return 0;
  if (words.length < 4) return joined.includes(SEP + words.join(SEP) + SEP) ? 0.5 : 0;
  let hit = 0;
  for (let i = 0; i + 4 <= words.length; i++) if (truth.has(words.slice(i, i + 4).join(SEP))) hit++;
  return hit / (words.length - 3);
}

/** Short runs count where their words are in the truth and the nearest long run on either side is. */
function besideStory(i, shares, lengths) {
  for (const step of [-1, 1]) {
    for (let k = 1; k <= 3; k++) {
      const j = i + step * k;
      if (j < 0 || j >= shares.length) break;
      if (lengths[j] < 4) continue;
      if (shares[j] >= 0.5) return true;
      break;
    }
  }
  return false;
}

/** Of copies of one text only that in the densest stretch of story counts. */
function withoutCopies(labels, texts, lengths) {
  const best = new Map();
  labels.forEach((label, i) => {
    if (!label) return;
    let around = 0;
    for (let k = Math.max(0, i - 8); k <= Math.min(labels.length - 1, i + 8); k++) if (labels[k]) around += lengths[k];
    const known = best.get(texts[i]);
    if (known === undefined || around > known.around) best.set(texts[i], { i, around });
  });
  return labels.map((label, i) => (label && best.get(texts[i]).i === i ? 1 : 0));
}

/** 1 for each run that is part of the truth, else 0. */
export function labelRuns(texts, truth) {
  const truthWords = wordsOf(truth);
  const windows = windowsOf(truthWords);
  const joined = SEP + truthWords.join(SEP) + SEP;
  const words = texts.map(wordsOf);
  const lengths = words.map((w) => w.length);
  const shares = words.map((w) => shareIn(w, windows, joined));
  const labels = shares.map((share, i) => {
    if (share < 0.5) return 0;
    return lengths[i] >= 4 || besideStory(i, shares, lengths) ? 1 : 0;
  });
  return withoutCopies(labels, texts, lengths);
}
