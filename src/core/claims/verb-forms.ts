/** Which form of a verb a word is. `part` is the past participle; `past` also stands for forms that are both. */
export type VerbForm = 'base' | 's' | 'past' | 'part' | 'ing';

/** One reading of a word as a verb. */
export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
}

/** Irregular verbs: lemma, past, participle; `=` where the participle is the past. */
const IRREGULAR = new Map(
  `be was been|become became become|begin began begun|bring brought =|break broke broken|build built =|buy bought =|catch caught =
  choose chose chosen|come came come|cut cut =|deal dealt =|do did done|draw drew drawn|eat ate eaten|fall fell fallen|feed fed =
  feel felt =|fight fought =|find found =|flee fled =|fly flew flown|forbid forbade forbidden|forget forgot forgotten
  freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|have had =|hear heard =|hide hid hidden|hit hit =
  hold held =|hurt hurt =|keep kept =|know knew known|lay laid =|lead led =|leave left =|lend lent =|let let =|lie lay lain
  lose lost =|make made =|mean meant =|meet met =|mislead misled =|oversee oversaw overseen|overturn overturned =|pay paid =
  put put =|read read =|reset reset =|resell resold =|rise rose risen|run ran run|say said =|see saw seen|seek sought =|sell sold =|send sent =
  set set =|shoot shot =|show showed shown|shut shut =|sit sat =|sleep slept =|speak spoke spoken|spend spent =|split split =
  spread spread =|stand stood =|steal stole stolen|stick stuck =|strike struck =|swear swore sworn|sweep swept =|take took taken
  teach taught =|tell told =|think thought =|throw threw thrown|understand understood =|uphold upheld =|wake woke woken
  wear wore worn|win won =|withdraw withdrew withdrawn|withhold withheld =|write wrote written|rewrite rewrote rewritten
  undergo underwent undergone|undertake undertook undertaken|overhear overheard =|bid bid =|cast cast =|cost cost =|broadcast broadcast =|override overrode overridden`
    .split(/[|\n]/)
    .map((row) => row.trim().split(' '))
    .map(([lemma = '', past = '', part = '=']) => [lemma, [past, part === '=' ? past : part]] as const),
);

/** Whether a past form may also be the participle: "collected", not "went". */
export function isParticiple({ lemma, form }: { readonly lemma: string; readonly form: VerbForm | null }): boolean {
  if (form === 'part') return true;
  const [past, part] = IRREGULAR.get(lemma) ?? [];
  return form === 'past' && past === part;
}

/** Verbs of several syllables that double their last letter; those of one syllable do so by rule. */
const DOUBLED = new Set(
  'transmit permit submit admit commit omit emit refer infer occur compel propel expel rebut regret equip patrol unplug format retransmit resubmit prefer defer transfer'.split(
    ' ',
  ),
);

const isDoubled = (lemma: string): boolean =>
  DOUBLED.has(lemma) || /^[^aeiou]*[aeiou][bdglmnprt]$/.test(lemma) || /^(?:qu|squ)[aeiou][bdgmnpt]$/.test(lemma);

function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return isDoubled(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

function gerund(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  if (/[^aeiou][aeiou]l$/.test(lemma) && /(?:control|compel|propel|expel|patrol)$/.test(lemma)) return `${lemma}ling`;
  return isDoubled(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}

/** British spelling doubles the l: labelled, cancelling. */
const british = (lemma: string): string[] =>
  /[^aeo][aeo]l$/.test(lemma) || /[eo]l$/.test(lemma) ? [`${lemma}led`, `${lemma}ling`] : [];

/** All forms of a verb, with what each is. */
export function formsOf(lemma: string): [string, VerbForm][] {
  const [past = regularPast(lemma), part = past] = IRREGULAR.get(lemma) ?? [];
  const [pastOfBritish, gerundOfBritish] = british(lemma);
  return [
    [lemma, 'base'],
    [thirdPerson(lemma), 's'],
    [past, 'past'],
    [part, part === past ? 'past' : 'part'],
    [gerund(lemma), 'ing'],
    ...(pastOfBritish === undefined || IRREGULAR.has(lemma) ? [] : ([[pastOfBritish, 'past']] as [string, VerbForm][])),
    ...(gerundOfBritish === undefined ? [] : ([[gerundOfBritish, 'ing']] as [string, VerbForm][])),
  ];
}

/** -ise beside -ize: the lists have the British form. */
const spellings = (lemma: string): string[] =>
  /[a-z]{3}(?:ise|yse)$/.test(lemma) ? [lemma, lemma.replace(/([iy])se$/, '$1ze')] : [lemma];

/** From each form to its readings; forms of an American spelling give the British lemma. */
export function readingsOf(lemmas: Iterable<string>): Map<string, VerbReading[]> {
  const readings = new Map<string, VerbReading[]>();
  for (const lemma of new Set(lemmas)) {
    for (const [text, form] of spellings(lemma).flatMap(formsOf)) {
      const known = readings.get(text) ?? [];
      if (known.some((reading) => reading.lemma === lemma && reading.form === form)) continue;
      readings.set(text, [...known, { lemma, form }]);
    }
  }
  return readings;
}
