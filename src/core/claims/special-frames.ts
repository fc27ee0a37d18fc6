import type { ActionFrame } from './action-frame.ts';
import { type ActionVerb, actionsOf } from './action-verbs.ts';
import { agentOf } from './clause-links.ts';
import { dataAmong } from './data-items.ts';
import type { Parse, VerbGroup } from './parse-sentence.ts';
import { listFrom } from './phrase-lists.ts';
import { LOOSE, lastEnd, listUpTo } from './verb-objects.ts';
import { doerOf } from './who-does-it.ts';

/** "went missing", "fell into the hands of criminals" */
export function lostFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  const { words } = parse;
  const isMissing = group.lemma === 'go' && /^(?:missing|astray)$/.test(words[group.verb + 1]?.lower ?? '');
  const hands =
    group.lemma === 'fall'
      ? words.findIndex(({ lower }, i) => i > group.verb && i < group.verb + 5 && lower === 'hands')
      : -1;
  const subject = isMissing || hands > 0 ? doerOf(parse, group).phrase : null;
  if (subject === null) return null;
  const verb: ActionVerb = {
    lemma: group.lemma,
    action: isMissing ? 'leak' : 'access',
    object: 'personal',
    particle: null,
  };
  const data = dataAmong(parse, listUpTo(parse, subject, group), verb);
  const whose = hands > 0 && words[hands + 1]?.lower === 'of' ? (parse.phraseAt[hands + 2] ?? null) : null;
  return data.length === 0
    ? null
    : {
        group,
        verb,
        action: verb.action,
        data,
        doer: { phrase: whose, governors: [], isTold: false },
        rest: group.verb + 1,
        isPassive: true,
      };
}

/** "had been *given personal data*", "was handed the files": who is given it is the subject, and the data stands after. */
export function givenFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  if (!group.passive || !/^(?:give|hand|send|show|tell|offer|sell|grant|supply|serve)$/.test(group.lemma)) return null;
  const recipient = doerOf(parse, group).phrase;
  const first = parse.phraseAt[group.verb + 1] ?? null;
  if (recipient === null || first === null || first.start !== group.verb + 1) return null;
  const verb: ActionVerb = { lemma: group.lemma, action: 'share', object: 'personal', particle: null };
  const data = dataAmong(parse, listFrom(parse, group.verb + 1), verb);
  if (data.length === 0) return null;
  return {
    group,
    verb,
    action: 'share',
    data,
    doer: { phrase: agentOf(parse, group), governors: doerOf(parse, group).governors, isTold: false },
    rest: lastEnd(data, group.verb + 1),
    isPassive: true,
    recipient,
  };
}

/** "access to": who is given it, who has it, who gains it. */
export function accessFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  const { words, phraseAt } = parse;
  for (let at = group.verb + 1; at < Math.min(words.length, group.verb + 9); at++) {
    const isNoun = /^(?:access|control)$/.test(words[at]?.lower ?? '');
    if (words[at]?.tag === 'stop' || words[at]?.tag === 'relative' || (parse.groupAt[at] !== null && !isNoun))
      return null;
    if (words[at]?.lower !== 'access' && words[at]?.lower !== 'hold' && words[at]?.lower !== 'control') continue;
    const isLosing = group.lemma === 'lose' && words[at]?.lower === 'control';
    const link = words[at + 1]?.lower;
    if (link !== (words[at]?.lower === 'access' ? 'to' : 'of') || phraseAt[at + 2]?.start !== at + 2) return null;
    const isGiving = /^(?:give|grant|provide|offer|allow|sell|open)$/.test(group.lemma);
    const isLimiting = /^(?:remove|revoke|restrict|limit|cut|withdraw|lose)$/.test(group.lemma);
    const isTaking =
      /^(?:have|get|gain|obtain|seek|want|request|demand|win|secure|receive|require|need|buy|take|ask|acquire)$/.test(
        group.lemma,
      );
    if (!isGiving && !isTaking && !isLimiting && !isLosing) return null;
    if (words[at]?.lower === 'control' && !isLosing) return null;
    const verb: ActionVerb = {
      lemma: 'access',
      action: isGiving ? 'share' : isLimiting ? 'protect' : isLosing ? 'leak' : 'access',
      object: 'personal',
      particle: null,
    };
    const list = listFrom(parse, at + 2);
    const data = [...dataAmong(parse, list, verb), ...dataAmong(parse, list, { ...verb, object: 'device' })];
    if (data.length === 0) return null;
    const doer = doerOf(parse, group);
    if (!group.passive) return { group, verb, action: verb.action, data, doer, rest: group.verb + 1, isPassive: false };
    if (!isGiving) return null;
    const recipient = doer.phrase === null ? {} : { recipient: doer.phrase };
    return {
      group,
      verb,
      action: 'share',
      data,
      doer: { ...doer, phrase: agentOf(parse, group) },
      rest: group.verb + 1,
      isPassive: true,
      ...recipient,
    };
  }
  return null;
}

