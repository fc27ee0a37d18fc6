import type { ActionVerb } from './action-verbs.ts';
import {
  ACTORS,
  DEVICES,
  isOneOf,
  NOT_PERSONAL,
  PERSONAL_DATA,
  PLAIN_DATA,
  TIMES,
  TRACES,
  VAGUE_DATA,
} from './nouns.ts';
import type { Parse, Phrase } from './parse-sentence.ts';
import { isPersonHead } from './people.ts';
import { type Owner, ownerOfData } from './whose-data.ts';

/** A stretch of words that names data, and how surely it is about people (1 to 3). */
export interface DataItem extends Phrase {
  readonly strength: number;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What one writes, says and sends oneself: "sent a message" is no claim, "sent their messages" and "kept messages" are. */
const LETTERS = set(
  'sms mms message text letter email e-mail mail call post video image picture photo photograph selfie footage recording transcript chat conversation contact search prompt query story speech comment notification',
);
const WRITING = set(
  'send post publish deliver receive get issue exchange email e-mail make write see open show put bring draw tell circulate broadcast forward',
);
const OWN_WRITING = set('send post publish deliver receive get issue exchange email e-mail make write show broadcast');

/** Told of people only where something says so; as often said of things. */
const VAGUE_PERSONAL = set(
  'name address number key code identity communication movement activity interest race age income sleep health habit behaviour behavior like follower friend pin traffic plate history licence license heartbeat religion preference profile event log file record document backup identifier transaction voice face',
);
/** Verbs that usually mean telling rather than passing on data. */
const TELLING = set(
  'send give provide share release offer show publish submit reveal disclose post tell serve grant supply deliver circulate distribute receive get issue exchange make pass hand return report hold keep use see view read need take seek open maintain review examine request demand follow watch put bring move buy purchase sell draw clear remove lose find secure protect check set drop place expose',
);
/** Verbs that, done to something of people's, are done to data: "recorded the routes of drivers". */
const OF_DATA = set(
  'collect harvest record log store keep hold retain archive upload transmit leak expose publish disclose share sell resell scan encrypt anonymise delete erase wipe destroy track monitor access read copy download steal intercept capture gather process obtain analyse evaluate hand send pass report',
);
/** What people have that is no data. */
const BELONGINGS = set(
  'money trust right interest need concern life job privacy safety confidence attention time fund claim view opinion voice support love fear anger hope faith loyalty hand heart mind vote demand wish expectation experience burden pain freedom property house car child family health body work power share stake cost price benefit choice decision consent permission power security wage',
);

/** "clicks", "every click" */
const isMany = ({ words }: Parse, { start }: Phrase, noun: string): boolean =>
  isPlural(noun) || /^(?:every|each)$/.test(words[start]?.lower ?? '');

const isPlural = (noun: string): boolean => /[^s]s$/.test(noun);

const isUsedByOneself = (noun: string): boolean =>
  /^(?:password|pin|passcode|otp|credential|login|card|email|username|fingerprint|id|number|address|name|code|cookie)s?$/.test(
    noun,
  );

/** "kept messages" is data, "sent a message" is not. */
function letterStrength({ words }: Parse, { start }: Phrase, noun: string, lemma: string): number {
  const isOne = !isPlural(noun) && /^(?:a|an|one)$/.test(words[start]?.lower ?? '');
  if (isOne && !/^(?:ask|require|demand|request|collect|store|keep|retain|record|capture|need)$/.test(lemma))
    return 0.5;
  if (!WRITING.has(lemma)) return isPlural(noun) ? 2 : 1.5;
  return isPlural(noun) && !OWN_WRITING.has(lemma) ? 1.5 : 0.5;
}

/** Of nouns that are personal by themselves. */
function personalStrength(parse: Parse, phrase: Phrase, noun: string, owner: Owner, lemma: string): number {
  if (owner === 'people' || owner === 'personal' || owner === 'likely') return 3;
  // Text, video and voice as such are material, not somebody's data.
  if (/^(?:text|video|audio|voice|image|email|e-mail)$/.test(noun)) return 0.5;
  if (owner === 'known' && !isOneOf(LETTERS, noun)) return 2;
  // One's own password is used, not collected.
  if (lemma === 'use' && isUsedByOneself(noun)) return 1;
  if (isOneOf(LETTERS, noun)) return owner === 'thing' ? 0.5 : letterStrength(parse, phrase, noun, lemma);
  if (!isOneOf(VAGUE_PERSONAL, noun)) return 3;
  if (owner === 'thing') return 0.5;
  const isAll = /^(?:every|each|all)$/.test(parse.words[phrase.start]?.lower ?? '');
  return isPlural(noun) || isAll ? 1.5 : TELLING.has(lemma) ? 0.5 : 1;
}

const IMPERSONAL = set(
  'market sales financial company technical weather climate scientific public test economic business product further more additional new other source game stock price satellite space historical industry production performance corporate official complete full raw own internal detailed important useful basic general current latest same available key live real-time time second third world track vinyl album court land property training company',
);

/** Verbs whose bare "data" is statistics more often than anybody's. */
const OPEN_DATA = set(
  'publish release present show provide give offer reveal disclose issue supply serve circulate distribute review examine need see seek require request demand cite compile evaluate',
);
/** Verbs whose bare "information" is anybody's rather than news. */
const INFORMATION = set(
  'collect harvest gather store send sell expose transmit upload log record steal siphon scrape retain leak encrypt intercept save keep transfer exfiltrate resell call ask sit reside stay',
);

/** "Data", "records", "details": by whose they are, or at least what kind ("dual-nationality records"). */
function plainStrength({ words }: Parse, phrase: Phrase, owner: Owner, lemma: string): number {
  switch (owner) {
    case 'people':
    case 'personal':
      return 3;
    case 'likely':
      return 2;
    case 'known':
      return 1.5;
    case 'thing':
      return words[phrase.head]?.lower === 'data' && !OPEN_DATA.has(lemma) ? 1.5 : 0.5;
  }
  const noun = words[phrase.head]?.lower ?? '';
  const kind = words[phrase.head - 1];
  const hasKind = phrase.head > phrase.start && kind !== undefined && kind.tag === 'noun';
  const of = words.findLastIndex(({ lower }, i) => lower === 'of' && i > phrase.start && i < phrase.head);
  // "new kinds *of* data": what stands before "of" tells nothing of the data.
  const before = words.slice(of < 0 ? phrase.start : of, phrase.head);
  const isImpersonal = before.some(({ lower }) => IMPERSONAL.has(lower));
  if (noun === 'content' && /^(?:delete|erase|remove|scan|read|monitor|analyse)$/.test(lemma)) return 1.5;
  if (noun === 'analytics' && /^(?:send|collect|upload|share|gather|transmit|stop)$/.test(lemma)) return 1.5;
  if (/^(?:document|file|material|report|memo|content)s?$/.test(noun)) return 0.5;
  // On a page about privacy, "data" alone is data of people, unless it is published or explained.
  if (noun === 'data' && !isImpersonal && !OPEN_DATA.has(lemma)) return 1.5;
  if (noun === 'information' && !isImpersonal && INFORMATION.has(lemma)) return 1.5;
  return hasKind && !isImpersonal && /^(?:record|log|histor|list|database|register|registry|archive)/.test(noun)
    ? 1.5
    : 1;
}

/** Verbs that make data of what they are said of: "logs clicks". */
const LOGGING = set('log record transmit upload leak encrypt scrape harvest intercept exfiltrate monetise anonymise');

/** How surely a phrase names data of people; 0: not at all. */
export function strengthOf(parse: Parse, phrase: Phrase, verb: Pick<ActionVerb, 'lemma' | 'object'>): number {
  const head = parse.words[phrase.head];
  if (head === undefined || head.tag === 'pronoun') return 0;
  const noun = head.lower.split('-').at(-1) ?? '';
  const isMentioned = head.mention?.kind === 'data';
  const isPersonal = isMentioned || isOneOf(PERSONAL_DATA, noun);
  const isPlain = isOneOf(PLAIN_DATA, noun);
  if (head.tag === 'name' && !isPersonal && !isPlain) return 0;
  if (noun === 'date' || noun === 'dates')
    return parse.words[phrase.head + 1]?.lower === 'of' && parse.words[phrase.head + 2]?.lower === 'birth' ? 3 : 0;
  const owner = ownerOfData(parse, phrase);
  const isOwned = owner === 'people' || owner === 'personal';
  if (isOneOf(NOT_PERSONAL, noun) && !isMentioned && !(isOwned && isPlain)) return 0;
  if (isPersonal) return personalStrength(parse, phrase, noun, owner, verb.lemma);
  if (isPlain && !isOneOf(VAGUE_DATA, noun)) return plainStrength(parse, phrase, owner, verb.lemma);
  if (isOneOf(TRACES, noun))
    return isOwned
      ? 2.5
      : owner === 'likely'
        ? OF_DATA.has(verb.lemma)
          ? 2
          : 1
        : owner !== 'thing' &&
            isMany(parse, phrase, noun) &&
            (LOGGING.has(verb.lemma) || isOneOf(TRACES, parse.words[phrase.head - 1]?.lower ?? ''))
          ? 1.5
          : 0;
  if (isPlain) return isOwned ? 3 : 0;
  return owner === 'people' && head.tag === 'noun' && couldBeOfPeople(noun) && OF_DATA.has(verb.lemma) ? 2 : 0;
}

const couldBeOfPeople = (noun: string): boolean =>
  !isOneOf(BELONGINGS, noun) && !isOneOf(ACTORS, noun) && !isOneOf(TIMES, noun) && !isOneOf(DEVICES, noun);

/** How sure it must be, by what the verb is usually said of. */
const NEEDED = { data: 1, personal: 1.5, people: 9, device: 2, tracker: 9 } as const;

const isWatched = (noun: string): boolean =>
  /(?:[^m]ers|[^t]ors|ists|ees|by)$/.test(noun) &&
  !isOneOf(ACTORS, noun) &&
  !isOneOf(DEVICES, noun) &&
  !isOneOf(PERSONAL_DATA, noun) &&
  !/(?:papers|numbers|orders|matters|letters|powers|factors|errors|offers|servers|answers)$/.test(noun);

const OWN_DEVICE = /^(?:phone|smartphone|iphone|handset|inbox|email|account|mailbox|camera|microphone)s?$/;

/** A device, an account, or people, for verbs that are done to these. */
function bearerStrength(parse: Parse, phrase: Phrase, verb: ActionVerb): number {
  const head = parse.words[phrase.head];
  if (
    head === undefined ||
    (head.tag === 'pronoun' && !/^(?:them|you|us|everyone|people|anyone|those)$/.test(head.lower))
  )
    return 0;
  const isDevice = isOneOf(DEVICES, head.lower);
  if (verb.object === 'people') {
    const isPerson = isPersonHead(parse.words, phrase) || head.lower === 'those' || isWatched(head.lower);
    if (isOneOf(TRACES, head.lower) && isPlural(head.lower)) return 2;
    return isPerson || (isDevice && head.lower !== 'line') || strengthOf(parse, phrase, verb) >= 1.5 ? 2 : 0;
  }
  if (verb.object !== 'device' || !isDevice) return 0;
  const owner = ownerOfData(parse, phrase);
  const isSomebodys =
    owner === 'people' ||
    owner === 'personal' ||
    owner === 'likely' ||
    parse.words.slice(phrase.start, phrase.head).some(({ tag, lower }) => tag === 'name' || lower === "'s");
  return isSomebodys || OWN_DEVICE.test(head.lower) ? 2 : 0;
}

const TRACKER = /^(?:cookie|tracker|pixel|beacon|spyware|stalkerware|keylogger)s?$/;

function itemsOf(phrases: readonly Phrase[], strength: (phrase: Phrase) => number): DataItem[] {
  return phrases.map((phrase) => ({ ...phrase, strength: strength(phrase) })).filter((item) => item.strength > 0);
}

/** The data among the phrases that a verb is said of; empty where none is data of people. */
export function dataAmong(parse: Parse, phrases: readonly Phrase[], verb: ActionVerb): DataItem[] {
  if (verb.object === 'tracker')
    return itemsOf(phrases, ({ head }) => (TRACKER.test(parse.words[head]?.lower ?? '') ? 2 : 0));
  if (verb.object === 'people' || verb.object === 'device')
    return itemsOf(phrases, (phrase) => bearerStrength(parse, phrase, verb));
  const items = phrases.map((phrase) => ({ ...phrase, strength: strengthOf(parse, phrase, verb) }));
  if (!items.some(({ strength }) => strength >= NEEDED[verb.object])) return [];
  // In a list that begins with data of people, the rest is such, too: "their names, towns and job titles".
  const isSure = (items[0]?.strength ?? 0) >= 2;
  return items.filter((item) => item.strength >= 1 || (isSure && couldBeData(parse, item)));
}

function couldBeData({ words }: Parse, { start, head }: Phrase): boolean {
  const word = words[head];
  return (
    word?.tag === 'noun' &&
    ![ACTORS, TIMES, NOT_PERSONAL].some((nouns) => isOneOf(nouns, word.lower)) &&
    !/^(?:more|others|things?|enough|etc)$/.test(word.lower) &&
    !/^(?:a|an|this|that)$/.test(words[start]?.lower ?? '')
  );
}
