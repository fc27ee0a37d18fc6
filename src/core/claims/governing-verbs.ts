/** Verbs whose object does what follows: "ask X to", "stop X from", "accuse X of", "catch X doing". */
export const OBJECT_DOES = new Set(
  `ask order require tell direct instruct command demand compel oblige force urge advise recommend encourage allow let permit enable authorise empower help invite expect want cause lead
  prohibit forbid ban bar prevent stop block keep prompt push press persuade convince warn caution beg lobby get teach train design build program configure use
  accuse suspect blame fine sue criticise charge condemn convict fault slam penalise sanction chide rebuke rap lambast denounce indict prosecute catch find see show spot observe allege say believe think report
  know deem call claim reveal expose discover describe detect notice pay hire trust trick dupe exempt mandate task commission set make like need`.split(
    /\s+/,
  ),
);

/** "use X to send" and "set up X to send": X is a tool, and who uses it does it. */
export const TOOL_VERBS = new Set([
  'use',
  'build',
  'design',
  'make',
  'set',
  'need',
  'pay',
  'like',
  'configure',
  'train',
  'program',
  'get',
  'find',
  'show',
  'see',
]);

/** Verbs by which somebody is made to answer for what follows "for". */
export const PUNISHING = new Set(
  'fine sue accuse criticise penalise sanction punish condemn blame indict prosecute reprimand rebuke'.split(' '),
);
