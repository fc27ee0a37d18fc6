import { Dexie } from 'dexie';
import type { Answer } from '#core/failure.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import type { BackgroundRequests } from '#messaging/protocol.ts';
import { PrivateWindows } from '#storage/private-windows.ts';
import { recordsOf } from '#storage/read-records.ts';
import { StoryChoices } from '#storage/story-choices.ts';
import { UserDatabase } from '#storage/user-database.ts';
import { keyOf } from '#storage/user-record.ts';
import { UserStore } from '#storage/user-store.ts';
import { need, URL } from '../../storage/texts.ts';
import { local, session } from './fake-browser.ts';
import { gate } from './gate.ts';
import { edits, FROM_PAGE, PRIVATE, QUOTED, RULE, type Seeded } from './requests.ts';

export type Name = keyof BackgroundRequests;
type Handle = (name: Name, request: unknown) => Promise<Answer<unknown>>;

/** A worker that has just started over the stores as they are. */
export interface Life {
  readonly handle: Handle;
  /** Its end, in whatever way: its connections go with it. */
  readonly end: () => void;
}

const USER = 'sidelight-user';

export async function live(): Promise<Life> {
  // Modules are not loaded anew, which takes half a second: beside the stores they hold a queue and caches alone.
  const { handlers } = await import('#background/handlers.ts');
  const database = new UserDatabase(USER);
  const all = handlers(new UserStore(database, local), new StoryChoices(local), new PrivateWindows(session));
  return {
    handle: (name, request) =>
      (all[name] as (request: unknown, sender: unknown) => Promise<Answer<unknown>>)(request, FROM_PAGE),
    end: () => database.close(),
  };
}

/** All that a reader has kept, in both places of the texts, and what was chosen. */
export interface Kept {
  readonly texts: UserTexts;
  readonly chosen: Readonly<Record<string, unknown>>;
}

/** What the stores hold, as a fresh worker answers; throws where its two places do not agree. */
export async function keptNow(): Promise<Kept> {
  gate.reset();
  const life = await live();
  const texts = (await need(life.handle('backup/read', {}))) as UserTexts;
  life.end();
  const mirrored = new Map([...local.items].filter(([key]) => key.startsWith('mirror/record/')));
  const wanted = new Map(recordsOf(texts).map((record) => [`mirror/record/${keyOf(record)}`, record.value]));
  const { pending } = local.items.get('mirror/sentinel') as { pending: unknown[] };
  if (JSON.stringify(sorted(mirrored)) !== JSON.stringify(sorted(wanted)) || pending.length > 0)
    throw new Error('wanted the mirror to hold what the database holds, found another');
  const chosen = Object.fromEntries([...local.items].filter(([key]) => !/^mirror\/(?:record|sentinel)/.test(key)));
  return { texts, chosen: { ...chosen, ...Object.fromEntries(session.items) } };
}

const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

interface Snapshot {
  readonly local: ReadonlyMap<string, unknown>;
  readonly session: ReadonlyMap<string, unknown>;
  readonly texts: UserTexts;
  readonly databaseId: string;
}

/** Fills the stores as a reader may have left them, and says by which names. */
export async function seed(): Promise<{ readonly snapshot: Snapshot; readonly seeded: Seeded }> {
  gate.reset();
  await Dexie.delete(USER);
  await Dexie.delete('sidelight-explainers');
  local.items.clear();
  session.items.clear();
  local.items.set('settings', {
    density: 'first',
    sitesOff: [],
    hiddenEverywhere: ['aws'],
    hiddenOnSite: {},
    remembersName: true,
    name: 'Asha',
  });
  const life = await live();
  const say = async (name: Name, request: object) => need(life.handle(name, request));
  await say('private/set', { windowId: PRIVATE, isKept: true });
  const note = (await say('note/save', { ...edits.note, id: null, privateWindow: null })) as {
    id: string;
    revision: string;
  };
  await say('note/save', { ...edits.quote, id: QUOTED, privateWindow: null });
  await say('note/save', { ...edits.explainer, id: null, privateWindow: null });
  await say('draft/save', { ...edits.draft, privateWindow: null });
  const later = {
    ...edits.draft,
    revision: edits.draft.revision.replace(/\d+$/, '2'),
    comment: 'y',
    editedAt: 200_000,
  };
  const draft = (await say('draft/save', { ...later, privateWindow: null })) as { revision: string };
  const snapshots = (await say('draft/snapshots', { url: URL })) as { at: number }[];
  await say('page/keep-story', { story: RULE });
  local.items.set('mirror/event', { kind: 'mirror-restored', at: 1, before: null, after: { notes: 3, drafts: 1 } });
  life.end();
  const { texts } = await keptNow();
  const { databaseId } = local.items.get('mirror/sentinel') as { databaseId: string };
  const snapshot = { local: structuredClone(local.items), session: structuredClone(session.items), texts, databaseId };
  const seeded = {
    noteId: note.id,
    noteRevision: note.revision,
    draftRevision: draft.revision,
    snapshot: snapshots[0]?.at ?? 0,
  };
  return { snapshot, seeded };
}

/** Puts everything back as {@link seed} left it. */
export async function putBack(snapshot: Snapshot): Promise<void> {
  gate.reset();
  await Dexie.delete(USER);
  local.items = structuredClone(snapshot.local) as Map<string, unknown>;
  session.items = structuredClone(snapshot.session) as Map<string, unknown>;
  const database = new UserDatabase(USER);
  const { notes, drafts, histories, tombstones } = snapshot.texts;
  await Promise.all([
    database.notes.bulkPut([...notes]),
    database.drafts.bulkPut([...drafts]),
    database.histories.bulkPut([...histories]),
    database.tombstones.bulkPut([...tombstones]),
    database.meta.put({ key: 'database-id', value: snapshot.databaseId }),
  ]);
  database.close();
}
