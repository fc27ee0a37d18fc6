import type { Stance } from '#core/explainer.ts';
import type { Attribution } from './attribution.ts';
import type { Action } from './claim.ts';
import { AUTHORITIES, isOneOf, RULES } from './nouns.ts';
import type { Parse, VerbGroup } from './parse-sentence.ts';
import { reportingOf } from './reporting-verbs.ts';
import { subjectOf } from './subject-of.ts';

/** What decides the stance of a claim. */
export interface StanceFacts {
  readonly parse: Parse;
  readonly group: VerbGroup;
  readonly governors: readonly VerbGroup[];
  readonly action: Action;
  readonly attribution: Attribution | null;
  /** Whether who says it is who does it, or speaks for them. */
  readonly isOwnWord: boolean;
  readonly isSpeakerAuthority: boolean;
  /** Whether it is said not to happen. */
  readonly negated: boolean;
  /** Whether the article tells of a ruling: what its authority says is then a finding. */
  readonly isDecided: boolean;
  /** Whether the doer is asked or ordered to do it. */
  readonly isTold: boolean;
}

const HEDGES =
  /^(?:allegedly|reportedly|apparently|supposedly|purportedly|seemingly|ostensibly|suspected|alleged|presumably|believed|purported|rumoured|rumored)$/;
const FUTURE = /^(?:will|would|shall|'ll|wo|sha|'d)$/;
const DUTY = /^(?:should|must)$/;
const PLANS = new Set(
  'plan intend decide propose announce aim set agree prepare choose opt resolve want expect schedule due move mean go consider launch introduce start begin'.split(
    ' ',
  ),
);
const ORDERS = new Set(
  'order require mandate direct instruct demand command compel oblige force forbid ban bar prohibit enjoin lift uphold outlaw curb restrict'.split(
    ' ',
  ),
);
const GRANTS = new Set('allow permit enable authorise empower let'.split(' '));

const STOPS = /^(?:stop|block|prevent|end)$/;

const isHedged = ({ parse, attribution, governors, group }: StanceFacts): boolean =>
  parse.words.slice(Math.max(0, group.start - 12), group.verb + 3).some(({ lower }) => HEDGES.test(lower)) ||
  governors.some(
    ({ lemma, passive }) =>
      lemma === 'appear' ||
      lemma === 'seem' ||
      (passive && ['say', 'believe', 'think', 'suspect', 'allege', 'report', 'claim', 'understand'].includes(lemma)),
  ) ||
  (attribution?.reporting === 'suppose' && attribution.speaker === null);

const isFuture = ({ group, governors }: StanceFacts): boolean =>
  FUTURE.test(group.modal ?? '') ||
  governors.some(
    ({ lemma, modal, negated }, i) =>
      PLANS.has(lemma) || (lemma === 'be' && i === 0 && !negated && group.infinitive) || FUTURE.test(modal ?? ''),
  );
const isPlan = ({ governors, group }: StanceFacts): boolean =>
  (governors[0]?.lemma === 'be' && group.infinitive && governors[0].verb === group.start - 1) ||
  governors.some(({ lemma }) =>
    ['plan', 'intend', 'decide', 'propose', 'announce', 'schedule', 'resolve', 'set'].includes(lemma),
  );

