import { type ActionVerb, actionsOf } from './action-verbs.ts';
import type { Action } from './claim.ts';
import { type DataItem, dataAmong } from './data-items.ts';
import { ACTORS, DEVICES, isOneOf, PEOPLE } from './nouns.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { listFrom } from './phrase-lists.ts';
import { agentOf, type Doer, describedBy, doerOf, isReduced } from './who-does-it.ts';

/** A verb that is said of data: who does it, to what, and where the rest of its clause begins. */
export interface ActionFrame {
  readonly group: VerbGroup;
  readonly verb: ActionVerb;
  readonly action: Action;
  readonly data: readonly DataItem[];
  readonly doer: Doer;
  /** From here on the sentence may say where to; index of a word. */
  readonly rest: number;
  readonly isPassive: boolean;
  /** Who is given the data, where that is the subject: "insurers were given access". */
  readonly recipient?: Phrase;
  /** Told by a noun; `group` is then the verb that the noun belongs to. */
  readonly isNominal?: boolean;
  /** The data is "it" or "them". */
  readonly isPronoun?: boolean;
}

const SEPARABLE = new Set(['into', 'over', 'away', 'up', 'on', 'off', 'out', 'back', 'available', 'along']);
/** Particles that change nothing for us: "hand over", "send back", "store up". */
const LOOSE = new Set(['over', 'out', 'back', 'up', 'off', 'away', 'along', 'down']);
const KEPT_SAFE = /^(?:secret|private|safe|confidential|secure|encrypted|anonymous|anonymised|anonymized)$/;

/** The word after the verb and its particle, or -1 where the particle is missing. */
function afterParticle({ words }: Parse, verb: number, particle: string | null): number {
  let at = verb + 1;
  while (words[at]?.tag === 'adverb' && words[at]?.lower !== particle) at++;
  if (particle === null)
    return words[at]?.lower === 'out' && words[verb]?.lemma === 'read'
      ? -1
      : LOOSE.has(words[at]?.lower ?? '')
        ? at + 1
        : at;
  return words[at]?.lower === particle ? at + 1 : -1;
}

/** "gave the police their messages": the second phrase is what was given. */
const DITRANSITIVE = new Set(['give', 'hand', 'tell', 'send', 'show', 'offer', 'grant', 'sell', 'serve', 'bring']);

/** "gave the police footage": what follows the recipient within one phrase. */
function splitRecipient({ words }: Parse, phrase: Phrase): Phrase | null {
  const at = words[phrase.start]?.tag === 'determiner' ? phrase.start + 1 : phrase.start;
  const word = words[at];
  if (word === undefined || at >= phrase.head) return null;
  const isRecipient =
    word.lower === 'police' ||
    (/[^s]s$/.test(word.lower) &&
      (isOneOf(PEOPLE, word.lower) || isOneOf(ACTORS, word.lower)) &&
      words[at + 1]?.lower !== "'s");
  const giving = words.findIndex(
    ({ lower }, i) =>
      i > phrase.start &&
      i < phrase.head &&
      /^(?:ministry|police|court|agency|government|authorities|regulator|council|army|bank|tax|office|company|firm)$/.test(
        lower,
      ),
  );
  if (giving > 0 && words[giving + 1]?.lower !== "'s") return { start: giving + 1, end: phrase.end, head: phrase.head };
  return isRecipient ? { start: at + 1, end: phrase.end, head: phrase.head } : null;
}

/** "gave *the police* footage": what stands between the verb and the data. */
function recipientOf({ words, phraseAt }: Parse, { verb }: VerbGroup, data: Phrase | undefined): Phrase | null {
  const first = phraseAt[verb + 1];
  if (
    first === null ||
    first === undefined ||
    data === undefined ||
    first.start >= data.start ||
    words[data.start - 1]?.tag === 'comma'
  )
    return null;
  if (first.end === data.start) return first;
  return first.end === data.end ? { start: first.start, end: data.start, head: data.start - 1 } : null;
}

