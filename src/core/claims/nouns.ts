/** Sets of nouns that tell what a noun phrase is about. All are in the singular unless only the plural has the sense. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Data that is about a person wherever it stands. */
export const PERSONAL_DATA = words(`
  url urls domain website-visits ids otps pins ips imeis imei imsi iccid meid msisdn ssid bssid idfa gaid eid uuid guid fingerprint faceprint voiceprint biometrics dna genome location whereabouts movement itinerary geolocation
  contact message sms mms text chat conversation email e-mail voicemail photo photograph selfie picture image video footage
  recording transcript password passcode passphrase pin otp credential login username identifier id identity metadata keystroke clipboard screenshot search
  history cookie biometric iris face voice fingerprint faceprint aadhaar passport licence license ssn ip
  birth telemetry diagnostics metadata communication correspondence birthdate birthday dob address habit preference interest
  behaviour behavior activity profile prescription diagnosis password cvv pii phi coordinate dossier mugshot heartbeat sleep
  orientation religion ethnicity race health income salary gender age sexuality pregnancy queries query prompt mac
  call calendar bookmark comment post like follower friend handwriting gait retina pupil emotion
  plate gps name numberplate payslip date-of-birth backups backup transaction surname nickname e-mail mail letter diary inbox mailbox contactbook phonebook logfile log`);

/** Data of any kind: about people only where something says so. */
export const PLAIN_DATA = words(`
  data information info detail record file document content material database dataset statistics fact log analytics report list backup copy
  archive traffic number key code entry trove answer response signal sample reading measurement statistic insight attribute register registry field value input audio media ping template scan trace trail footprint sample clip snippet feed card statement form certificate result note score
  rate transaction payment order booking purchase bill balance test plan request upload interaction`);

/** Plain data that is so vague that only the word before it, or whose it is, makes it data at all. */
export const VAGUE_DATA = words(
  `rate number key code list copy report card statement form certificate result note score template scan trace trail footprint sample clip snippet feed ping order bill balance test plan request answer response field value input fact entry signal measurement insight attribute media backup payment material statistic statistics archive upload interaction`,
);

/** Words before plain data that make it data of people. */
export const PERSONAL_MODIFIERS = words(`
  zip postal post-code personal private sensitive confidential intimate identifying identifiable personally health medical clinical financial biometric genetic location geolocation customer client user usage
  behavioural behavioral demographic contact payment credit debit card browsing search call calling chat device handset diagnostic phone telephone mobile sim voice facial face
  employee staff patient taxpayer tax bank banking account login passport profile travel passenger viewing listening shopping purchase purchasing
  transaction subscriber member membership consumer student pupil child children voter electoral citizen resident driver driving vehicle rider household family
  health-care healthcare fitness menstrual fertility reproductive sexual hiv vaccination criminal police surveillance app in-app web online internet wi-fi wifi wi bluetooth gps ip email e-mail social security
  national identity id identification address birth marital residential home telemetry crash tracking ad advertising audience people individual american
  lab test exam exams medical therapy tax electricity meter number-plate licence-plate licence license plate fingerprint loyalty-card loyalty dental prescription voter-id ration salary bank-account
  facebook instagram whatsapp aadhaar pan upi kyc crm messaging sms text personalised personalized identity employment hr payroll subscriber's serial imei imsi mac
  smart-meter camera cctv video dashcam selfie fingerprint iris dna log-in logon sign-in registration booking reservation guest hotel flight loyalty visitor human metadata cell cell-site unencrypted encrypted sleep heart
  geolocation precise granular raw non-public nonpublic cookie`);

/** What people leave behind by what they do: data where it is said to be theirs, or where the verb is of data. */
export const TRACES = words(`
  route visit trip journey ride flight stay mark grade note entry command request print palm-print palm fingerprint score count step reading list log snippet copy
  purchase order booking appointment membership subscription playlist download click tap swipe gesture mood emotion opinion vote donation salary wage debt loan conviction arrest
  tweet reel avatar nickname height weight temperature pulse calorie workout run meal cycle period allergy medication vaccination x-ray scan swab blood accent tattoo vin meter
  bill invoice receipt statement balance wallet token diary prescription diagnosis application form claim complaint reply tag status mood answer exercise lesson bet win ticket check-in post-code postcode birthplace
  sound speech track trail trace footprint template sample clip transaction swipe transfer page lookup login visit reminder alarm draft bookmark rating review vehicle registration plate`);

