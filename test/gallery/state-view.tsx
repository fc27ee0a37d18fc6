import type { ComponentChild } from 'preact';
import { NotebookView } from '#ui/notebook/NotebookView.tsx';
import { OptionsView } from '#ui/options/OptionsView.tsx';
import { OwnExplainersView } from '#ui/own-explainers/OwnExplainersView.tsx';
import { Picker } from '#ui/picker/Picker.tsx';
import { Popover } from '#ui/popover/Popover.tsx';
import { PopupView } from '#ui/popup/PopupView.tsx';
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
import { NOTEBOOK_STATES } from './fixtures/notebook-states.ts';
import { OPTIONS_STATES } from './fixtures/options-states.ts';
import { OWN_EXPLAINERS_STATES } from './fixtures/own-explainers-states.ts';
import { PICKER_STATES } from './fixtures/picker-states.ts';
import { POPOVER_STATES } from './fixtures/popover-states.ts';
import { PANEL_STATES, POPUP_STATES } from './fixtures/popup-states.ts';
import { WELCOME_STATES } from './fixtures/welcome-states.ts';
import { LookLinks } from './looks.tsx';

/** A state of the gallery: what is drawn, and the rules that a page of ours has for it. */
export interface StateView {
  readonly view: ComponentChild;
  readonly styles: string;
  /** Whether it stands beside a page, and not in the toolbar's popup or a tab. */
  readonly isPanel: boolean;
}

const POPUP_STYLES = popupStyles + claimsStyles + termsStyles + ownTextsStyles;
const NOTEBOOK_STYLES = popupStyles + ownTextsStyles + notebookStyles + textListStyles + openTextStyles;
const OWN_STYLES = popupStyles + ownTextsStyles + notebookStyles + ownExplainersStyles;
const OPTIONS_STYLES = whereItRunsStyles + popupStyles + optionsStyles + optionPartsStyles + marksStyles;
const WELCOME_STYLES = popupStyles + whereItRunsStyles + welcomeStyles;

/** A state by its name; the list of all where there is none of this name. */
export function stateView(name: string): StateView {
  const popover = POPOVER_STATES[name];
  const panel = PANEL_STATES[name];
  const popup = POPUP_STATES[name] ?? panel;
  const picker = PICKER_STATES[name];
  const notebook = NOTEBOOK_STATES[name];
  const own = OWN_EXPLAINERS_STATES[name];
  const options = OPTIONS_STATES[name];
  const welcome = WELCOME_STATES[name];
  const styled = (view: ComponentChild, ownStyles: string): StateView => ({
    view,
    styles: tokens + partsStyles + ownStyles,
    isPanel: panel !== undefined,
  });

  if (popover !== undefined)
    return styled(
      <main>
        <h1>A page</h1>
        <Popover {...popover} />
      </main>,
      popoverStyles,
    );
  if (picker !== undefined)
    return styled(
      <>
        <main>
          <h1>A page</h1>
          <p>Its text.</p>
        </main>
        <Picker {...picker} />
      </>,
      pickerStyles,
    );
  if (own !== undefined) return styled(<OwnExplainersView {...own} />, OWN_STYLES);
  if (options !== undefined) return styled(<OptionsView {...options} />, OPTIONS_STYLES);
  if (welcome !== undefined) return styled(<WelcomeView {...welcome} />, WELCOME_STYLES);
  if (notebook !== undefined) return styled(<NotebookView {...notebook} />, NOTEBOOK_STYLES);
  if (popup === undefined) return styled(<Contents />, POPUP_STYLES);
  return styled(<PopupView {...popup} />, panel === undefined ? POPUP_STYLES : POPUP_STYLES + panelStyles);
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
