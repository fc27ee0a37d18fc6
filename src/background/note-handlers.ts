import { type Answer, fail, succeed } from '#core/failure.ts';
import type { PrivateWindow } from '#core/private-window.ts';
import type { ExplainerRequests } from '#messaging/explainers-protocol.ts';
import type { Handlers } from '#messaging/handle.ts';
import type { DraftRequests, KeepingRequests, NoteRequests } from '#messaging/notes-protocol.ts';
import { BackupStore } from '#storage/backup-store.ts';
import { DraftStore } from '#storage/draft-store.ts';
import { NoteStore } from '#storage/note-store.ts';
import type { PrivateWindows } from '#storage/private-windows.ts';
import type { UserStore } from '#storage/user-store.ts';
import { AnswersInParts } from './answers-in-parts.ts';
import { ImportsInParts } from './imports-in-parts.ts';
import { explainerHandlers } from './own-explainers.ts';
import { changeSettings, readSettings } from './settings.ts';

/** Runs a save, unless it comes from a private window in which nothing is kept. */
type Keeping = <T>(window: PrivateWindow, save: () => Promise<Answer<T>>) => Promise<Answer<T>>;

const keeping =
  (windows: PrivateWindows): Keeping =>
  async (window, save) =>
    window === null || (await windows.isKept(window)) ? save() : fail('private-window');

function noteHandlers(notes: NoteStore, inWindow: Keeping): Handlers<NoteRequests> {
  return {
    'note/list': () => notes.list(),
    'note/read': ({ about }) => notes.read(about),
    'note/of-page': ({ url }) => notes.ofPage(url),
    'note/of-explainers': ({ explainers }) => notes.ofExplainers(explainers),
    'note/save': ({ privateWindow, id, ...edit }) => inWindow(privateWindow, () => notes.save(edit, id)),
    'note/drop-rival': ({ id, dropped, revision, at }) => notes.dropRival(id, dropped, revision, at),
    'note/delete': ({ id, at }) => notes.delete(id, at),
    'note/undelete': ({ note, writer, at }) => notes.undelete(note, writer, at),
    'tag/list': () => notes.tags(),
  };
}

function draftHandlers(drafts: DraftStore, inWindow: Keeping): Handlers<DraftRequests> {
  return {
    'draft/list': () => drafts.list(),
    'draft/read': ({ url }) => drafts.read(url),
    'draft/save': ({ privateWindow, ...edit }) =>
      inWindow(privateWindow, async () => {
        const saved = await drafts.save(edit);
        // The draft is kept, whatever comes of the name: the next save tries that again.
        if (saved.ok) await rememberName(edit.name).catch(() => undefined);
        return saved;
      }),
    'draft/snapshots': ({ url }) => drafts.snapshots(url),
    'draft/restore': ({ url, snapshot, ...origin }) => drafts.restore(url, snapshot, origin),
    'draft/put': ({ url, at }) => drafts.put(url, at),
    'draft/drop-rival': ({ url, dropped, revision, at }) => drafts.dropRival(url, dropped, revision, at),
    'draft/delete': ({ url, at }) => drafts.delete(url, at),
    'draft/undelete': ({ writer, at, ...deleted }) => drafts.undelete(deleted, writer, at),
    'name/read': async () => {
      const { remembersName, name } = await readSettings();
      return succeed({ isRemembered: remembersName, name });
    },
    'name/set': async ({ isRemembered }) => {
      await changeSettings((settings) => ({
        ...settings,
        remembersName: isRemembered,
        name: isRemembered ? settings.name : '',
      }));
      return succeed(null);
    },
  };
}

/** Keeps the name for the next draft, where the reader wishes that and it is another one. */
async function rememberName(name: string): Promise<void> {
  const settings = await readSettings();
  if (!settings.remembersName || name.trim() === '' || name === settings.name) return;
  await changeSettings((present) => (present.remembersName ? { ...present, name } : present));
}

function keepingHandlers(user: UserStore, windows: PrivateWindows, onImport: () => void): Handlers<KeepingRequests> {
  const backup = new BackupStore(user);
  const answers = new AnswersInParts();
  const imports = new ImportsInParts();
  return {
    'backup/read': async () => {
      const texts = await backup.read();
      return texts.ok ? succeed(answers.cut(texts.value)) : texts;
    },
    'answer/part': async ({ id, index }) => answers.part(id, index),
    'backup/done': ({ at }) => user.rememberBackup(at),
    'import/part': async (part) => imports.take(part),
    'import/plan': async ({ texts, writer, at }) => {
      const whole = imports.whole(texts);
      const lines = whole.ok ? await backup.plan(whole.value, writer, at) : whole;
      return lines.ok ? succeed(answers.cut(lines.value)) : lines;
    },
    'import/apply': async ({ texts, writer, at }) => {
      const whole = imports.whole(texts);
      const lines = whole.ok ? await backup.apply(whole.value, writer, at) : whole;
      onImport();
      if (!lines.ok) return lines;
      const number = (wanted: string) => lines.value.filter(({ outcome }) => outcome === wanted).length;
      return succeed({ added: number('new'), changed: number('changed') });
    },
    'storage/health': () => user.health(),
    'storage/health-seen': () => user.forgetEvent(),
    'private/read': async ({ windowId }) => succeed(await windows.isKept(windowId)),
    'private/set': async ({ windowId, isKept }) => {
      await windows.set(windowId, isKept);
      return succeed(null);
    },
  };
}

/** Handlers of all requests about what the reader wrote. */
export const textHandlers = (
  user: UserStore,
  windows: PrivateWindows,
): Handlers<NoteRequests & DraftRequests & KeepingRequests & ExplainerRequests> => {
  const own = explainerHandlers(user, windows);
  return {
    ...noteHandlers(new NoteStore(user), keeping(windows)),
    ...draftHandlers(new DraftStore(user), keeping(windows)),
    ...keepingHandlers(user, windows, own.changed),
    ...own.handlers,
  };
};