/** "copied and encrypted information", "collect, record and transmit data": the object stands after the last verb. */
function objectAfter({ words, phraseAt, groupAt }: Parse, at: number): number {
  if (words[at]?.tag !== 'conjunction' && words[at]?.tag !== 'comma') return at;
  let i = at;
  while (
    i < words.length &&
    (['conjunction', 'comma', 'adverb'].includes(words[i]?.tag ?? 'stop') ||
      (groupAt[i] !== null && groupAt[i]?.verb === i && groupAt[i]?.start === i))
  )
    i++;
  const phrase = phraseAt[i];
  const isVerbBefore = groupAt[i - 1]?.verb === i - 1 || words[i - 1]?.tag === 'adverb';
  return phrase !== null &&
    phrase !== undefined &&
    phrase.start === i &&
    (isVerbBefore || words[at]?.tag === 'conjunction') &&
    words[i]?.tag !== 'pronoun' &&
    words[i]?.tag !== 'name'
    ? i
    : at;
}

/** "recording *everything* searched on the web" */
function everything({ words, phraseAt }: Parse, at: number, lemma: string): Phrase | null {
  const phrase = phraseAt[at];
  const isAll = /^(?:everything|anything|whatever)$/.test(words[at]?.lower ?? '');
  const isWatching =
    /^(?:record|log|track|collect|see|upload|store|monitor|read|capture|watch|send|transmit|harvest)$/.test(lemma);
  return isAll && isWatching && phrase !== null && phrase !== undefined ? phrase : null;
}

/** "share *what users told it*", "shift *what it holds on users*": data that has no name. */
function whatClause({ words }: Parse, at: number): Phrase | null {
  if (!/^(?:what|which|who|where|when)$/.test(words[at]?.lower ?? '')) return null;
  const end = words.findIndex(
    ({ lower, tag }, i) => i > at + 1 && i < at + 8 && (isOneOf(PEOPLE, lower) || tag === 'stop'),
  );
  return end < 0 || words[end]?.tag === 'stop' ? null : { start: at, end: end + 1, head: end };
}

/** "combine X with Y": both are what is done to. */
const JOINING = new Set(['combine', 'merge', 'link', 'match', 'cross-reference', 'pool', 'aggregate']);

/** "provided the lottery *with addresses*" */
function providedWith(parse: Parse, group: VerbGroup): { readonly list: Phrase[]; readonly recipient: Phrase } | null {
  if (!/^(?:provide|supply|furnish|present|entrust|equip)$/.test(group.lemma)) return null;
  const recipient = parse.phraseAt[group.verb + 1];
  if (recipient === null || recipient === undefined || parse.words[recipient.end]?.lower !== 'with') return null;
  return { list: listFrom(parse, recipient.end + 1), recipient };
}

function activeObjects(parse: Parse, group: VerbGroup, { lemma, particle }: ActionVerb): Phrase[] {
  let at = afterParticle(parse, group.verb, particle);
  if (at < 0 && particle !== null && SEPARABLE.has(particle)) {
    const objects = listFrom(parse, group.verb + 1);
    const end = objects.at(-1)?.end ?? -1;
    // "trained its software *on photos*": what stands after is the data.
    if (lemma === 'train') return parse.words[end]?.lower === particle ? listFrom(parse, end + 1) : [];
    return end > 0 && parse.words.slice(end, end + 3).some(({ lower }) => lower === particle) ? objects : [];
  }
  if (at < 0) return [];
  if (
    ['to', 'at'].includes(parse.words[at]?.lower ?? '') &&
    parse.words[at]?.tag === 'preposition' &&
    particle === null
  )
    return [];
  const what = whatClause(parse, at) ?? everything(parse, at, lemma);
  if (what !== null) return [what];
  const list = listFrom(parse, objectAfter(parse, at));
  const [first] = list;
  if (DITRANSITIVE.has(lemma) && first !== undefined) {
    const split = splitRecipient(parse, first);
    if (split !== null) return [split, ...list.slice(1)];
  }
  if (DITRANSITIVE.has(lemma) && list.length === 1 && first !== undefined) {
    const second = parse.phraseAt[first.end];
    if (second !== null && second !== undefined && second.start === first.end) return listFrom(parse, first.end);
  }
  const last = list.at(-1);
  const colon =
    last === undefined
      ? -1
      : parse.words.findIndex(({ text }, i) => text === ':' && i >= last.end && i <= last.end + 4);
  if (colon > 0) return [...list, ...listFrom(parse, colon + 1)];
  if (last !== undefined && JOINING.has(lemma) && /^(?:with|to|and)$/.test(parse.words[last.end]?.lower ?? ''))
    return [...list, ...listFrom(parse, last.end + 1)];
  // "between others also *the phone number*": an adverb or "with it" may stand before the object.
  if (
    list.length === 0 &&
    parse.words[at]?.tag === 'preposition' &&
    particle === null &&
    parse.phraseAt[at + 1] !== null
  ) {
    at = parse.phraseAt[at + 1]?.end ?? at;
    return parse.phraseAt[at] === null ? [] : listFrom(parse, at);
  }
  return list;
}

