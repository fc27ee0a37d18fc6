import { bare, type HostilePage, story } from './hostile-page.ts';

const images = (...names: readonly string[]): string => names.map((name) => `<img name="${name}" alt="">`).join('');
const forms = (...names: readonly string[]): string => names.map((name) => `<form name="${name}"></form>`).join('');
const fields = (...names: readonly string[]): string =>
  names.map((name) => `<input type="hidden" name="${name}">`).join('');

const STORY_IN_FORM = Array.from(
  { length: 8 },
  (_, n) =>
    `<p>In part ${n} of its inquiry the authority found that the handset had sent its IMEI number and the numbers of contacts to a server in China, and that the company had told nobody of the ${n + 2} transfers.</p>`,
).join('');

/** Names of elements that stand in the way of a document's, a form's or a window's own properties. */
export const CLOBBERED: readonly HostilePage[] = [
  {
    that: 'names images as the parts of a document',
    html: story({ bottom: images('body', 'head', 'documentElement', 'title', 'forms', 'scripts', 'styleSheets') }),
    reading: 'any',
  },
  {
    that: 'names forms as the parts of a document',
    html: story({ bottom: forms('body', 'documentElement', 'title', 'activeElement', 'scrollingElement') }),
    reading: 'any',
  },
  {
    that: 'names images as the methods of a document',
    html: story({
      bottom: images(
        'createElement',
        'querySelector',
        'querySelectorAll',
        'createTreeWalker',
        'createRange',
        'getElementsByTagName',
        'addEventListener',
        'elementFromPoint',
        'caretPositionFromPoint',
      ),
    }),
    reading: 'any',
  },
  {
    that: 'names forms as the address and the window of a document',
    html: story({ bottom: forms('defaultView', 'URL', 'baseURI', 'location', 'visibilityState', 'readyState') }),
    reading: 'any',
  },
  {
    that: 'says by an image that it is being prerendered',
    html: story({ bottom: images('prerendering') }),
  },
  {
    that: 'has a story in a form whose fields are named as the parts of an element',
    html: bare(
      `<form id="f">${fields(
        'children',
        'childNodes',
        'parentNode',
        'parentElement',
        'textContent',
        'firstChild',
        'nextSibling',
        'nodeType',
        'nodeName',
        'tagName',
        'localName',
        'attributes',
        'className',
        'id',
      )}<h1>What the handset sent</h1>${STORY_IN_FORM}</form>`,
    ),
    reading: 'any',
  },
  {
    that: 'has a story in a form whose fields are named as the methods of an element',
    html: bare(
      `<form id="f">${fields(
        'getAttribute',
        'hasAttribute',
        'querySelector',
        'querySelectorAll',
        'closest',
        'matches',
        'contains',
        'compareDocumentPosition',
        'getBoundingClientRect',
        'getClientRects',
        'checkVisibility',
        'getRootNode',
        'ownerDocument',
        'isConnected',
      )}<h1>What the handset sent</h1>${STORY_IN_FORM}</form>`,
    ),
    reading: 'any',
  },
  {
    that: 'names elements as the globals that we use',
    html: story({
      top: ['sidelight', 'sidelightRule', 'browser', 'performance', 'navigator', 'CSS', 'Highlight', 'Intl']
        .map((id) => `<form id="${id}"><input name="runtime" id="id" type="hidden"></form>`)
        .join(''),
    }),
  },
  {
    that: 'names elements as the members of a list',
    html: story({
      top: ['length', 'item', 'namedItem', 'forEach', 'entries'].map((id) => `<b id="${id}"></b>`).join(''),
    }),
  },
];
