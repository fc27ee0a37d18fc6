import browser from 'webextension-polyfill';
import { chooseRuns, followRuns } from '#access/choose-runs.ts';
import { drawPage } from '#ui/draw-page.tsx';
import { pageStrings } from '#ui/strings/page-strings.ts';
import { DEMO_ID } from '#ui/welcome/Demonstration.tsx';
import { WelcomeView } from '#ui/welcome/WelcomeView.tsx';
import type { WelcomeActions, WelcomeData } from '#ui/welcome/welcome-props.ts';
import { aboutBrowser, keysAndButton } from './about-browser.ts';
import { answerSteps } from './answer-steps.ts';
import { type Demonstration, startDemonstration } from './demonstration.ts';

const strings = pageStrings(document, browser.i18n.getMessage, 'welcome');

const root = document.getElementById('welcome') ?? document.body;
const { signal } = new AbortController();
let data: WelcomeData = { runs: null, isRefused: false, terms: [], keys: [], isPinned: null, ...aboutBrowser() };
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

const redraw = drawPage(root, strings, data, (data) => <WelcomeView {...data} {...actions} />);

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
