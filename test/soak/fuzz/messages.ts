import fc from 'fast-check';
import { isMessageTo } from '#messaging/receive.ts';
import { fitsSchema } from '#messaging/validate.ts';
import { isFromOwnPage, mayAskBackground } from '#messaging/who-sent.ts';
import type { FuzzTarget } from './target.ts';

const NAMES = [
  'page/may-read',
  'page/read-on',
  'page/keep-story',
  'page/dismiss',
  'page/analyse',
  'page/style',
  'page/draw',
  'page/since',
  'page/explain',
  'page/hide-term',
  'page/outcome',
  'note/list',
  'note/read',
  'note/save',
  'note/delete',
  'note/undelete',
  'draft/list',
  'draft/save',
  'draft/restore',
  'draft/put',
  'answer/part',
  'import/part',
  'import/plan',
  'import/apply',
  'private/set',
  'explainer/read',
  'site/set',
  'site/always',
  'runs/set',
  'tab/read-now',
  'term/show',
  'density/set',
  'constructor',
  '__proto__',
  'toString',
  '',
];

const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, 'https://www.example.com/a', 'imei', 'story', 'site', -1, Number.NaN),
  fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
  fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), { maxKeys: 3 }),
);

const field = fc.constantFrom(
  ...[
    'address',
    'reason',
    'story',
    'article',
    'explainers',
    'explainer',
    'scope',
    'terms',
    'failure',
    'id',
    'url',
    'title',
  ],
  ...[
    'text',
    'at',
    'host',
    'on',
    'tabId',
    'density',
    'subject',
    'revision',
    'replaces',
    'editedAt',
    'texts',
    '__proto__',
  ],
);

const request = fc.oneof(fc.dictionary(field, value, { maxKeys: 6 }), value);

const OWN = { id: 'own', getURL: (path: string) => `chrome-extension://own/${path}` };

const sender = fc.record(
  {
    id: fc.constantFrom('own', 'another', ''),
    url: fc.constantFrom(
      'chrome-extension://own/src/popup/index.html',
      'chrome-extension://owner/x',
      'https://own/',
      '',
    ),
    frameId: fc.constantFrom(0, 1),
    tab: fc.record({ id: fc.integer({ min: 0 }) }),
  },
  { requiredKeys: [] },
);

/** No message makes the receiver throw; what is none of its names is refused; only a page of ours gets what is not a page's. */
export const messages: FuzzTarget = {
  name: 'messages',
  share: 0.681,
  property: fc.property(fc.constantFrom(...NAMES), request, sender, (name, asked, from) => {
    const isKnown = name.includes('/');
    if (fitsSchema(name, asked) && !isKnown) throw new Error('took a name that is none');
    isMessageTo('background', { to: 'background', name, request: asked });
    isMessageTo('tab', asked);
    const who = from as Parameters<typeof mayAskBackground>[1];
    if (mayAskBackground(name, who, OWN) && !name.startsWith('page/') && !isFromOwnPage(who, OWN))
      throw new Error('let a page ask for what is not its own');
  }) as fc.IRawProperty<unknown>,
};
