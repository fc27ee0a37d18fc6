// @ts-check
/**
 * Marionette, the remote protocol that is in every Firefox: unlike WebDriver BiDi it reaches the extension's own pages
 * and, with `--remote-allow-system-access`, the browser's own window.
 *
 * A message is LENGTH:JSON, where JSON is [0, id, name, parameters] and its answer [1, id, error, result]. The first
 * message of Firefox is a greeting and no array.
 */
import net from 'node:net';

/**
 * @typedef {object} Marionette
 * @property {(name: string, parameters?: object) => Promise<any>} send One command; commands are answered in order.
 * @property {() => void} close
 */

/**
 * Cuts a stream of bytes into messages.
 *
 * @param {(message: any) => void} take
 * @returns {(data: Buffer) => void}
 */
export function messageReader(take) {
  let bytes = Buffer.alloc(0);
  return (data) => {
    bytes = Buffer.concat([bytes, data]);
    for (;;) {
      const colon = bytes.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(bytes.subarray(0, colon).toString());
      if (bytes.length < end) return;
      const message = JSON.parse(bytes.subarray(colon + 1, end).toString());
      bytes = bytes.subarray(end);
      take(message);
    }
  };
}

/** A message as it is sent; its length counts bytes. */
export const packMessage = (/** @type {unknown} */ message) => {
  const text = JSON.stringify(message);
  return `${Buffer.byteLength(text)}:${text}`;
};

/**
 * @param {number} port
 * @returns {Promise<Marionette>}
 */
export async function connectMarionette(port) {
  const socket = net.connect(port, '127.0.0.1');
  /** @type {Map<number, {resolve: (result: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  let last = 0;
  let over = false;
  await new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.on(
      'data',
      messageReader((message) => {
        if (!Array.isArray(message)) return resolve(undefined);
        const [, id, error, result] = message;
        const asked = waiting.get(id);
        waiting.delete(id);
        if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
        else asked?.resolve(result);
      }),
    );
    socket.once('close', () => {
      over = true;
      for (const { reject: refuse } of waiting.values()) refuse(new Error('Firefox closed the connection'));
      waiting.clear();
    });
  });
  socket.on('error', () => {});
  return {
    send: (name, parameters = {}) =>
      new Promise((resolve, reject) => {
        if (over) return reject(new Error('Firefox closed the connection'));
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.write(packMessage([0, last, name, parameters]));
      }),
    close: () => socket.destroy(),
  };
}
