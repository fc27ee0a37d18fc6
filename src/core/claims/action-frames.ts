import type { ActionFrame } from './action-frame.ts';
import { type ActionVerb, actionsOf } from './action-verbs.ts';
import { agentOf, isReduced } from './clause-links.ts';
import { dataAmong } from './data-items.ts';
import { deniedMishapFrame } from './denied-mishaps.ts';
import { allOrNothingFrame, whatFrame, whatSubjectFrame } from './nameless-data.ts';
import type { Parse, VerbGroup } from './parse-sentence.ts';
import { accessFrame, askingFrame, givenFrame, leftOpenFrame, lostFrame } from './special-frames.ts';
import { stopUsingFrame } from './stop-using-frame.ts';
import { describedBy } from './subject-of.ts';
import {
  activeObjects,
  afterParticle,
  DITRANSITIVE,
  lastEnd,
  listUpTo,
  providedWith,
  recipientOf,
  relativeObject,
} from './verb-objects.ts';
import { doerOf } from './who-does-it.ts';

const KEPT_SAFE = /^(?:secret|private|safe|confidential|secure|encrypted|anonymous|anonymised|anonymized)$/;

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
const INTRANSITIVE = /^(?:go|travel|flow|follow|wander|stay|remain|sit|reside|rest|live|lie|base|locate)$/;

/** Data as the subject: "the IMEI went to a server", "all data stays in China", "records leaked". */
function intransitiveFrame(parse: Parse, group: VerbGroup, verb: ActionVerb): ActionFrame | null {
  const moves =
    verb.lemma !== 'locate' &&
    (INTRANSITIVE.test(verb.lemma) || /^(?:reach|leak|migrate|move|leave)$/.test(verb.lemma));
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
  return {
    group,
    verb,
    action: verb.action,
    data,
    doer: { ...doer, phrase: null },
    rest: group.verb + 1,
    isPassive: true,
  };
}

/** "never leaves the phone" */
const leavesHome = ({ words, phraseAt }: Parse, group: VerbGroup): boolean => {
  const object = phraseAt[group.verb + 1];
  return (
    object !== null &&
    object !== undefined &&
    /^(?:phone|device|handset|computer|tablet|country|india|china|eu|europe|server|region|state|premises|car|home|union|bloc|laptop|watch|speaker|building|network)s?$/.test(
      words[object.head]?.lower ?? '',
    )
  );
};

/** How a verb group is said of data of people; null where it is not. */
export function frameOf(parse: Parse, group: VerbGroup): ActionFrame | null {
  const special =
    lostFrame(parse, group) ??
    accessFrame(parse, group) ??
    leftOpenFrame(parse, group) ??
    askingFrame(parse, group) ??
    givenFrame(parse, group);
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
  return (
    stopUsingFrame(parse, group) ??
    whatFrame(parse, group) ??
    whatSubjectFrame(parse, group) ??
    allOrNothingFrame(parse, group) ??
    deniedMishapFrame(parse, group)
  );
}

/** After "spying on clients *by*", any data will do: whose it is was told before. */
export function meansFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  for (const verb of actionsOf(group.lemma)) {
    const frame = verb.object === 'personal' ? activeFrame(parse, group, { ...verb, object: 'data' }) : null;
    if (frame !== null) return frame;
  }
  return null;
}