/** "contacts *with businesses* and …": past what belongs to an earlier item, if that is one of a list itself. */
function beforeLink({ words, phraseAt }: Parse, phrase: Phrase): number {
  const owner = words[phrase.start - 1]?.tag === 'preposition' ? phraseAt[phrase.start - 2] : null;
  const isListed = owner !== null && owner !== undefined && words[owner.start - 1]?.tag === 'comma';
  return isListed ? phrase.start - 2 : -1;
}

/** The phrases of a list that ends with `last`, read backwards. */
function listUpTo(parse: Parse, last: Phrase, own: VerbGroup | null = null): Phrase[] {
  const { words, phraseAt } = parse;
  let first = last;
  for (;;) {
    let at = first.start - 1;
    while (words[at]?.tag === 'comma' || words[at]?.tag === 'conjunction' || words[at]?.lower === 'of') at--;
    if (at === first.start - 1) at = beforeLink(parse, first);
    const before = at < 0 ? null : phraseAt[at];
    if (before === null || before === undefined || before.end !== at + 1) break;
    first = before;
  }
  return listFrom(parse, first.start, own).filter(({ end }) => end <= last.end + 12);
}

/** "data (that) the app collects": the noun before the clause. */
function relativeObject(parse: Parse, subject: Phrase | null): Phrase[] {
  if (subject === null) return [];
  const before = parse.words[subject.start - 1];
  const isRelative = before?.tag === 'relative' && before.lower !== 'who';
  let at = subject.start - (isRelative ? 2 : 1);
  if (isRelative && parse.words[at]?.tag === 'comma') at--;
  const phrase = parse.phraseAt[at];
  if (phrase === null || phrase === undefined || phrase.end !== at + 1) return [];
  return listUpTo(parse, phrase);
}

const lastEnd = (list: readonly Phrase[], otherwise: number): number =>
  Math.max(otherwise, ...list.map(({ end }) => end));

function passiveFrame(parse: Parse, group: VerbGroup, verb: ActionVerb): ActionFrame | null {
  if (verb.particle !== null && afterParticle(parse, group.verb, verb.particle) < 0) return null;
  const isBare = !group.passive && isReduced(parse, group);
  const doer = isBare ? { phrase: describedBy(parse, group), governors: [], isTold: false } : doerOf(parse, group);
  if (doer.phrase === null) return null;
  const data = dataAmong(parse, listUpTo(parse, doer.phrase, group), verb);
  if (data.length === 0) return null;
  return {
    group,
    verb,
    action: verb.action,
    data,
    doer: { ...doer, phrase: agentOf(parse, group) },
    rest: group.verb + 1,
    isPassive: true,
  };
}

/** "went missing", "fell into the hands of criminals" */
function lostFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
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

/** "access to": who is given it, who has it, who gains it. */
function accessFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  const { words, phraseAt } = parse;
  for (let at = group.verb + 1; at < Math.min(words.length, group.verb + 9); at++) {
    if (words[at]?.tag === 'stop' || words[at]?.tag === 'relative' || parse.groupAt[at] !== null) return null;
    if (words[at]?.lower !== 'access' && words[at]?.lower !== 'hold' && words[at]?.lower !== 'control') continue;
    const isLosing = group.lemma === 'lose' && words[at]?.lower === 'control';
    const link = words[at + 1]?.lower;
    if (link !== (words[at]?.lower === 'access' ? 'to' : 'of') || phraseAt[at + 2]?.start !== at + 2) return null;
    const isGiving = /^(?:give|grant|provide|offer|allow|sell|open)$/.test(group.lemma);
    const isLimiting = /^(?:remove|revoke|restrict|limit|cut|withdraw)$/.test(group.lemma);
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
function leftOpenFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  if (group.lemma !== 'leave') return null;
  const verb: ActionVerb = { lemma: 'leave', action: 'leak', object: 'personal', particle: null };
  const objects = group.passive ? [] : listFrom(parse, group.verb + 1);
  const end = lastEnd(objects, group.verb + 1);
  const after = parse.words.slice(end, end + 3);
  // "left open to question" is a figure of speech.
  if (after[1]?.lower === 'to') return null;
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
    group.passive ? (doer.phrase === null ? [] : listUpTo(parse, doer.phrase, group)) : objects,
    verb,
  );
  if (data.length === 0) return null;
  return {
    group,
    verb,
    action: 'leak',
    data,
    doer: group.passive ? { ...doer, phrase: agentOf(parse, group) } : doer,
    rest: group.verb + 1,
    isPassive: group.passive,
  };
}

