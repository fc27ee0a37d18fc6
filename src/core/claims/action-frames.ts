import { type ActionVerb, actionsOf } from './action-verbs.ts';
import type { Action } from './claim.ts';
import { type DataItem, dataAmong, listFrom } from './data-items.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { agentOf, doerOf, type Doer, isReduced } from './who-does-it.ts';

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
}

const SEPARABLE = new Set(['over', 'away', 'up', 'on', 'off', 'out', 'back', 'available', 'along']);
const KEPT_SAFE = /^(?:secret|private|safe|confidential|secure|encrypted|anonymous|anonymised|anonymized)$/;

/** The word after the verb and its particle, or -1 where the particle is missing. */
function afterParticle({ words }: Parse, verb: number, particle: string | null): number {
  let at = verb + 1;
  while (words[at]?.tag === 'adverb' && words[at]?.lower !== particle) at++;
  if (particle === null) return at;
  return words[at]?.lower === particle ? at + 1 : -1;
}

/** "gave the police their messages": the second phrase is what was given. */
const DITRANSITIVE = new Set(['give', 'hand', 'tell', 'send', 'show', 'offer', 'grant', 'sell', 'serve', 'bring']);

function activeObjects(parse: Parse, group: VerbGroup, { lemma, particle }: ActionVerb): Phrase[] {
  let at = afterParticle(parse, group.verb, particle);
  if (at < 0 && particle !== null && SEPARABLE.has(particle)) {
    const objects = listFrom(parse, group.verb + 1);
    const end = objects.at(-1)?.end ?? -1;
    return end > 0 && parse.words.slice(end, end + 3).some(({ lower }) => lower === particle) ? objects : [];
  }
  if (at < 0) return [];
  if (['to', 'at'].includes(parse.words[at]?.lower ?? '') && parse.words[at]?.tag === 'preposition' && particle === null) return [];
  const list = listFrom(parse, at);
  const [first] = list;
  if (DITRANSITIVE.has(lemma) && list.length === 1 && first !== undefined) {
    const second = parse.phraseAt[first.end];
    if (second !== null && second !== undefined && second.start === first.end) return listFrom(parse, first.end);
  }
  // "between others also *the phone number*": an adverb or "with it" may stand before the object.
  if (list.length === 0 && parse.words[at]?.tag === 'preposition' && particle === null && parse.phraseAt[at + 1] !== null) {
    at = parse.phraseAt[at + 1]?.end ?? at;
    return parse.phraseAt[at] === null ? [] : listFrom(parse, at);
  }
  return list;
}