function toldStance(facts: StanceFacts): Stance | null {
  const { governors, group, attribution, isSpeakerAuthority } = facts;
  const told = governors.find(
    ({ lemma, verb }) =>
      ORDERS.has(lemma) ||
      (STOPS.test(lemma) && facts.parse.phraseAt[verb + 1] !== null && facts.isTold) ||
      GRANTS.has(lemma) ||
      reportingOf(lemma) === 'advise' ||
      ['ask', 'tell', 'warn', 'caution'].includes(lemma),
  );
  if (facts.isTold && told !== undefined) {
    if (ORDERS.has(told.lemma) || STOPS.test(told.lemma)) return 'announced';
    if (
      told.lemma === 'ask' &&
      isOneOf(RULES, facts.parse.words[subjectOf(facts.parse, told)?.head ?? -1]?.lower ?? '')
    )
      return 'announced';
    if (reportingOf(told.lemma) === 'advise' || ['ask', 'tell', 'warn', 'caution'].includes(told.lemma))
      return 'advised';
  }
  if (told?.passive && ORDERS.has(told.lemma)) return 'announced';
  if (told?.passive && ['ask', 'tell', 'urge', 'advise', 'recommend', 'encourage', 'warn'].includes(told.lemma))
    return 'advised';
  if (attribution?.reporting === 'advise') return 'advised';
  if (attribution?.reporting === 'order' && attribution.verb !== null && !facts.isOwnWord) return 'announced';
  // "Under the settlement, both must delete …"; "under the law, the agency can …" only tells what the law says.
  if (attribution?.reporting === 'order' && attribution.verb === null)
    return [group, ...governors].some(
      ({ modal, lemma }) => /^(?:must|will|shall|should)$/.test(modal ?? '') || lemma === 'have',
    )
      ? 'announced'
      : 'reported';
  const duty = [group, ...governors].map(({ modal }) => modal ?? '').find((modal) => DUTY.test(modal));
  if (duty !== undefined && !facts.isOwnWord) return isSpeakerAuthority || duty === 'must' ? 'announced' : 'advised';
  return null;
}

/** What the actor says of itself. */
function ownStance(facts: StanceFacts): Stance {
  const { action, attribution, negated } = facts;
  const reporting = attribution?.reporting;
  const keepsSafe = (action === 'protect' || action === 'delete') && !negated;
  if (reporting === 'deny') return 'denied';
  if (negated && action !== 'protect' && action !== 'delete')
    return isFuture(facts) || reporting === 'promise' || stops(facts) ? 'promised' : 'denied';
  if (isPlan(facts)) return 'announced';
  if (reporting === 'promise') return 'promised';
  if (reporting === 'admit') return 'confirmed';
  if (keepsSafe)
    return action === 'delete' && (facts.group.perfect || facts.group.past) && !isFuture(facts)
      ? 'confirmed'
      : 'promised';
  if (isFuture(facts) || startsSoon(facts)) return 'announced';
  return 'confirmed';
}

const stops = ({ governors }: StanceFacts): boolean =>
  governors.some(({ lemma }) =>
    ['stop', 'cease', 'refrain', 'halt', 'quit', 'suspend', 'end', 'avoid'].includes(lemma),
  );
const startsSoon = ({ parse, group }: StanceFacts): boolean =>
  (group.progressive &&
    !group.past &&
    parse.words.some(({ lower }) => /^(?:now|soon|begun|began|start|starting)$/.test(lower))) ||
  (group.progressive &&
    !group.past &&
    ['move', 'migrate', 'shift', 'relocate', 'make', 'localise'].includes(group.lemma));

function othersStance(facts: StanceFacts): Stance {
  const { attribution, negated, isSpeakerAuthority, parse, action } = facts;
  const reporting = attribution?.reporting ?? 'say';
  if (reporting === 'deny') return 'denied';
  if (reporting === 'advise') return 'advised';
  if (reporting === 'promise' && isFuture(facts)) return 'promised';
  if (isSpeakerAuthority && facts.isDecided && stops(facts)) return 'announced';
  if (negated && action !== 'protect' && action !== 'delete' && !fails(facts)) return 'denied';
  const head =
    attribution?.speaker === null || attribution?.speaker === undefined
      ? undefined
      : parse.words[attribution.speaker.head];
  if (
    isSpeakerAuthority &&
    ['find', 'say', 'admit', 'accuse'].includes(reporting) &&
    attribution?.verb !== null &&
    [
      ...(facts.isDecided ? ['say', 'add', 'note', 'state', 'write', 'explain', 'accept'] : []),
      'find',
      'rule',
      'hold',
      'conclude',
      'determine',
      'establish',
      'fine',
      'penalise',
      'convict',
      'confirm',
      'sanction',
    ].includes(attribution?.verb?.lemma ?? '')
  )
    return 'confirmed';
  if (reporting === 'order') return 'announced';
  if (head !== undefined && /^(?:decision|ruling|verdict|judge?ment|finding|conviction)s?$/.test(head.lower))
    return 'confirmed';
  if (
    head !== undefined &&
    /^(?:polic(?:y|ies)|terms|law|act|bill|rules?|regulation|contract|agreement|faq|label|manual)$/.test(head.lower)
  )
    return 'reported';
  return 'alleged';
}