/** Verbs that are said of what one no longer uses. */
const AVOIDING = /^(?:avoid|shun|ditch|abandon|boycott|discard|uninstall)$/;
const ENDING = new Set(['stop', 'avoid', 'quit', 'cease', 'refrain', 'discontinue']);

/** "advised its staff to stop using the phones": what is used is named, and somebody tells others to. */
function stopUsingFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  const isDropping =
    AVOIDING.test(group.lemma) || (group.lemma === 'give' && parse.words[group.verb + 1]?.lower === 'up');
  if (!isDropping && !/^(?:use|buy|install|download|carry)$/.test(group.lemma)) return null;
  const doer = doerOf(parse, group);
  const isEnding =
    isDropping ||
    group.negated ||
    doer.governors.some(
      ({ lemma, negated }) => ENDING.has(lemma) || negated || /^(?:ban|bar|forbid|prohibit)$/.test(lemma),
    );
  const told = doer.governors.find(({ lemma }) => TELLS.has(lemma));
  if (!isEnding || told === undefined) return null;
  const from = group.verb + (parse.words[group.verb + 1]?.lower === 'up' ? 2 : 1);
  const objects = listFrom(parse, from).filter((phrase) => isProduct(parse, phrase));
  if (objects.length === 0) return null;
  const verb: ActionVerb = { lemma: group.lemma, action: 'other', object: 'personal', particle: null };
  return {
    group,
    verb,
    action: 'other',
    data: objects.map((phrase) => ({ ...phrase, strength: 2 })),
    doer,
    rest: parse.words.length,
    isPassive: false,
  };
}

const TELLS = new Set(
  'advise urge recommend tell ask warn caution order instruct direct ban bar forbid prohibit require request'.split(
    ' ',
  ),
);
const isProduct = ({ words }: Parse, { start, end, head }: Phrase): boolean =>
  words
    .slice(start, end)
    .some(
      ({ tag, mention }) => tag === 'name' || (mention !== null && mention.kind !== 'data' && mention.kind !== 'place'),
    ) ||
  isOneOf(DEVICES, words[head]?.lower ?? '') ||
  /^(?:app|apps|service|services|software|messenger|platform|tool|chatbot|product|products)$/.test(
    words[head]?.lower ?? '',
  );

function activeFrame(parse: Parse, group: VerbGroup, verb: ActionVerb): ActionFrame | null {
  if (verb.particle !== null && INTRANSITIVE.test(verb.lemma)) return null;
  const provided = providedWith(parse, group);
  const given = provided === null ? [] : dataAmong(parse, provided.list, verb);
  if (provided !== null && given.length > 0)
    return {
      group,
      verb,
      action: 'share',
      data: given,
      doer: doerOf(parse, group),
      rest: lastEnd(provided.list, group.verb + 1),
      isPassive: false,
      recipient: provided.recipient,
    };
  const objects = activeObjects(parse, group, verb);
  const [first] = objects;
  const isWhat =
    first !== undefined &&
    /^(?:what|which|who|where|when|everything|anything|whatever)$/.test(parse.words[first.start]?.lower ?? '');
  const data = isWhat ? objects.map((object) => ({ ...object, strength: 2 })) : dataAmong(parse, objects, verb);
  if (data.length > 0 && !(isWhat && verb.object !== 'personal' && verb.object !== 'data')) {
    const rest = lastEnd(objects, group.verb + 1);
    const recipient = DITRANSITIVE.has(verb.lemma) ? recipientOf(parse, group, objects[0]) : null;
    const action = verb.lemma === 'keep' && KEPT_SAFE.test(parse.words[rest]?.lower ?? '') ? 'protect' : verb.action;
    return {
      group,
      verb,
      action,
      data,
      doer: doerOf(parse, group),
      rest,
      isPassive: false,
      ...(recipient === null ? {} : { recipient }),
    };
  }
  const doer = doerOf(parse, group);
  if (group.finite && objects.length === 0) {
    const relative = dataAmong(parse, relativeObject(parse, doer.phrase), verb);
    if (relative.length > 0)
      return { group, verb, action: verb.action, data: relative, doer, rest: group.verb + 1, isPassive: false };
  }
  return null;
}

