import type { ActionFrame } from './action-frame.ts';
import { type ArticleView, partyTerm } from './article-view.ts';
import type { ClaimTerm } from './claim.ts';
import { agentOf } from './clause-links.ts';
import { namingOf, termOf } from './entities.ts';
import { CRITICS, DOCUMENTS, isOneOf } from './nouns.ts';
import type { Parse, Phrase } from './parse-sentence.ts';
import { isAuthorityHead } from './stance-of.ts';
import { subjectOf } from './subject-of.ts';

/** Whether two terms name the same party, as far as words and explainers tell. */
export function sameParty(a: ClaimTerm, b: ClaimTerm): boolean {
  if (a.explainer !== null && a.explainer === b.explainer) return true;
  const words = (term: ClaimTerm): string[] =>
    term.words
      .toLowerCase()
      .split(/[\s'’.,-]+/)
      .filter(({ length }) => length > 2);
  const [left, right] = [words(a), words(b)];
  return left.some(
    (word) =>
      right.includes(word) &&
      !/^(?:the|company|firm|group|data|app|apps|phone|phones|indian|chinese|american|researchers?)$/.test(word),
  );
}

const SPOKEN_FOR =
  /^(?:spokesperson|spokesman|spokeswoman|company|firm|maker|representative|it|they|we|he|she|executive|counsel|lawyer|ceo|president|founder|chief)s?$/;

interface Speaker {
  readonly terms: readonly ClaimTerm[];
  readonly isOwn: boolean;
  readonly isAuthority: boolean;
  /** The party that the speaker is or speaks for; null for critics and documents. */
  readonly party: ClaimTerm | null;
}

const NOBODY: Speaker = { terms: [], isOwn: false, isAuthority: false, party: null };

/** Who says it: how a claim shows them, and whether they speak for the actor. */
export function readSpeaker(
  view: ArticleView,
  parse: Parse,
  sentence: number,
  phrase: Phrase | null,
  actor: ClaimTerm | null,
): Speaker {
  if (phrase === null) return NOBODY;
  const head = parse.words[phrase.head];
  const short: Phrase = { start: phrase.start, end: Math.max(phrase.head + 1, phrase.start + 1), head: phrase.head };
  const naming = namingOf(parse, short);
  const whole = phrase.end > short.end;
  const term =
    naming === 'pronoun' || !whole
      ? (partyTerm(view, parse, sentence, short) ?? termOf(view.text, parse, phrase))
      : termOf(view.text, parse, phrase);
  const lastName = term.words.split(' ').at(-1) ?? '';
  const affiliation = naming === 'named' && term.explainer === null ? view.affiliation(lastName) : undefined;
  const isCompany = parse.words.slice(phrase.start, phrase.end).some(({ mention }) => mention?.kind === 'organisation');
  const isAuthority =
    head !== undefined &&
    !isCompany &&
    (isAuthorityHead(head.lower) ||
      isAuthorityHead(lastName.toLowerCase()) ||
      view.isPublicBody(term.explainer) ||
      parse.words.slice(phrase.start, phrase.end).some(({ lower }) => /^(?:justice|judge|court)s?$/.test(lower)) ||
      parse.words.slice(phrase.start, phrase.end).some(({ mention }) => mention?.kind === 'public-body'));
  const isCritic = head !== undefined && isOneOf(CRITICS, head.lower);
  const isSame =
    actor !== null && (sameParty(term, actor) || (affiliation !== undefined && sameParty(affiliation, actor)));
  const isVoice = head !== undefined && SPOKEN_FOR.test(head.lower) && !isAuthority && !isCritic;
  const isOwnHead =
    head !== undefined &&
    /^(?:head|director|manager|officer|employee|engineer|lawyer|counsel|chief|founder|boss)s?$/.test(head.lower) &&
    /^(?:its|their|our)$/.test(parse.words[phrase.start]?.lower ?? '');
  const isOwnPaper =
    head !== undefined &&
    isOneOf(DOCUMENTS, head.lower) &&
    /^(?:its|their|our|'s)$/.test(parse.words[phrase.start]?.lower ?? '');
  const isOwn =
    isOwnHead ||
    isOwnPaper ||
    (isSame && !isCritic) ||
    (isVoice && actor === null) ||
    (isVoice &&
      /^(?:spokes|representative|we|counsel)/.test(head?.lower ?? '') &&
      term.explainer === null &&
      !isAuthority);
  const party = isCritic || isAuthority ? null : (affiliation ?? (naming === 'named' || isVoice ? term : null));
  return { terms: [term], isOwn, isAuthority, party };
}

const TELLS =
  /^(?:stop|end|block|prevent|ask|tell|urge|advise|recommend|warn|caution|order|instruct|direct|require|mandate|ban|bar|forbid|prohibit|oblige|compel|force|command|demand)$/;

/** Who asks, advises or orders: "the ombudsman asked the police to …", "was told by the court to …". */
export function tellerOf(view: ArticleView, parse: Parse, sentence: number, { doer }: ActionFrame): ClaimTerm | null {
  const telling = doer.isTold
    ? doer.governors.find(
        ({ lemma, verb }) => TELLS.test(lemma) && !(/^(?:stop|end)$/.test(lemma) && parse.phraseAt[verb + 1] === null),
      )
    : doer.governors.find(({ lemma, passive }) => passive && TELLS.test(lemma));
  if (telling === undefined) return null;
  const phrase = telling.passive ? agentOf(parse, telling) : subjectOf(parse, telling);
  return phrase === null ? null : partyTerm(view, parse, sentence, phrase);
}

/** A state body may keep data itself; a court or a critic speaks of others. */
export const isKeeping = (parse: Parse, speaker: Phrase | null): boolean =>
  speaker !== null &&
  /^(?:ministry|government|minister|department|agency|police|council|army|state|official|officials|office)$/.test(
    parse.words[speaker.head]?.lower ?? '',
  );
