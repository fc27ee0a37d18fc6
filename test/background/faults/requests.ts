import type { Runtime } from 'webextension-polyfill';
import { checkEntry } from '#core/explainer-pack/pack-entry.ts';
import type { StoryRule } from '#core/story-rule.ts';
import type { BackgroundRequests } from '#messaging/protocol.ts';
import { editor, URL, writer } from '../../storage/texts.ts';

export const SITE = 'news.example';
export const PRIVATE = 7;
export const QUOTED = '0195b2c0-0000-7000-8000-000000000001';

export const RULE: StoryRule = { path: [{ tag: 'div', names: ['.story'], place: 0 }], overrules: true };
export const OTHER_RULE: StoryRule = { ...RULE, overrules: false };

/** A page of the site that is at hand. */
export const FROM_PAGE = {
  id: 'us',
  url: URL,
  tab: { id: 1, incognito: false },
  frameId: 0,
} as unknown as Runtime.MessageSender;

const anchor = { exact: 'server', prefix: '', suffix: '', start: 0, end: 6, blockDigest: '', likest: [] };
export const edits = {
  note: editor(1).note('Mine.', 1000),
  quote: { ...editor(2).note('On a quote.', 1100), subject: { kind: 'quote', anchor } as never },
  explainer: {
    ...editor(3).note('On IMEI.', 1200),
    subject: { kind: 'explainer', explainer: 'imei' } as const,
    url: null,
  },
  draft: editor(4).draft('Asha', 'Why? '.repeat(40), 1300),
};
/** As it is kept, for `note/undelete` and imports. */
const kept = {
  id: '0195b2c0-0000-7000-8000-0000000000aa',
  subject: { kind: 'article' as const },
  url: 'https://other.example/',
  title: 'Other',
  text: 'From elsewhere.',
  tags: ['law'],
  revision: edits.note.revision,
  seen: [edits.note.revision],
  rivals: [],
  outlived: null,
  createdAt: 900,
  editedAt: 900,
};
const keptDraft = {
  id: '0195b2c0-0000-7000-8000-0000000000bb',
  url: 'https://other.example/',
  title: 'Other',
  name: 'Asha',
  comment: 'Once more.',
  putAt: null,
  revision: edits.draft.revision,
  seen: [edits.draft.revision],
  rivals: [],
  outlived: null,
  createdAt: 900,
  editedAt: 900,
};
const OWN = '0195b2c0-0000-7000-8000-0000000000cc';
const checked = checkEntry({ id: 'falcon', name: 'Falcon', kind: 'threat', summary: 'A program that listens.' });
if (!checked.ok) throw new Error('wanted an entry without faults');
const falcon = checked.entry;
const keptExplainer = {
  id: OWN,
  entry: falcon,
  revision: `${writer(16)}.1`,
  seen: [`${writer(16)}.1`],
  rivals: [],
  outlived: null,
  createdAt: 900,
  editedAt: 900,
};
const pack = { entries: [falcon], at: 2000, privateWindow: null };
const texts = { notes: [kept], drafts: [keptDraft], histories: [], explainers: [], tombstones: [] };
const article = {
  url: URL,
  title: 'Story',
  byline: null,
  publishedAt: '2014-11',
  publishedFrom: 'text' as const,
  modifiedAt: null,
  modifiedFrom: null,
  language: 'en',
  text: 'The firm sends the IMEI number to a server in China.',
  blocks: [{ kind: 'paragraph' as const, start: 0, end: 52 }],
};

/** What the seeded state holds, by which some requests name it. */
export interface Seeded {
  readonly noteId: string;
  readonly snapshot: number;
  readonly draftRevision: string;
  readonly noteRevision: string;
}