/** People, as those whose data it is. */
export const PEOPLE = words(`
  user customer client people person individual subscriber patient employee worker staff personnel citizen resident inhabitant child kid minor teen teenager youngster student pupil
  driver rider passenger voter member consumer visitor owner journalist reporter activist dissident lawyer campaigner guest traveller traveler tourist shopper buyer viewer listener
  parent mother father woman man girl boy victim applicant candidate jobseeker taxpayer pensioner cardholder policyholder holder account-holder accountholder motorist pedestrian protester
  demonstrator crowd passer-by migrant refugee prisoner inmate suspect donor player gamer caller recipient sender contact friend follower reader learner participant respondent beneficiary depositor borrower investor
  american european indian briton british australian canadian german french chinese uyghur muslim californian italian irish dutch japanese korean russian brazilian
  household public audience population soldier politician lawmaker official mp president minister celebrity human netizen tenant commuter neighbour neighbor couple family colleague adult civilian veteran newborn infant
  developer merchant creator influencer sportsman athlete believer foreigner national opponent critic servant officer executive diplomat volunteer nurse doctor teacher survivor subject crew pilot sailor passers-by passerby bystander neighbour cyclist women men children schoolchildren schoolgirls wives kids teens grandparents fishermen policemen businessmen salespeople principal they them you us everyone everybody anyone anybody nobody someone somebody`);

/** What is broken into, and holds a person's data. */
export const DEVICES = words(`
  phone smartphone iphone handset mobile device tablet laptop computer pc macbook ipad account microphone camera webcam inbox mailbox voicemail wallet browser server cloud system network database
  machine router speaker television tv car vehicle watch line headset doorbell email website repository storage bucket backup`);

/** Things and bodies that act: what a definite phrase must name to be an actor. */
export const ACTORS = words(`
  company firm business corporation conglomerate group giant startup start-up maker manufacturer vendor developer publisher provider operator carrier telco telecom isp retailer chain bank lender insurer
  broker brand subsidiary parent owner platform network service app application apps software program programme browser website site page portal tool product phone smartphone handset device gadget tablet laptop computer car
  vehicle speaker assistant chatbot bot model toy watch wearable tracker camera doorbell thermostat tv television headset router console vacuum robot drone appliance sdk library plugin plug-in extension add-on widget
  keyboard launcher malware spyware trojan virus worm stalkerware keylogger rootkit ransomware backdoor implant adware agency ministry department regulator watchdog authority commission commissioner board office bureau court judge tribunal
  bench government state police force army military navy service intelligence administration parliament senate congress council city municipality union school university college hospital clinic employer landlord airline hotel
  party third-party hacker attacker intruder criminal thief gang ring crew actor cybercriminal scammer fraudster spy insider employee worker contractor staff engineer researcher analyst expert academic team lab institute organisation organization charity campaigner nonprofit ngo
  party campaign candidate supplier processor partner advertiser marketer publisher reseller distributor importer exporter messenger search-engine engine cloud store marketplace exchange wallet
  system scheme project feature update firmware os component module pixel beacon cookie script code tag algorithm registry database archive programme unit division arm team affiliate joint-venture venture
  prosecutor investigator detective officer official officials lawmaker senator minister president lawyer doctor nurse teacher student man woman ex-employee executive founder ceo chief director head spokesperson spokesman spokeswoman co-founder whistleblower
  machine machines server servers terminal kiosk reader scanner station meter badge card chip sensor sim game games site sites outlet paper newspaper newsroom broadcaster streamer dealer dealership garage maker mapmaker automaker carmaker chipmaker handset-maker phonemaker phone-maker
  warehouse shop factory farm restaurant library museum stadium embassy church foundation newspaper supermarket casino gym bar club council municipality caller landlord publisher outfit enterprise venue chain startup archive port customs jail prison accused suspect defendant perpetrator culprit operator operators entity body bodies fiduciary controller consultancy consultant auditor registrar centre center post office`);

