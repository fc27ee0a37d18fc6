import fc from 'fast-check';
import { buildMentionIndex } from '#core/mentions/build-index.ts';
import { readMentionIndex } from '#core/mentions/read-index.ts';
import { entry } from '../../core/mentions/entries.ts';
import type { FuzzTarget } from './target.ts';

const WHOLE = buildMentionIndex([
  entry('imei', 'data', { safe: 'IMEI, IMEI number' }),
  entry('aws', 'organisation', { safe: 'Amazon Web Services', caseBound: 'AWS', company: 'cloud, server' }),
]);

/** Some bytes changed, and perhaps the end cut off or made longer. */
const damaged = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.nat(255)), { maxLength: 4 }),
    fc.oneof(fc.constant(WHOLE.length), fc.nat(WHOLE.length + 8)),
  )
  .map(([changes, length]) => {
    const bytes = new Uint8Array(length);
    bytes.set(WHOLE.subarray(0, length));
    for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
    return bytes;
  });

const isWhole = (bytes: Uint8Array): boolean =>
  bytes.length === WHOLE.length && bytes.every((byte, at) => byte === WHOLE[at]);

/** No bytes make the reader of the mention index throw, and it opens none but whole ones. */
export const indexBytes: FuzzTarget = {
  name: 'index bytes',
  share: 0.3,
  property: fc.property(fc.oneof({ weight: 4, arbitrary: damaged }, fc.uint8Array({ maxLength: 120 })), (bytes) => {
    if (readMentionIndex(bytes).ok !== isWhole(bytes)) throw new Error('wanted whole bytes alone to be opened');
  }) as fc.IRawProperty<unknown>,
};