/** Verbs whose subject is the data, and whose particle leads to where it is. */
const INTRANSITIVE = /^(?:go|travel|flow|stay|remain|sit|reside|lie|base|locate)$/;

/** Data as the subject: "the IMEI went to a server", "all data stays in China", "records leaked". */
function intransitiveFrame(parse: Parse, group: VerbGroup, verb: ActionVerb): ActionFrame | null {
  const moves = /^(?:go|travel|flow|stay|remain|sit|reside|lie|reach|leak|base|migrate|move|leave)$/.test(verb.lemma);
  if (
    verb.lemma === 'leave'
      ? !leavesHome(parse, group)
      : !moves || (verb.particle !== null && afterParticle(parse, group.verb, verb.particle) < 0)
  )
    return null;
  const doer = doerOf(parse, group);
  if (doer.phrase === null || ['comma', 'conjunction'].includes(parse.words[group.start - 1]?.tag ?? 'stop'))
    return null;
  const data = dataAmong(parse, listUpTo(parse, doer.phrase, group), { ...verb, object: 'data' });
  if (data.length === 0) return null;
  const rest = verb.particle === null ? group.verb + 1 : group.verb + 1;
  return { group, verb, action: verb.action, data, doer: { ...doer, phrase: null }, rest, isPassive: true };
}

/** "never leaves the phone" */
const leavesHome = ({ words, phraseAt }: Parse, group: VerbGroup): boolean => {
  const object = phraseAt[group.verb + 1];
  return (
    object !== null &&
    object !== undefined &&
    /^(?:phone|device|handset|computer|tablet|country|india|china|eu|europe|server|servers|region|state|premises|car|home|union|bloc)$/.test(
      words[object.head]?.lower ?? '',
    )
  );
};

/** "asked those who logged in *for their location*" */
function askingFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  if (!/^(?:ask|press|beg|pester)$/.test(group.lemma) || group.passive) return null;
  for (let at = group.verb + 2; at < Math.min(parse.words.length, group.verb + 12); at++) {
    if (parse.words[at]?.tag === 'comma' || parse.words[at]?.tag === 'stop' || parse.words[at]?.tag === 'to')
      return null;
    if (parse.words[at]?.lower !== 'for') continue;
    const verb: ActionVerb = { lemma: 'ask', action: 'collect', object: 'personal', particle: 'for' };
    const data = dataAmong(parse, listFrom(parse, at + 1), verb).filter(({ strength }) => strength >= 1);
    return data.length === 0
      ? null
      : { group, verb, action: 'collect', data, doer: doerOf(parse, group), rest: at + 1, isPassive: false };
  }
  return null;
}

/** How a verb group is said of data of people; null where it is not. */
export function frameOf(parse: Parse, group: VerbGroup): ActionFrame | null {
  const special =
    lostFrame(parse, group) ?? accessFrame(parse, group) ?? leftOpenFrame(parse, group) ?? askingFrame(parse, group);
  if (special !== null) return special;
  for (const verb of actionsOf(group.lemma)) {
    const isPassive =
      group.passive ||
      (isReduced(parse, group) && !group.finite) ||
      (group.gerund && parse.words[group.start]?.lower === 'being');
    const frame = isPassive
      ? passiveFrame(parse, group, verb)
      : (activeFrame(parse, group, verb) ??
        intransitiveFrame(parse, group, verb) ??
        (isReduced(parse, group) ? passiveFrame(parse, group, verb) : null));
    if (frame !== null) return frame;
  }
  return stopUsingFrame(parse, group);
}

/** Verbs that, said of "it" or "them" after data, are said of the data. */
const OF_DATA = new Set(
  'share sell resell send upload transmit transfer store keep retain delete erase encrypt hand pass publish post leak disclose forward relay anonymise monetise copy save supply collect record log harvest wipe destroy purge stream export archive'.split(
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

/** After "spying on clients *by*", any data will do: whose it is was told before. */
export function meansFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  for (const verb of actionsOf(group.lemma)) {
    const frame = verb.object === 'personal' ? activeFrame(parse, group, { ...verb, object: 'data' }) : null;
    if (frame !== null) return frame;
  }
  return null;
}