/** What lets data out without anybody doing it. */
export const MISHAPS = words(
  `breach leak hack attack bug flaw vulnerability error glitch misconfiguration exploit incident hole loophole intrusion weakness cyberattack cyber-attack`,
);

/** Actors that only set rules. */
export const RULES = words(
  `law act bill rule regulation order policy terms settlement agreement contract directive judgment ruling verdict decree provision clause section notification circular advisory guideline guidelines code warrant court-order injunction statute amendment ordinance treaty framework`,
);

/** Speakers that are documents. */
export const DOCUMENTS =
  words(`report study inquiry enquiry probe policy document paper filing lawsuit complaint suit letter statement analysis investigation probe research circular notice notification advisory post blog audit survey review test judgment ruling order article email memo
  transcript court-filing indictment affidavit petition finding findings disclosure leak file slide presentation contract agreement licence license charter code manual website faq page record warrant leaflet whitepaper`);

/** Speakers who accuse or find, by their trade. */
export const CRITICS = words(
  `researcher expert analyst campaigner activist critic group security-firm privacy-group watchdog academic professor engineer student hacker whistleblower lawyer attorney plaintiff complainant prosecutor investigator senator lawmaker official officials source sources insider`,
);

/** Bodies whose decision settles a matter for the law. */
export const AUTHORITIES = words(
  `court judge tribunal bench regulator commission commissioner authority ico ftc cnil dpc cci jury garante edpb pdpc fcc cma oaic datatilsynet ncc trai meity parliament ministry department board justice watchdog`,
);

/** Words for time; a phrase with one as its head is no actor and no place. */
export const TIMES =
  words(`january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  year month week day hour minute second decade quarter summer winter spring autumn fall today yesterday tomorrow tonight morning evening afternoon weekend time moment date deadline century season period night end beginning middle start mid late early past future`);

/** Heads that only measure what follows "of". */
export const PARTITIVES =
  words(`part portion number amount lot lots million billion thousand hundred crore lakh dozen majority most range list set variety copy piece bit type kind sort host wealth trove cache batch bulk rest share percent amount majority half third quarter all some any many much
  tens hundreds thousands millions billions dozens scores reams terabytes gigabytes megabytes petabytes volume quantity collection category categories kinds types sorts forms form level levels series array combination mix database databases list lists copies couple pair handful group contents`);

/** What is sent, kept or shared in other kinds of news: never data of people, whatever stands before it. */
export const NOT_PERSONAL =
  words(`code patch patent money fund profit revenue result sales technology view opinion vision story news power concern hope goal stage responsibility cost burden blame market stock equity
  screen stake dividend future world planet space risk emphasis importance priority office building product update feature service tool solution plan strategy policy guideline guidance resource knowledge
  best-practice practice expertise experience advice tip idea thought secret intelligence guidance malware indicator evidence proof statement estimate figure forecast guidance timeline timetable price pricing breakdown explanation reason rationale`);

/** What belongs to a country, and its people. */
export const DEMONYM =
  /^(?:chinese|indian|american|british|european|german|french|chinese|italian|irish|dutch|russian|israeli|japanese|korean|australian|canadian|brazilian|spanish|swedish|finnish|norwegian|swiss|austrian|belgian|polish|turkish|iranian|saudi|taiwanese|singaporean|lithuanian|danish|ukrainian|mexican|hungarian|greek|portuguese|kenyan|nigerian|african|asian|californian|western|eastern|uk-based|us-based)s?$/;

/** Each word of a sentence is asked for some ten times; an article has some thousand different ones. */
const SINGULARS = new Map<string, string>();
const MOST_SINGULARS = 4096;

/** The singular of a noun, well enough to look it up. */
export function singular(word: string): string {
  const known = SINGULARS.get(word);
  if (known !== undefined) return known;
  if (SINGULARS.size >= MOST_SINGULARS) SINGULARS.clear();
  const found = makeSingular(word);
  SINGULARS.set(word, found);
  return found;
}

function makeSingular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (/(?:ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}

/** Whether a noun, in either number, is in a set. */
export const isOneOf = (set: ReadonlySet<string>, word: string): boolean => set.has(word) || set.has(singular(word));
