import type { Action } from './claim.ts';

/** What the object of a verb must be for the verb to be about data of people. */
export type ObjectKind =
  /** Nearly always about data ("transmit", "encrypt"): "data" alone will do. */
  | 'data'
  /** Often about other things ("share", "give", "keep"): the data must be told to be of people. */
  | 'personal'
  /** Done to people or their devices ("spy on", "track"): the object is whose data it is. */
  | 'people'
  /** Done to devices and accounts as well as to data ("hack", "search", "tap"). */
  | 'device'
  /** Done with what collects data by itself: "place cookies". */
  | 'tracker';

/** How one verb speaks of data. */
export interface ActionVerb {
  readonly lemma: string;
  readonly action: Action;
  readonly object: ObjectKind;
  /** The word that must follow: "hand *over*", "spy *on*". */
  readonly particle: string | null;
}

const LISTS: readonly (readonly [Action, ObjectKind, string])[] = [
  [
    'collect',
    'data',
    'skim collect gather harvest record log scrape amass capture accumulate siphon vacuum hoover mine process transcribe ingest intake gobble suck:up slurp overcollect',
  ],
  [
    'collect',
    'personal',
    'obtain acquire compile use analyse combine merge link aggregate request receive get buy purchase require demand ask:for exploit misuse scan register train:on feed gain seek take need examine evaluate infer derive rely:on insist:on call:for know learn utilise leverage abuse pull draw:on solicit draw cross-reference pool map match measure train:on',
  ],
  ['collect', 'tracker', 'place set drop plant install'],
  ['collect', 'people', 'record'],
  [
    'collect',
    'people',
    'scan track monitor surveil profile fingerprint photograph film follow watch geolocate spy:on spy:upon snoop:on snoop:upon',
  ],
  ['send', 'data', 'transmit upload exfiltrate relay beam export forward retransmit funnel sync synchronise'],
  [
    'send',
    'personal',
    'send transfer route report return stream exchange pipe e-mail broadcast ship phone:home leave ping carry mail channel email pass put:into enter:into paste:into feed:into go:to flow:to travel:to follow:to wander:to reach fax',
  ],
  ['share', 'data', 'divulge overshare'],
  [
    'share',
    'personal',
    'share disclose give provide publish release supply reveal surrender furnish hand pass:on pass:to turn:over offer submit swap deliver show serve tell grant circulate distribute make:available post forward:to',
  ],
  ['sell', 'data', 'monetise'],
  ['sell', 'personal', 'sell trade:in trade broker auction resell rent license'],
  ['store', 'data', 'store retain archive'],
  [
    'store',
    'personal',
    'keep hold save host put:away house cache preserve maintain locate back:up stockpile base:in base:on stay:in stay:on remain:in remain:on sit:on sit:in reside:in reside:on reside:at rest:on rest:in rest:with live:on live:in lie:on lie:with possess write enter remember',
  ],
  ['move', 'personal', 'move migrate relocate shift localise repatriate bring'],
  ['leak', 'data', 'leak'],
  ['leak', 'personal', 'expose lose spill compromise breach dump mishandle misplace'],
  ['access', 'data', 'exfiltrate'],
  [
    'access',
    'personal',
    'access read view see open extract copy download retrieve look:up look:at look:through look:into search:through go:through get:through sift:through comb:through play:back write:down listen:to inspect query search consult examine check screenshot obtain seize subpoena swipe pilfer decrypt peek:at decode review pull:up lift eavesdrop:on snoop:through steal intercept grab',
  ],
  [
    'access',
    'device',
    'hack hack:into break:into infiltrate tap wiretap bug infect penetrate crack unlock search target:with hijack copy clone seize confiscate tap:into',
  ],
  ['access', 'personal', 'get:at make:off walk:off grab sneak:at pry:into'],
  ['access', 'people', 'eavesdrop:on wiretap listen:to'],
  ['protect', 'data', 'encrypt anonymise pseudonymise hash redact anonymize deidentify de-identify tokenise'],
  ['protect', 'personal', 'secure protect safeguard shield mask blur obfuscate scramble minimise lock strip'],
  ['protect', 'device', 'encrypt secure'],
  ['delete', 'data', 'erase expunge'],
  ['delete', 'personal', 'delete wipe remove destroy purge scrub discard clear dispose:of'],
  ['other', 'personal', 'halt suspend pause'],
];

const parse = (action: Action, object: ObjectKind, entry: string): ActionVerb => {
  const [lemma = '', particle] = entry.split(':');
  return { lemma, action, object, particle: particle ?? null };
};

const TABLE = new Map<string, ActionVerb[]>();
for (const [action, object, list] of LISTS) {
  for (const entry of list.split(' ')) {
    const verb = parse(action, object, entry);
    TABLE.set(verb.lemma, [...(TABLE.get(verb.lemma) ?? []), verb]);
  }
}

/** Every verb that can be an action. */
export const ACTION_LEMMAS: readonly string[] = [...TABLE.keys()];

/** The senses in which a verb can be an action, in the order in which they are tried; none for other verbs. */
export const actionsOf = (lemma: string): readonly ActionVerb[] => TABLE.get(lemma) ?? [];
