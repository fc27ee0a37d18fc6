/* Words by which a phrase is known to name somebody, or nobody that one could find again. Data alone: `entities.ts` says what follows. */

/** Open a phrase that means one that was named before: "*its* makers". */
export const DETERMINERS: ReadonlySet<string> = new Set(
  "the this these those both its their his her our 's all another each such that".split(' '),
);

/** Open a phrase that means nobody in particular: "*some* experts". */
export const VAGUE: ReadonlySet<string> = new Set(
  'some many most any several other every no few certain various numerous more countless'.split(' '),
);

/** Countries, and capitals and states that stand for them. */
export const COUNTRIES: ReadonlySet<string> = new Set(
  'china india america britain europe germany france italy ireland netherlands russia israel japan korea australia canada brazil spain sweden finland norway switzerland austria belgium poland turkey iran taiwan singapore lithuania denmark ukraine mexico hungary greece beijing delhi washington london brussels u.s u.k us uk eu usa u.s. u.k. e.u. oregon california mumbai dublin luxembourg vietnam indonesia malaysia pakistan bangladesh'.split(
    ' ',
  ),
);

/** Months and days: written like names, and none. */
export const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** The last word of an organisation's name. */
export const ORGANISATION =
  /^(?:health|vpn|council|airlines?|airways|bank|motors|group|inc|corp|ltd|technolog(?:y|ies)|labs?|university|media|systems|security|pacific|telecom|mobile|networks?|services|software|solutions|foundation|institute|agency|commission|office|board|court|police|force|army|ministry|department|party|union|association|times|post|news|herald|express|reuters|today|app|cloud|pay|games|studios|entertainment|insurance|energy|holdings|partners|international|india|china|america|europe|research|analytics|data|store|play|maps|watch)$/;