/** "was left open on the web", "left the files unprotected". */
export function leftOpenFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  const isBeing = /^(?:be|remain|become|stay|lie|sit)$/.test(group.lemma);
  if (group.lemma !== 'leave' && !isBeing) return null;
  const verb: ActionVerb = { lemma: 'leave', action: 'leak', object: 'personal', particle: null };
  const isOfData = group.passive || isBeing;
  const objects = isOfData ? [] : listFrom(parse, group.verb + 1);
  const end = lastEnd(objects, group.verb + 1);
  const after = parse.words.slice(end, end + 3);
  // "left open to question" is a figure of speech.
  if (after[0]?.lower === 'open' && after[1]?.lower === 'to') return null;
  if (
    !after.some(({ lower }) =>
      /^(?:open|exposed|unprotected|unsecured|accessible|visible|unencrypted|public|readable|lying|vulnerable|online|publicly)$/.test(
        lower,
      ),
    )
  )
    return null;
  const doer = doerOf(parse, group);
  const data = dataAmong(
    parse,
    isOfData ? (doer.phrase === null ? [] : listUpTo(parse, doer.phrase, group)) : objects,
    verb,
  );
  if (data.length === 0) return null;
  return {
    group,
    verb,
    action: 'leak',
    data,
    doer: isOfData ? { ...doer, phrase: agentOf(parse, group) } : doer,
    rest: group.verb + 1,
    isPassive: isOfData,
  };
}

/** "asked those who logged in *for their location*" */
export function askingFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  if (!/^(?:ask|press|beg|pester)$/.test(group.lemma)) return null;
  for (let at = group.verb + 2; at < Math.min(parse.words.length, group.verb + 12); at++) {
    if (parse.words[at]?.tag === 'comma' || parse.words[at]?.tag === 'stop' || parse.words[at]?.tag === 'to')
      return null;
    if (parse.words[at]?.lower !== 'for') continue;
    const verb: ActionVerb = { lemma: 'ask', action: 'collect', object: 'personal', particle: 'for' };
    const data = dataAmong(parse, listFrom(parse, at + 1), verb).filter(({ strength }) => strength >= 1);
    return data.length === 0
      ? null
      : {
          group,
          verb,
          action: 'collect',
          data,
          doer: group.passive ? { phrase: agentOf(parse, group), governors: [], isTold: false } : doerOf(parse, group),
          rest: at + 1,
          isPassive: group.passive,
        };
  }
  return null;
}

/** Verbs that, said of "it" or "them" after data, are said of the data. */
const OF_DATA = new Set(
  'share sell resell send upload transmit transfer store keep retain delete erase encrypt hand pass publish post leak disclose forward relay anonymise monetise copy save supply collect record log harvest wipe destroy purge stream export archive read access use combine link analyse obtain scan track monitor intercept steal buy'.split(
    ' ',
  ),
);

/** "and shares *it* with insurers" */
export function pronounFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  if (!OF_DATA.has(group.lemma)) return null;
  let at = group.verb + 1;
  while (parse.words[at]?.tag === 'adverb' || LOOSE.has(parse.words[at]?.lower ?? '')) at++;
  const object = parse.phraseAt[at];
  const verb = actionsOf(group.lemma).find(
    ({ particle, object }) => (particle === null || particle === 'on' || particle === 'over') && object !== 'people',
  );
  if (
    object === null ||
    object === undefined ||
    verb === undefined ||
    !/^(?:it|them|these|this|all)$/.test(parse.words[object.head]?.lower ?? '') ||
    parse.words[object.head]?.tag !== 'pronoun'
  )
    return null;
  return {
    group,
    verb,
    action: verb.action,
    data: [{ ...object, strength: 2 }],
    doer: doerOf(parse, group),
    rest: object.end,
    isPassive: false,
    isPronoun: true,
  };
}