/** One request of every name; a new name without one is a type error. */
export const requestsFor = (
  seeded: Seeded,
): { readonly [N in keyof BackgroundRequests]: BackgroundRequests[N]['request'] } => ({
  'page/may-read': { address: URL, asked: false },
  'page/read-on': { address: URL, reason: 'story' },
  'page/keep-story': { story: OTHER_RULE },
  'page/dismiss': { address: URL, isDismissed: true },
  'page/analyse': { article },
  'page/style': {},
  'page/draw': {},
  'page/since': { explainers: ['imei'], publishedAt: '2014-11' },
  'page/explain': { explainer: 'imei' },
  'page/note-on-term': { explainer: 'imei' },
  'page/hide-term': { explainer: 'imei', scope: 'site' },
  'page/outcome': { terms: 3, failure: null },
  'note/list': {},
  'note/read': { about: { kind: 'article', url: URL } },
  'note/of-page': { url: URL },
  'note/of-explainers': { explainers: ['imei'] },
  'note/save': { ...editor(5, seeded.noteRevision).note('Mine, and more.', 2000), id: null, privateWindow: PRIVATE },
  'note/drop-rival': { id: seeded.noteId, dropped: seeded.noteRevision, revision: `${writer(6)}.1`, at: 2000 },
  'note/delete': { id: seeded.noteId, at: 2000 },
  'note/undelete': { note: kept, writer: writer(7), at: 2000 },
  'tag/list': {},
  'draft/list': {},
  'draft/read': { url: URL },
  'draft/save': { ...editor(8, seeded.draftRevision).draft('Bea', 'x', 400_000), privateWindow: null },
  'draft/snapshots': { url: URL },
  'draft/restore': { url: URL, snapshot: seeded.snapshot, ...editor(9, seeded.draftRevision).origin(500_000) },
  'draft/put': { url: URL, at: 2000 },
  'draft/drop-rival': { url: URL, dropped: seeded.draftRevision, revision: `${writer(10)}.1`, at: 2000 },
  'draft/delete': { url: URL, at: 2000 },
  'draft/undelete': { draft: keptDraft, history: null, writer: writer(11), at: 2000 },
  'name/read': {},
  'name/set': { isRemembered: false },
  'backup/read': {},
  'answer/part': { id: '0195b2c0-0000-4000-8000-000000000001', index: 0 },
  'backup/done': { at: 3000 },
  'import/part': { id: '0195b2c0-0000-4000-8000-000000000002', index: 0, json: JSON.stringify(texts), endsBatch: true },
  'import/plan': { texts, writer: writer(12), at: 2000 },
  'import/apply': { texts, writer: writer(12), at: 2000 },
  'storage/health': {},
  'storage/health-seen': {},
  'private/read': { windowId: PRIVATE },
  'private/set': { windowId: PRIVATE, isKept: false },
  'explainer/lines': { explainers: ['imei'] },
  'explainer/read': { explainers: ['imei'] },
  'site/read': { host: SITE },
  'site/set': { host: SITE, on: false },
  'selection/wanted': { tabId: 1 },
  'tab/read-now': { tabId: 1 },
  'term/hidden': { host: SITE },
  'term/show': { explainer: 'aws', host: SITE },
  'term/wanted': { tabId: 1 },
  'site/always': { host: SITE, where: 'this-site', on: true },
  'runs/read': {},
  'runs/set': { choice: 'on-click' },
  'demo/explain': { explainer: 'imei' },
  'demo/mentions': { article },
  'own/list': {},
  'own/save': { id: OWN, ...editor(13).origin(2000), replaces: [], entry: falcon, privateWindow: null },
  'own/delete': { ids: [OWN], at: 2000 },
  'own/undelete': { explainers: [keptExplainer], writer: writer(14), at: 2000 },
  'own/plan-pack': { ...pack, writer: writer(15) },
  'own/apply-pack': { ...pack, writer: writer(15) },
  'own/find': {
    article: { title: article.title, text: article.text, blocks: article.blocks, language: article.language },
  },
  'site/list': {},
  'site/forget-rule': { host: SITE },
  'marks/read': {},
  'marks/set-style': { style: 'quiet' },
  'term/all-hidden': {},
  'term/show-there': { explainer: 'aws', host: SITE },
  'dataset/about': {},
  'density/set': { density: 'all' },
});
