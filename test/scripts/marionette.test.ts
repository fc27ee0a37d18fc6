import fc from 'fast-check';
import { expect, it } from 'vitest';
import { messageReader, packMessage } from '../../scripts/lib/marionette.mjs';

it('counts bytes, not characters', () => {
  expect(packMessage('é')).toBe('4:"é"');
});

it('reads the messages that were packed, wherever the stream is cut', () => {
  const messages = fc.array(fc.jsonValue(), { maxLength: 8 });
  const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 12 });
  fc.assert(
    fc.property(messages, cuts, (sent, at) => {
      const bytes = Buffer.from(sent.map(packMessage).join(''));
      const edges = [0, ...at.map((each) => Math.min(each, bytes.length)).sort((a, b) => a - b), bytes.length];
      const received: unknown[] = [];
      const read = messageReader((message) => received.push(message));
      for (const [index, edge] of edges.entries()) read(bytes.subarray(edges[index - 1] ?? 0, edge));
      expect(received).toEqual(sent.map((each) => JSON.parse(JSON.stringify(each))));
    }),
  );
});