const fails = ({ governors }: StanceFacts): boolean =>
  governors.some(({ lemma }) => lemma === 'fail' || lemma === 'neglect');

/** In the article's own voice. */
function articleStance(facts: StanceFacts): Stance {
  const { negated, action, governors } = facts;
  if (isHedged(facts)) return 'alleged';
  const governor = governors
    .map(({ lemma }) => reportingOf(lemma))
    .find((reporting) => reporting !== null && reporting !== 'ask');
  if (governor === 'accuse' || (governor === 'find' && governors.some(({ passive }) => passive))) return 'alleged';
  if (negated && action !== 'protect' && action !== 'delete' && !fails(facts))
    return isFuture(facts) || stops(facts) ? 'promised' : 'denied';
  if (isPlan(facts) || isFuture(facts) || startsSoon(facts))
    return (action === 'delete' || action === 'protect') && !isPlan(facts) ? 'promised' : 'announced';
  return 'reported';
}

/** "fined *because it sent*", "told to pay *for moving*": what the punishment is for. Intended only, it is not found yet. */
function punishedStance({ parse, group }: StanceFacts): Stance | null {
  const { words, groups } = parse;
  const index = groups.findLastIndex(
    ({ lemma, verb }) => verb <= group.verb && /^(?:fine|penalise|sanction|punish|pay|convict)$/.test(lemma),
  );
  const verb = groups[index];
  if (
    verb === undefined ||
    !words.slice(verb.verb, group.start).some(({ lower }) => /^(?:for|because|over)$/.test(lower))
  )
    return null;
  if (verb.lemma === 'pay' && !groups.slice(0, index).some(({ lemma }) => /^(?:tell|order|have|agree)$/.test(lemma)))
    return null;
  const isIntended = groups
    .slice(0, index + 1)
    .some(
      ({ lemma, modal }) =>
        /^(?:intend|mean|plan|want|propose|threaten)$/.test(lemma) || /^(?:could|may|might)$/.test(modal ?? ''),
    );
  return isIntended ? 'alleged' : 'confirmed';
}

/** "no evidence that …" */
const hasNoEvidence = (parse: Parse): boolean =>
  parse.words.some(
    ({ lower }, i) =>
      lower === 'no' && /^(?:evidence|proof|sign|indication|trace)s?$/.test(parse.words[i + 1]?.lower ?? ''),
  );

const POLICIES =
  /^(?:polic(?:y|ies)|terms|law|act|bill|rules?|regulation|contract|agreement|faq|label|manual|licen[cs]e)$/;
const isPolicy = ({ attribution, parse }: StanceFacts): boolean =>
  attribution?.speaker !== null &&
  attribution?.speaker !== undefined &&
  POLICIES.test(parse.words[attribution.speaker.head]?.lower ?? '');

/** Who stands behind a claim, and how; the first that fits, in the order of the dataset's own list of stances. */
export function stanceOf(facts: StanceFacts): Stance {
  const punished = punishedStance(facts);
  if (punished !== null) return punished;
  const told = toldStance(facts);
  if (told !== null) return told;
  if (hasNoEvidence(facts.parse)) return 'denied';
  if (facts.attribution === null) return articleStance(facts);
  if (isPolicy(facts)) return 'reported';
  if (facts.attribution.reporting === 'admit' && facts.attribution.speaker !== null && !facts.negated)
    return facts.action === 'protect' || facts.action === 'delete' ? ownStance(facts) : 'confirmed';
  if (facts.isOwnWord) return isHedged(facts) && facts.attribution.speaker === null ? 'alleged' : ownStance(facts);
  if (facts.attribution.speaker === null)
    return facts.attribution.reporting === 'deny'
      ? 'denied'
      : isHedged(facts) || ['accuse', 'find', 'suppose', 'say'].includes(facts.attribution.reporting)
        ? 'alleged'
        : articleStance(facts);
  return othersStance(facts);
}

/** Whether a noun names a body whose decision settles a matter: court, regulator, parliament. */
export const isAuthorityHead = (word: string): boolean => isOneOf(AUTHORITIES, word);
