import { render } from 'preact';
import { StringsContext } from '#ui/strings/strings-context.ts';
import { stringsIn } from './fixtures/languages.ts';
import { applyLook } from './looks.tsx';
import { stateView } from './state-view.tsx';

declare global {
  /** {@link showState}, for who drives the browser: a state in the same document takes a fifth of what a new one does. */
  var showGalleryState: (search: string) => Promise<void>;
}

/** The page as it came, with no script in it: modules run once. */
const EMPTY_PAGE = document.documentElement.outerHTML.replace(/<script.*?<\/script>/gs, '');

const root = () => document.getElementById('gallery') ?? document.body;

/**
 * Leaves nothing of what was drawn. What is unmounted ends its timers and lets go of the window; and a document that is opened anew loses all
 * its nodes, all their state, and everyone who listens to one of them, to itself or to the window, whoever had put them there.
 */
function emptyPage(): void {
  render(null, root());
  document.open();
  document.write(`<!doctype html>${EMPTY_PAGE}`);
  document.close();
}

/** Draws one state by itself, `?state=popup-read&strings=ar&unfold&theme=dark`. Without a state: the list of all. */
async function showState(search: string): Promise<void> {
  const query = new URLSearchParams(search);
  const strings = await stringsIn(query.get('strings') ?? 'en');
  const { view, styles, isPanel } = stateView(query.get('state') ?? '');
  if (document.documentElement.dataset.ready === 'true') emptyPage();
  document.documentElement.lang = strings.language;
  document.documentElement.dir = strings.direction;
  document.documentElement.classList.toggle('is-tab', isPanel || innerWidth !== 400);
  document.documentElement.classList.toggle('is-panel', isPanel);
  const style = document.createElement('style');
  style.textContent = styles;
  document.head.append(style);
  render(<StringsContext.Provider value={strings}>{view}</StringsContext.Provider>, root());
  if (query.has('unfold')) for (const details of document.querySelectorAll('details')) details.open = true;
  applyLook(query);
  document.documentElement.dataset.ready = 'true';
}

globalThis.showGalleryState = showState;
await showState(location.search);
