import { agentOf } from './clause-links.ts';
import { accordingTo, allegedNoun, assertedNoun, spokenNoun } from './nouns-of-saying.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { type Reporting, reportingOf } from './reporting-verbs.ts';
import { withOf } from './speaking-phrase.ts';
import { sayingAfter, sayingBefore } from './verbs-of-saying.ts';
import { doerOf } from './who-does-it.ts';

/** Who says a clause, and how. */
export interface Attribution {
  /** Null: nobody that the sentence names ("is said to"). */
  readonly speaker: Phrase | null;
  readonly reporting: Reporting;
  /** The verb of saying; null for "according to". */
  readonly verb: VerbGroup | null;
}

/**
 * Who says the clause of a verb. `position` is its first word, `governors` the verbs above it, which say something of
 * their own ("is accused of", "denied").
 */
export function attributionOf(parse: Parse, position: number, governors: readonly VerbGroup[]): Attribution | null {
  const except = new Set(governors);
  const inner = governors.find(({ lemma }) => {
    const reporting = reportingOf(lemma);
    return (
      reporting !== null &&
      ['accuse', 'find', 'say', 'suppose', 'admit', 'deny', 'promise', 'advise', 'order', 'plan'].includes(reporting)
    );
  });
  const before =
    sayingBefore(parse, position, except) ??
    spokenNoun(parse, position) ??
    assertedNoun(parse, position) ??
    allegedNoun(parse, position);
  const outer =
    before !== null && before.speaker !== null
      ? before
      : (accordingTo(parse) ?? sayingAfter(parse, position) ?? before);
  if (inner === undefined) return outer;
  const reporting = reportingOf(inner.lemma) as Reporting;
  const speaker = inner.passive ? agentOf(parse, inner) : doerOf(parse, inner).phrase;
  if (
    outer !== null &&
    (reporting === 'plan' || reporting === 'promise' || reporting === 'order' || (inner.passive && speaker === null))
  )
    return reporting === 'plan' || inner.passive
      ? { ...outer, reporting: mergeReporting(reporting, outer.reporting) }
      : { speaker: speaker === null ? outer.speaker : withOf(parse, speaker), reporting, verb: inner };
  return { speaker: speaker === null ? null : withOf(parse, speaker), reporting, verb: inner };
}

/** "says that it plans to": what is said is the plan; "says that X was found to": the finding is what is alleged. */
const mergeReporting = (inner: Reporting, outer: Reporting): Reporting =>
  ['plan', 'promise', 'deny', 'order', 'advise'].includes(inner) ? inner : inner === 'accuse' ? inner : outer;
