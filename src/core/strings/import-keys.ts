import type { ImportReason } from '#core/notes/formats/import-outcome.ts';
import type { MessageKey } from './message-key.ts';

/**
 * The sentence for each reason why a file was not read; `$1` is the place in the file, such as `notes.3.text`, or for one that
 * is too large the megabytes that it has and, as `$2`, may have.
 */
export const IMPORT_KEYS: Readonly<Record<ImportReason, MessageKey>> = {
  'too-large': 'importTooLarge',
  'too-many': 'importTooMany',
  'not-text': 'importNotText',
  truncated: 'importTruncated',
  'not-json': 'importNotJson',
  'too-deep': 'importTooDeep',
  'forbidden-name': 'importForbiddenName',
  foreign: 'importForeign',
  'newer-version': 'importNewerVersion',
  'wrong-shape': 'importWrongShape',
  'wrong-date': 'importWrongDate',
  'wrong-address': 'importWrongAddress',
};
