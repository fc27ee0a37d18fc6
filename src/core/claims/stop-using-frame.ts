import type { ActionFrame } from './action-frame.ts';
import type { ActionVerb } from './action-verbs.ts';
import { DEVICES, isOneOf } from './nouns.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { listFrom } from './phrase-lists.ts';
import { doerOf } from './who-does-it.ts';

/** Verbs that are said of what one no longer uses. */
const AVOIDING = /^(?:avoid|shun|ditch|abandon|boycott|discard|uninstall)$/;

const ENDING = new Set(['stop', 'avoid', 'quit', 'cease', 'refrain', 'discontinue']);

/** "advised its staff to stop using the phones": what is used is named, and somebody tells others to. */
export function stopUsingFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
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
