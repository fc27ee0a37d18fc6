import { ACTION_LEMMAS } from './action-verbs.ts';
import { MISHAP_WORDS } from './denied-mishaps.ts';
import { NOMINAL_ACTIONS } from './nominal-frames.ts';
import { DEVICES, PEOPLE, PERSONAL_DATA, PLAIN_DATA, TRACES } from './nouns.ts';
import { readingsOf } from './verb-forms.ts';

/** What a sentence must hold to be worth reading closely: a word of doing and a word for data, people or devices. */
interface Triggers {
  readonly actions: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
}

/** Verbs of the frames that are not in the table of actions. */
const OTHER_LEMMAS = [
  'leave',
  'ask',
  'press',
  'have',
  'get',
  'gain',
  'want',
  'win',
  'use',
  'buy',
  'install',
  'download',
  'grant',
  'allow',
  'open',
];
/** What one may be told to stop using. */
const PRODUCTS = [
  'app',
  'service',
  'software',
  'messenger',
  'platform',
  'tool',
  'chatbot',
  'product',
  'cookie',
  'tracker',
  'pixel',
  'spyware',
];

const inBothNumbers = (noun: string): string[] => [noun, `${noun}s`, `${noun}es`, noun.replace(/y$/, 'ies')];

let triggers: Triggers | null = null;
/** Made when the first article is read. */
function allTriggers(): Triggers {
  triggers ??= {
    actions: new Set([
      ...readingsOf([...ACTION_LEMMAS, ...OTHER_LEMMAS]).keys(),
      ...NOMINAL_ACTIONS.flatMap(inBothNumbers),
      'has',
      'had',
    ]),
    things: new Set(
      [...PERSONAL_DATA, ...PLAIN_DATA, ...PEOPLE, ...DEVICES, ...TRACES, ...PRODUCTS].flatMap(inBothNumbers),
    ),
  };
  return triggers;
}

/** Words that may stand for data that was spoken of before. */
const POINTING = new Set(['it', 'them', 'these', 'this', 'such']);

const WORD = /[a-z]+(?:-[a-z]+)*/g;

/** What of a claim's words a sentence has. */
export interface Hints {
  readonly hasAction: boolean;
  readonly hasThing: boolean;
  /** "it" or "them", which may stand for data; told only where there is no other thing. */
  readonly hasPronoun: boolean;
}

/** Data that has no name: "everything is with AWS", "what it holds". */
const UNNAMED = new Set(['everything', 'nothing', 'whatever', 'what', ...MISHAP_WORDS]);

/** Looks for words of doing and for words of data in a sentence: a hundred times quicker than reading it. */
export function hintsOf(sentence: string): Hints {
  const { actions, things } = allTriggers();
  const lower = sentence.toLowerCase();
  let [hasAction, hasThing, hasPronoun] = [false, false, false];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(lower); match !== null; match = WORD.exec(lower)) {
    const word = match[0];
    if (!hasAction) hasAction = actions.has(word) || UNNAMED.has(word);
    // Pickers, shoppers, passers-by: whoever does something may be watched.
    if (!hasThing)
      hasThing =
        things.has(word) ||
        UNNAMED.has(word) ||
        word.endsWith('ers') ||
        (word.includes('-') && things.has(word.slice(word.lastIndexOf('-') + 1)));
    if (!hasPronoun) hasPronoun = POINTING.has(word);
    if (hasAction && hasThing) break;
  }
  return { hasAction, hasThing, hasPronoun };
}
