import type { ActionFrame } from './action-frame.ts';
import type { Parse, VerbGroup } from './parse-sentence.ts';

const PRIVATIVE = new Set(
  'stop cease refuse avoid prevent bar ban prohibit forbid deny decline refrain block halt suspend quit'.split(' '),
);

const HYPOTHESIS = /^(?:if|whether|unless|lest|why|before)$/;

/** "if it sends", "whether it sends": nobody says that it does. */
export function isHypothesis({ words }: Parse, group: VerbGroup): boolean {
  for (let i = group.start - 1; i >= 0; i--) {
    const word = words[i];
    if (
      word === undefined ||
      word.tag === 'comma' ||
      word.tag === 'stop' ||
      (word.tag === 'subordinator' && word.lower === 'that')
    )
      return false;
    if (word.lower === 'before' && (word.tag === 'preposition' || group.past || group.perfect)) continue;
    if (HYPOTHESIS.test(word.lower)) return true;
    // "how long it keeps them" takes for granted that it does.
    if (word.lower === 'how' && /^(?:many|often|far)$/.test(words[i + 1]?.lower ?? '')) return true;
  }
  return (
    /^(?:suppose|imagine|say|assume|assuming|should|were)$/.test(words[0]?.lower ?? '') && words[1]?.tag !== 'comma'
  );
}

/** "unclear what data had been taken" */
export const isAsked = ({ words }: Parse, { data, isPassive }: ActionFrame): boolean => {
  const at = (data[0]?.start ?? 0) - 1;
  // "under which data was carried" tells; "unclear which data was carried" does not.
  return isPassive && /^(?:what|which)$/.test(words[at]?.lower ?? '') && words[at - 1]?.tag !== 'preposition';
};

/** "declined to reveal the identities": it does not say, which is no claim on data. */
export const isNoComment = ({ doer, verb }: ActionFrame): boolean =>
  doer.governors.some(({ lemma }) => lemma === 'decline' || lemma === 'refuse') &&
  /^(?:reveal|disclose|give|provide|release|share|identify|tell|offer|supply)$/.test(verb.lemma);

/** Whether an odd number of denials stands over a deed: "not", "stop", "without", "no data". */
export function isNegated(parse: Parse, { group, doer, data, isPassive }: ActionFrame): boolean {
  const { words } = parse;
  const denials =
    [group, ...doer.governors].filter(({ negated }) => negated).length +
    doer.governors.filter(({ lemma }) => PRIVATIVE.has(lemma)).length;
  const isWithout = /^(?:without|neither|nor)$/.test(words[group.start - 1]?.lower ?? '') ? 1 : 0;
  const hasNo =
    data.some(({ start, end }) => words.slice(start, end).some(({ lower }) => /^(?:no|none|nothing)$/.test(lower))) ||
    (isPassive && /^(?:no|none|nothing)$/.test(words[data[0]?.start ?? 0]?.lower ?? ''))
      ? 1
      : 0;
  const neither = words
    .slice(group.verb + 1, data[0]?.start ?? 0)
    .some(({ lower }) => lower === 'neither' || lower === 'no')
    ? 1
    : 0;
  const nobody =
    doer.phrase !== null && /^(?:no|none|neither|nobody|nothing)$/.test(words[doer.phrase.start]?.lower ?? '') ? 1 : 0;
  return (denials + isWithout + Math.max(hasNo, neither) + nobody) % 2 === 1;
}

/** "Turn it off", "Make sure that …": the author tells the reader what to do. */
export const isAdvice = ({ words }: Parse): boolean =>
  words[0]?.tag === 'verb' && words[0].form === 'base' && !words[0].quoted && words[1]?.tag !== 'auxiliary';
