import { describe, expect, test } from 'vitest';
import { storing } from '../../src/storage/storage-failure.ts';

/** What browsers were seen to throw; those of a full disk on a file system of 300 MB that was filled. */
const THROWN: readonly [who: string, error: unknown, name: string][] = [
  ['IndexedDB', new DOMException('', 'QuotaExceededError'), 'storage-full'],
  ['Dexie', { name: 'AbortError', inner: { name: 'QuotaExceededError' } }, 'storage-full'],
  ['storage.local of Chromium, at its limit', new Error('Resource::kQuotaBytes quota exceeded'), 'storage-full'],
  [
    'storage.local of Chromium, on a full disk',
    new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)'),
    'storage-full',
  ],
  [
    'storage.local of Firefox',
    new Error('QuotaExceededError: storage.local API call exceeded its quota limitations.'),
    'storage-full',
  ],
  ['storage.local of Firefox, for no reason', new Error('An unexpected error occurred'), 'storage-trouble'],
  ['nobody', undefined, 'storage-trouble'],
];

describe('what storage throws becomes a failure by name', () => {
  test.each(THROWN)('%s: %s', async (_, error, name) => {
    const answer = await storing(() => Promise.reject(error));
    expect(answer).toMatchObject({ ok: false, failure: { name } });
    expect(JSON.stringify(answer)).not.toContain('.log'); // the name of the error alone
  });
});
