import type { Parse, VerbGroup } from './parse-sentence.ts';

const CONDITIONS = /^(?:unless|if|provided|when|whenever|once|until)$/;

/** "unless cloud messaging is on", "only when …": the article's own words; null where nothing limits the statement. */
export function conditionIn(text: string, { words, span }: Parse, group: VerbGroup): string | null {
  const at = words.findIndex(
    ({ lower, tag }, i) =>
      (CONDITIONS.test(lower) && tag === 'subordinator' && (i < group.start - 1 || i > group.verb)) ||
      (lower === 'as' && words[i + 1]?.lower === 'long' && words[i + 2]?.lower === 'as'),
  );
  const first = words[at];
  if (first === undefined || (first.lower === 'when' && at < group.start)) return null;
  const comma = words.slice(at).find(({ tag }) => tag === 'comma' || tag === 'stop' || tag === 'dash');
  return text.slice(first.start, Math.min(comma?.start ?? span.end, span.end)).trim();
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec)';
const UNIT = '(?:week|month|year|day|quarter|decade|summer|spring|autumn|fall|winter)';
const DATE = `(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? (?:19|20)\\d\\d)?|(?:19|20)\\d\\d(?!,?\\d))`;
const PART = `(?:(?:the )?(?:early|late|mid|middle|end|beginning|start|first half|second half|first quarter|last quarter)(?: of|-)? ?(?:the )?)`;
const POINT = `(?:${PART}?${DATE}|(?:next|last|this|the same|the previous|the following|the end of the|the) ${UNIT}|${PART}(?:the |this |next )?${UNIT}|year's end|yesterday|today|tomorrow)`;
const WHEN = new RegExp(
  `\\b(?:(?:by|in|on|since|from|until|till|before|after|during|between|around|as of|at|within) )?${POINT}(?: (?:or|and|to|until) ${POINT})?|\\bwithin (?:\\d+|a|two|three|six|twelve|the next) (?:few )?${UNIT}s?\\b|\\b(?:\\w+) ${UNIT}s? (?:ago|later)\\b`,
  'u',
);

/** Words without which no time is told: the whole pattern is slow. */
const HINT =
  /\b(?:19|20)\d\d\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:week|month|year|day|quarter|decade|summer|spring|autumn|fall|winter|tomorrow)/;

const find = (text: string): string | null => (HINT.test(text) ? (WHEN.exec(text)?.[0]?.trim() ?? null) : null);

/** "middle of 2015 or end of 2015": the article's own words for when; null where the sentence does not say. */
export const whenIn = (text: string, { words, span }: Parse, group: VerbGroup): string | null => {
  const after = text.slice(words[group.verb]?.start ?? span.start, span.end);
  return find(after) ?? find(text.slice(span.start, span.end));
};

/** A time that the sentence after a plan gives: "the time is not confirmed but it can be …". */
export const whenOfPlan = (sentence: string): string | null =>
  /\b(?:time|date|deadline|schedule|timeline|timeframe)\b/i.test(sentence) ? find(sentence) : null;
