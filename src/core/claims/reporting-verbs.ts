/**
 * What a verb of saying does to the statement that follows it. The senses are those of the FrameNet frames named beside
 * each list (framenet.icsi.berkeley.edu); where a verb has several, the one that news uses of companies and their critics.
 */
export type Reporting =
  /** Says it, no more: whose word it is decides. */
  | 'say'
  /** Says that another does wrong. */
  | 'accuse'
  /** Says it as the result of looking. */
  | 'find'
  /** Says that it is so, of itself or against its own interest. */
  | 'admit'
  /** Says that it is not so. */
  | 'deny'
  /** Binds itself. */
  | 'promise'
  /** Says what it is going to do. */
  | 'plan'
  /** Tells others what they should do. */
  | 'advise'
  /** Tells others what they must do. */
  | 'order'
  /** Says it without being sure. */
  | 'suppose'
  /** Asks: no statement at all. */
  | 'ask';

const LISTS: Readonly<Record<Reporting, string>> = {
  // Statement, Telling, Reporting, Communication_response
  say: `say tell state add note explain report comment remark observe mention write declare inform announce notify describe
    respond reply answer argue maintain insist assert contend counter clarify reiterate repeat emphasise stress underline underscore
    stipulate specify outline recount relate quip continue affirm proclaim profess testify read conclude summarise elaborate
    brief advertise boast tout publicise pitch post tweet blog caution`,
  // Judgment_communication, Notification_of_charges, Complaining
  accuse: `accuse allege blame charge claim complain criticise slam condemn denounce decry sue indict fault lambast protest suspect
    fear object blast chide rebuke rap prosecute flag raise`,
  // Becoming_aware, Evidence, Reveal_secret, Verdict, Scrutiny
  find: `find discover show reveal uncover determine demonstrate establish prove expose detect document notice see observe
    learn identify spot rule hold indicate highlight detail confirm verify warn disclose trace suggest catch fine penalise convict`,
  // Affirm_or_deny, Reveal_secret
  admit: `admit acknowledge concede confess recognise accept own apologise`,
  // Affirm_or_deny
  deny: `deny refute reject dispute rebut dismiss contest disavow disclaim disagree contradict repudiate`,
  // Commitment
  promise: `promise pledge vow guarantee assure commit swear undertake ensure`,
  // Purpose, Deciding
  plan: `plan intend decide aim propose agree choose opt resolve mean vote expect prepare`,
  // Attempt_suasion, Warning
  advise: `advise urge recommend encourage counsel exhort implore persuade appeal plead`,
  // Request, Obligation_scenario, Preventing_or_letting, Being_obligated
  order: `order require mandate direct instruct demand command compel oblige force forbid ban bar prohibit enjoin decree enact
    legislate empower authorise`,
  // Opinion, Certainty
  suppose: `believe think assume imply speculate hint estimate guess surmise posit appear seem conjecture`,
  // Questioning
  ask: `ask question wonder inquire enquire query`,
};

const TABLE = new Map<string, Reporting>(
  (Object.entries(LISTS) as [Reporting, string][]).flatMap(([reporting, list]) =>
    list.split(/\s+/).map((lemma): [string, Reporting] => [lemma, reporting]),
  ),
);

/** Every verb of saying that we know. */
export const REPORTING_LEMMAS: readonly string[] = [...TABLE.keys()];

/** What a verb does to the statement that follows it; null: nothing. */
export const reportingOf = (lemma: string): Reporting | null => TABLE.get(lemma) ?? null;
