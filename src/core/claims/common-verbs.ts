/**
 * Verbs that are neither actions nor sayings. They are known only so that a clause is seen to end where another begins:
 * "the app that helps people *lose* weight sends …".
 */
export const COMMON_LEMMAS: readonly string[] = `
accelerate achieve act activate adapt add address adjust adopt advance affect aid aim alert allow alter anger apply appoint approach approve
arise arrange arrest arrive assess assist associate attach attack attempt attend attract avoid await award become begin behave belong benefit
block boost borrow break build burn bypass calculate call cancel carry cause cease celebrate change chat check choose circumvent click close
collaborate come communicate compare compete complete comprise conceal concern conduct configure connect consider consist constitute consult consume
contact contain continue contribute control convert convince cooperate cope correct cost count cover craft create cross cut deal debate decline
decrease dedicate deem default defeat defend define delay delete demonstrate depend deploy derive design destroy develop differ disable disappear discontinue
discuss display distinguish divide do double download draft drop earn ease educate elect eliminate embed emerge employ enable encounter end enforce
engage enhance enjoy enlist enrol ensure enter entitle entrust escape evade evolve exceed exclude execute exempt exercise exist expand expire
explore extend face facilitate fail fall falsify feature feel fight fill finance finish fit fix focus follow forget form foster found frame
freeze fuel fulfil function fund generate go govern grow guard guide handle happen harm head heal hear help hire hit host hurt
identify ignore illustrate imagine impact implement impose improve include incorporate increase incur influence infringe inherit initiate inject injure
innovate insert install integrate interact interest interfere interpret intervene introduce invent invest investigate invite involve isolate issue
join jump justify kick kill know lack land last launch lay lead lean leap leave let level leverage lie lift light like limit list live load
lobby log look lower maintain make manage manipulate manufacture mark market matter measure meet merge message misconfigure mislead
mistake mitigate modify motivate name navigate need negotiate neglect nod nullify oblige occur offset open operate oppose opt organise originate
oust outpace outsource overcome overhaul overlook override oversee overturn owe participate partner patch pay perform permit persist phase pick place
plant play plug point pop pose practise predict prefer prepare present prevent print produce profit program prohibit promote prompt propagate
pursue push put quit raise ramp rank reach react realise rebuild receive reckon recover recruit reduce refer refine reflect refrain refuse regain regard
regulate reinstate reject relate relaunch relax rely remain remedy remind renew repair repeal replace replicate represent reproduce rescue
resemble reset reshape reside resign resist resolve respect rest restart restore restrict result resume retire retreat return reverse
revise revive revoke ride rise risk roll ruin run rush satisfy say seek seem separate serve set settle shake shape shoot shut sign
signal simplify sit skip sleep slow solve sort speak specialise specify spend split sponsor spread stage stand start stay
stem step stick stimulate stop strengthen stretch strike strip structure struggle study submit succeed suffer suggest suit summon support
surface surge surprise surround survive suspend sustain sweep switch tackle tailor talk tally taste teach tend term terminate thank think
threaten thrive throw tie tighten touch trail transform translate travel treat trigger trim trust try turn type undermine understand undo unfold
unite unlock unveil update upgrade uphold urge use utilise value vary veto view violate visit voice volunteer wait wake walk want
warrant waste wear weigh win wind wish withdraw withhold withstand work worry worsen write yield
agree allege amend analyse anticipate appeal boycott breach bring challenge clash coerce collapse combat come compensate compile complicate comply
compromise concentrate consent contend contract contravene cripple curb curtail customise damage deceive decide deepen deliver deny deprive deserve
deter discriminate dissolve divert dodge dominate dupe embrace empower endanger endorse entail entice equip erode escalate exacerbate
exaggerate exclude exhibit expect experience explain exploit extort fabricate favour flout forge formulate hamper hinder impersonate implicate
imprison infringe inspire intimidate invade invalidate invoke jeopardise label lure mandate mimic misrepresent misuse monetise obey obscure obstruct
offend omit opt outlaw outrage perceive persecute pertain plead pledge pressure presume probe procure prosecute publish punish query question quote
ratify rein reiterate relinquish rename reopen reuse revamp rewrite scrap scrutinise sideline simulate sneak spark spy squeeze stash stir strain
streamline subject summon supervise suppress swap tamper task topple transpire traverse trick uncover undergo undertake unify vet violate warn weaken wield
match skim e-mail happen get give take tell ask keep find call try leave put mean set show hold stand lose pay meet run move believe bring write lead hear turn
`
  .trim()
  .split(/\s+/);

