import { beforeEach, expect, test, vi } from 'vitest';
import { type Answer, succeed } from '#core/failure.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { AnswersInParts } from '../../src/background/answers-in-parts.ts';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('webextension-polyfill', () => ({ default: { runtime: { sendMessage } } }));
const { readBackup } = await import('#messaging/read-backup.ts');

/** Letters of every length in UTF-8, so that a cut falls into the middle of one somewhere. */
const TEXT = 'Why “server”? 語 🙂🙂🙂 \\ \n '.repeat(20);
const texts = (text: string) =>
  ({ notes: [{ text }], drafts: [], histories: [], explainers: [], tombstones: [] }) as unknown as UserTexts;
const gone = { ok: false, failure: { name: 'storage-trouble' } };

let kept: UserTexts;
let parts: AnswersInParts;
beforeEach(() => {
  kept = texts(TEXT);
  parts = new AnswersInParts(100);
  sendMessage.mockReset().mockImplementation(async ({ name, request }): Promise<Answer<unknown>> => {
    if (name === 'backup/read') return succeed(parts.cut(kept));
    return parts.part(request.id, request.index);
  });
});

test.each([1, 2, 3, 7, 100, 10_000])('all texts arrive, in parts of %s', async (length) => {
  parts = new AnswersInParts(length);
  expect(await readBackup()).toEqual(succeed(kept));
});

test('what is short is answered at once', async () => {
  kept = texts('');
  expect(await readBackup()).toEqual(succeed(kept));
  expect(sendMessage).toHaveBeenCalledOnce();
});

test('what has been read is held no longer, nor what three others came after', () => {
  const answers = Array.from({ length: 4 }, () => parts.cut(kept));
  const [first, ...others] = answers.map((each) => ('inParts' in each ? each.inParts : { id: '', count: 0 }));
  expect(parts.part(first?.id ?? '', 0)).toEqual(gone);
  for (const { id, count } of others) {
    for (let index = 0; index < count; index++) expect(parts.part(id, index).ok).toBe(true);
    expect(parts.part(id, 0)).toEqual(gone);
  }
});

test('a background that was stopped in the middle is a failure with a name', async () => {
  sendMessage.mockImplementationOnce(async () => succeed(parts.cut(kept)));
  sendMessage.mockImplementationOnce(async ({ request }) => parts.part(request.id, request.index));
  sendMessage.mockImplementationOnce(async ({ request }) => new AnswersInParts(100).part(request.id, request.index));
  expect(await readBackup()).toEqual(gone);
});