/** The phrases of a list that ends with `last`, read backwards. */
function listUpTo(parse: Parse, last: Phrase): Phrase[] {
  const { words, phraseAt } = parse;
  let first = last;
  for (;;) {
    let at = first.start - 1;
    while (words[at]?.tag === 'comma' || words[at]?.tag === 'conjunction' || words[at]?.lower === 'of') at--;
    const before = phraseAt[at];
    if (at === first.start - 1 || before === null || before === undefined || before.end !== at + 1) break;
    first = before;
  }
  return listFrom(parse, first.start).filter(({ end }) => end <= last.end + 12);
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

const lastEnd = (list: readonly Phrase[], otherwise: number): number => Math.max(otherwise, ...list.map(({ end }) => end));

function passiveFrame(parse: Parse, group: VerbGroup, verb: ActionVerb): ActionFrame | null {
  if (verb.particle !== null && afterParticle(parse, group.verb, verb.particle) < 0) return null;
  const doer = doerOf(parse, group);
  if (doer.phrase === null) return null;
  const data = dataAmong(parse, listUpTo(parse, doer.phrase), verb);
  if (data.length === 0) return null;
  return { group, verb, action: verb.action, data, doer: { ...doer, phrase: agentOf(parse, group) }, rest: group.verb + 1, isPassive: true };
}

/** "access to": who is given it, who has it, who gains it. */
function accessFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  const { words, phraseAt } = parse;
  for (let at = group.verb + 1; at < Math.min(words.length, group.verb + 9); at++) {
    if (words[at]?.tag === 'stop' || words[at]?.tag === 'relative' || (parse.groupAt[at] !== null)) return null;
    if (words[at]?.lower !== 'access' && words[at]?.lower !== 'hold') continue;
    const link = words[at + 1]?.lower;
    if (link !== (words[at]?.lower === 'hold' ? 'of' : 'to') || phraseAt[at + 2]?.start !== at + 2) return null;
    const isGiving = /^(?:give|grant|provide|offer|allow|sell|open)$/.test(group.lemma);
    const isTaking = /^(?:have|get|gain|obtain|seek|want|request|demand|win|secure|receive|require|need|buy|take|ask|acquire)$/.test(group.lemma);
    if (!isGiving && !isTaking) return null;
    const verb: ActionVerb = { lemma: 'access', action: isGiving ? 'share' : 'access', object: 'personal', particle: null };
    const list = listFrom(parse, at + 2);
    const data = [...dataAmong(parse, list, verb), ...dataAmong(parse, list, { ...verb, object: 'device' })];
    if (data.length === 0) return null;
    return { group, verb, action: verb.action, data, doer: doerOf(parse, group), rest: group.verb + 1, isPassive: false };
  }
  return null;
}

function activeFrame(parse: Parse, group: VerbGroup, verb: ActionVerb): ActionFrame | null {
  const objects = activeObjects(parse, group, verb);
  const data = dataAmong(parse, objects, verb);
  if (data.length > 0) {
    const rest = lastEnd(objects, group.verb + 1);
    const action = verb.lemma === 'keep' && KEPT_SAFE.test(parse.words[rest]?.lower ?? '') ? 'protect' : verb.action;
    return { group, verb, action, data, doer: doerOf(parse, group), rest, isPassive: false };
  }
  const doer = doerOf(parse, group);
  if (group.finite && objects.length === 0) {
    const relative = dataAmong(parse, relativeObject(parse, doer.phrase), verb);
    if (relative.length > 0) return { group, verb, action: verb.action, data: relative, doer, rest: group.verb + 1, isPassive: false };
  }
  return null;
}

/** Data as the subject: "the IMEI went to a server", "all data stays in China", "records leaked". */
function intransitiveFrame(parse: Parse, group: VerbGroup, verb: ActionVerb): ActionFrame | null {
  const moves = /^(?:go|travel|flow|stay|remain|sit|reside|lie|reach|leak|base|migrate|move|leave)$/.test(verb.lemma);
  if (!moves || (verb.particle !== null && afterParticle(parse, group.verb, verb.particle) < 0)) return null;
  const doer = doerOf(parse, group);
  if (doer.phrase === null) return null;
  const data = dataAmong(parse, listUpTo(parse, doer.phrase), { ...verb, object: 'data' });
  if (data.length === 0) return null;
  const rest = verb.particle === null ? group.verb + 1 : group.verb + 1;
  return { group, verb, action: verb.action, data, doer: { ...doer, phrase: null }, rest, isPassive: true };
}

/** How a verb group is said of data of people; null where it is not. */
export function frameOf(parse: Parse, group: VerbGroup): ActionFrame | null {
  const access = accessFrame(parse, group);
  if (access !== null) return access;
  for (const verb of actionsOf(group.lemma)) {
    const isPassive = group.passive || (isReduced(parse, group) && !group.finite) || (group.gerund && parse.words[group.start]?.lower === 'being');
    const frame = isPassive ? passiveFrame(parse, group, verb) : (activeFrame(parse, group, verb) ?? intransitiveFrame(parse, group, verb) ?? (isReduced(parse, group) ? passiveFrame(parse, group, verb) : null));
    if (frame !== null) return frame;
  }
  return null;
}
