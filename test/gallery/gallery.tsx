import { render } from 'preact';
import { NotebookView } from '#ui/notebook/NotebookView.tsx';
import { OptionsView } from '#ui/options/OptionsView.tsx';
import { OwnExplainersView } from '#ui/own-explainers/OwnExplainersView.tsx';
import { Picker } from '#ui/picker/Picker.tsx';
import { Popover } from '#ui/popover/Popover.tsx';
import { PopupView } from '#ui/popup/PopupView.tsx';
import { StringsContext } from '#ui/strings/strings-context.ts';
import { WelcomeView } from '#ui/welcome/WelcomeView.tsx';
import marksStyles from '../../public/content/marks.css?inline';

import notebookStyles from '../../src/ui/notebook/notebook.css?inline';
import openTextStyles from '../../src/ui/notebook/open-text.css?inline';
import textListStyles from '../../src/ui/notebook/text-list.css?inline';
import optionPartsStyles from '../../src/ui/options/option-parts.css?inline';
import optionsStyles from '../../src/ui/options/options.css?inline';
import ownExplainersStyles from '../../src/ui/own-explainers/own-explainers.css?inline';
import partsStyles from '../../src/ui/parts/parts.css?inline';
import whereItRunsStyles from '../../src/ui/parts/where-it-runs.css?inline';
import pickerStyles from '../../src/ui/picker/picker.css?inline';
import popoverStyles from '../../src/ui/popover/popover.css?inline';
import claimsStyles from '../../src/ui/popup/claims.css?inline';
import ownTextsStyles from '../../src/ui/popup/own-texts.css?inline';
import panelStyles from '../../src/ui/popup/panel.css?inline';
import popupStyles from '../../src/ui/popup/popup.css?inline';
import termsStyles from '../../src/ui/popup/terms.css?inline';
import tokens from '../../src/ui/tokens.css?inline';
import welcomeStyles from '../../src/ui/welcome/welcome.css?inline';
import { stringsIn } from './fixtures/languages.ts';
import { NOTEBOOK_STATES } from './fixtures/notebook-states.ts';
import { OPTIONS_STATES } from './fixtures/options-states.ts';
import { OWN_EXPLAINERS_STATES } from './fixtures/own-explainers-states.ts';
import { PICKER_STATES } from './fixtures/picker-states.ts';
import { POPOVER_STATES } from './fixtures/popover-states.ts';
import { PANEL_STATES, POPUP_STATES } from './fixtures/popup-states.ts';
import { WELCOME_STATES } from './fixtures/welcome-states.ts';
import { applyLook, LookLinks } from './looks.tsx';

/** `?state=popup-read&strings=ar&unfold&theme=dark`: one state by itself. Without a state: the list of all. */
const query = new URLSearchParams(location.search);
const found = stringsIn(query.get('strings') ?? 'en');
const strings = found instanceof Promise ? await found : found;
document.documentElement.lang = strings.language;
document.documentElement.dir = strings.direction;
const name = query.get('state') ?? '';
const popover = POPOVER_STATES[name];
const panel = PANEL_STATES[name];
const popup = POPUP_STATES[name] ?? panel;
const picker = PICKER_STATES[name];
const notebook = NOTEBOOK_STATES[name];
const own = OWN_EXPLAINERS_STATES[name];
const options = OPTIONS_STATES[name];
const welcome = WELCOME_STATES[name];

function Page() {
  if (popover !== undefined) {
    return (
      <main>
        <h1>A page</h1>
        <Popover {...popover} />
      </main>
    );
  }
  if (picker !== undefined) {
    return (
      <>
        <main>
          <h1>A page</h1>
          <p>Its text.</p>
        </main>
        <Picker {...picker} />
      </>
    );
  }
  if (own !== undefined) return <OwnExplainersView {...own} />;
  if (options !== undefined) return <OptionsView {...options} />;
  if (welcome !== undefined) return <WelcomeView {...welcome} />;
  if (notebook !== undefined) return <NotebookView {...notebook} />;
  return popup === undefined ? <Contents /> : <PopupView {...popup} />;
}

function Contents() {
  return (
    <ul>
      {Object.keys({
        ...POPOVER_STATES,
        ...POPUP_STATES,
        ...PANEL_STATES,
        ...PICKER_STATES,
        ...NOTEBOOK_STATES,
        ...OWN_EXPLAINERS_STATES,
        ...OPTIONS_STATES,
        ...WELCOME_STATES,
      }).map((state) => (
        <li key={state}>
          <a href={`?state=${state}`}>{state}</a>
          <LookLinks state={state} />
        </li>
      ))}
    </ul>
  );
}

const style = document.createElement('style');
const ownStyles = picker
  ? pickerStyles
  : popover
    ? popoverStyles
    : welcome
      ? popupStyles + whereItRunsStyles + welcomeStyles
      : notebook
        ? popupStyles + ownTextsStyles + notebookStyles + textListStyles + openTextStyles
        : own
          ? popupStyles + ownTextsStyles + notebookStyles + ownExplainersStyles
          : options
            ? whereItRunsStyles + popupStyles + optionsStyles + optionPartsStyles + marksStyles
            : popupStyles + claimsStyles + termsStyles + ownTextsStyles + (panel ? panelStyles : '');
style.textContent = tokens + partsStyles + ownStyles;
document.head.append(style);
document.documentElement.classList.toggle('is-tab', panel !== undefined || innerWidth !== 400);
document.documentElement.classList.toggle('is-panel', panel !== undefined);
const root = document.getElementById('gallery');
if (root !== null) {
  render(
    <StringsContext.Provider value={strings}>
      <Page />
    </StringsContext.Provider>,
    root,
  );
}
if (query.has('unfold')) for (const details of document.querySelectorAll('details')) details.open = true;
applyLook(query);
document.documentElement.dataset.ready = 'true';
