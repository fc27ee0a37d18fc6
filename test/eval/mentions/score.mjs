// Labels and marks of one text, and what they are worth together. How the labels are meant is said in `labels.txt`.

/** Texts in the order of the file: {id, set, labels: [{label, ids, words, place, isVariant}]}. */
export function parseLabels(source) {
  const texts = [];
  for (const line of source.split('\n').map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [first, second, ...rest] = line.split(' ');
    if (first === '=') texts.push({ id: second, set: rest[0], labels: [] });
    else texts.at(-1).labels.push(parseLabel(first, second, rest.join(' ')));
  }
  return texts;
}

function parseLabel(label, ids, text) {
  const [, tilde, words, place] = /^(~?)(.*?)(?: #(\d+))?$/.exec(text);
  return { label, ids: ids.split('/'), words, place: place === undefined ? null : Number(place), isVariant: tilde === '~' };
}

const isWord = (letter) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
const alike = (text) => text.replaceAll('’', "'");

function placesOf(text, words) {
  const places = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isWord(text[at - 1]) && !isWord(text[at + words.length])) places.push({ start: at, end: at + words.length });
  }
  return places;
}

export const overlaps = (a, b) => a.start < b.end && b.start < a.end;

/** The labelled places of a text: [{start, end, label, ids, isVariant}], none overlapping another; `lost` have no place. */
export function placeLabels(original, labels) {
  const text = alike(original);
  const placed = [];
  const lost = [];
  for (const each of labels.toSorted((a, b) => b.words.length - a.words.length)) {
    const places = placesOf(text, each.words).filter((_, k) => each.place === null || each.place === k + 1);
    const free = places.filter((place) => !placed.some((other) => overlaps(place, other)));
    if (free.length === 0) lost.push(each.words);
    for (const place of free) placed.push({ ...place, label: each.label, ids: each.ids, isVariant: each.isVariant });
  }
  return { placed: placed.sort((a, b) => a.start - b.start), lost };
}

const shared = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The label that a mark touches most. */
const touched = (mark, labels) =>
  labels.filter((label) => overlaps(label, mark)).sort((a, b) => shared(b, mark) - shared(a, mark))[0];

/**
 * Counts of one text on the subject, one mark for each explainer being enough. A mark on nothing, on a trap, or with
 * another id than the label's is wrong; one on a `may` is neither right nor wrong.
 */
export function scoreText(labels, marks) {
  const wanted = new Set(labels.filter(({ label }) => label === 'must').map(({ ids }) => ids[0]));
  const found = new Set();
  const wrong = [];
  for (const mark of marks) {
    const label = touched(mark, labels);
    const isRight = label?.ids.includes(mark.explainer) ?? false;
    if (isRight && label.label === 'must') found.add(label.ids[0]);
    else if (!(isRight && label.label === 'may')) wrong.push(mark);
  }
  const isHit = (label) => marks.some((mark) => overlaps(mark, label));
  const count = (list) => ({ all: list.length, hit: list.filter(isHit).length });
  return {
    wanted: [...wanted],
    missed: [...wanted].filter((id) => !found.has(id)),
    wrong,
    aliases: count(labels.filter(({ label, isVariant }) => label === 'must' && !isVariant)),
    variants: count(labels.filter(({ label, isVariant }) => label === 'must' && isVariant)),
    traps: count(labels.filter(({ label }) => label === 'trap')),
  };
}
