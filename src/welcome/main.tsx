import { type JSX, render } from 'preact';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { chooseRuns, followRuns } from '#access/choose-runs.ts';
import { makeStrings } from '#ui/strings/strings.ts';
import { StringsContext } from '#ui/strings/strings-context.ts';
import { DEMO_ID } from '#ui/welcome/Demonstration.tsx';
import { WelcomeView } from '#ui/welcome/WelcomeView.tsx';
import type { WelcomeActions, WelcomeData } from '#ui/welcome/welcome-props.ts';
import { aboutBrowser, keysAndButton } from './about-browser.ts';
import { answerSteps } from './answer-steps.ts';
import { type Demonstration, startDemonstration } from './demonstration.ts';

const strings = makeStrings((key, values) => browser.i18n.getMessage(key, [...(values ?? [])]), navigator.languages);
document.documentElement.lang = strings.language;
document.documentElement.dir = strings.direction;
document.title = `${strings.t('welcome')} · ${strings.t('extensionName')}`;

const root = document.getElementById('welcome') ?? document.body;
const { signal } = new AbortController();
let data: WelcomeData = { runs: null, isRefused: false, terms: [], keys: [], isPinned: null, ...aboutBrowser() };
/** Draws new data. Set by the first drawing, which is at once. */
let redraw: (data: WelcomeData) => void = () => {};
let demonstration: Demonstration | null = null;

function change(part: Partial<WelcomeData>): void {
  data = { ...data, ...part };
  redraw(data);
}

const actions: WelcomeActions = {
  // The browser must be asked in this very turn.
  onChoose: async (choice) => {
    const chosen = await chooseRuns(choice);
    change(chosen.ok ? { runs: chosen.value, isRefused: false } : { isRefused: true });
  },
  onTerm: (index) => demonstration?.open(index),
  onOpenNotebook: () => void browser.tabs.create({ url: browser.runtime.getURL('src/notebook/index.html') }),
  onOpenOptions: () => void browser.runtime.openOptionsPage(),
};

/** Rendered once, and its data changed from inside: see `src/popup/main.tsx`. */
function Welcome(): JSX.Element {
  const [shown, setShown] = useState(data);
  redraw = setShown;
  return (
    <StringsContext.Provider value={strings}>
      <WelcomeView {...shown} {...actions} />
    </StringsContext.Provider>
  );
}
render(<Welcome />, root);

followRuns(signal, (runs) => change({ runs }));
const showKeysAndButton = async (): Promise<void> => change(await keysAndButton());
void showKeysAndButton();
// The reader may have pinned the button, or changed a key, and come back.
window.addEventListener('focus', () => void showKeysAndButton());
answerSteps((by) => demonstration?.step(by));
const story = document.getElementById(DEMO_ID);
if (story !== null)
  await startDemonstration(story, strings, signal, (started) => {
    demonstration = started;
    change({ terms: started.terms });
  });