/** Verbs whose base or -s form is as often a noun: the words round them decide. */
export const NOUN_VERBS: ReadonlySet<string> = new Set(
  `counsel abandon e-mail access account act address aim alert answer appeal approach attack attempt award back balance ban bar batch benefit bid blame block blog book boost breach
  break broadcast brief bug build cache call campaign care case cast catch cause challenge change channel charge chat check claim click close cloud command comment
  compromise concern conduct contact contest contract control copy cost count counter cover craft credit cross cut damage deal debate decline decrease default
  delay demand deposit design detail display dispute document double download draft draw drop dump ease email end escape estimate exchange exercise exhibit
  experience exploit export expose extract face fall fault favour fax fear feature feed fight file filter fine finish fit fix flag flow focus form format frame fuel
  function fund grant guarantee guard guess guide hack hand handle harm harvest hash head help hide highlight hijack hint hit hold host house impact import increase
  influence intake interest interview invite issue judge jump kick label lack land last launch lead leak leave level license lie lift light like limit line link list live load lobby
  lock log look lower mail mandate mark market mask match matter measure merit message mine mistake misuse move name need note notice object offer
  offset open order outline outrage overhaul override own package part partner pass patch pause pay people phase phone photograph phrase pick pilot ping pipe place plan
  plant play plug point pop pose position post power practice present pressure print probe process produce profile profit program project promise prompt proof protest prove publicise
  pull purchase purge push query question quote raise range rank rap rate reach read rebuke receive record refund regard register reject release remark remedy rent repair repeal repeat reply report
  request rescue research reserve respect rest result retreat return reveal reverse review reward ride rise risk roll root route ruin rule run rush sample sanction save scan scope
  scrap screen screenshot search seat secure sense sentence separate serve set shape share shield shift ship shock shot show sign signal slam slip slow snoop sort sound source spark
  speed spell spend spike spill split sponsor spot spread spy stage stand start state status stay stem step stick stock stop store storm strain stream stress stretch strike strip structure struggle study
  subject subpoena suit supply support surface surge surprise survey suspect swap sweep swipe switch tackle tag talk tally tank tap target task tax tear term test text threat tie time title tool touch
  tout track trade traffic trail train transcript transfer travel treat trick trigger trust try turn tweet type update upgrade upload upset use value veto view visit voice volunteer vote vow wait wake walk want warrant waste
  watch water wave wear weigh wish wonder work worry yield sleep skim match store aggregate intercept log address abuse advance compile contrast ping tap plead permit grab email purchase network`.split(
    /\s+/,
  ),
);

/** Words in -ing that are things, not doings. */
export const ING_NOUNS: ReadonlySet<string> = new Set(
  `advertising banking beijing being branding briefing building ceiling clothing computing during evening everything anything something nothing filing finding findings fundraising
  funding gaming gambling hearing holding housing king landing licensing listing lodging marketing meaning meeting messaging morning networking offering opening outing
  packaging parking phishing vishing smishing pricing programming proceeding proceedings publishing rating reading ring roaming ruling savings screening setting settings shipping shopping shortcoming
  sibling spring standing streaming string surroundings testing thing training understanding warning wedding wing wording writing engineering manufacturing outsourcing timing billing crowdfunding
  ongoing upcoming following including regarding according concerning missing existing leading remaining outstanding interesting far-reaching sweeping stunning`.split(
    /\s+/,
  ),
);
