// @ts-check
/**
 * A web server that plays every host of the web at once: pages are registered under their own address
 * (`https://news.example/story`) and answered by Host header, over http and https on two random ports of 127.0.0.1.
 * The browsers are told to bring *every* connection here (see `chromium.mjs`, `firefox.mjs`), so a request that no page
 * explains is recorded, and a test can say: nothing else left the machine.
 */
import { createHash, X509Certificate } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, createServer as createTcpServer } from 'node:net';
import { generate } from 'selfsigned';

/**
 * @typedef {object} PageAnswer
 * @property {string | Uint8Array | (() => string | Uint8Array)} body
 * @property {Record<string, string>} [headers] `content-type` is text/html; charset=utf-8 unless given here.
 * @property {number} [status] 200 unless given.
 */

/**
 * @typedef {object} RecordedRequest A request that no page explains.
 * @property {string} host Without port; `?` where a connection spoke no HTTP.
 * @property {string} path
 * @property {string} method
 */

/**
 * @typedef {object} PageServer
 * @property {number} httpPort
 * @property {number} httpsPort
 * @property {number} otherPort Takes connections to all other ports; each is recorded.
 * @property {(url: string, answer: PageAnswer | string) => void} add Serves a page under its address (fragment ignored).
 * @property {(url: string) => void} remove
 * @property {readonly RecordedRequest[]} served Requests that a page answered, in order.
 * @property {readonly RecordedRequest[]} unexplained Requests that no page explains, in order.
 * @property {string} certificate In base64, for browsers that are to trust this one and no other.
 * @property {string} keyDigest SHA-256 of its public key (SPKI), in base64.
 * @property {() => void} forget Empties both lists.
 * @property {() => Promise<void>} close
 */

/** Host and path of an address: http and https are the same page, as browsers upgrade some hosts by themselves. */
const keyOf = (/** @type {string} */ host, /** @type {string} */ path) => `${host.replace(/:\d+$/, '')}${path}`;

/** @param {import('node:net').Server} server @returns {Promise<number>} */
const listen = (server) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('wanted a TCP address, found none');
      resolve(address.port);
    });
  });

/** @param {string} certificate */
function digestOfKey(certificate) {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

/**
 * Starts the server.
 *
 * @returns {Promise<PageServer>}
 */
export async function startPageServer() {
  /** @type {Map<string, PageAnswer>} */
  const pages = new Map();
  /** @type {RecordedRequest[]} */
  const served = [];
  /** @type {RecordedRequest[]} */
  const unexplained = [];

  /** @type {import('node:http').RequestListener} */
  const answer = (request, response) => {
    const host = (request.headers.host ?? '?').replace(/:\d+$/, '');
    const path = (request.url ?? '').replace(/^http:\/\/[^/]*/, ''); // a proxy is given the whole address
    const record = { host, path, method: request.method ?? '' };
    const page = pages.get(keyOf(host, record.path));
    // A favicon is asked for by the browser itself, once for each host: explained by any page of that host.
    const isIcon = record.path === '/favicon.ico' && [...pages.keys()].some((key) => key.startsWith(`${host}/`));
    if (page === undefined) {
      (isIcon ? served : unexplained).push(record);
      response.writeHead(404, { 'content-type': 'text/plain' }).end('no page fixture has this address');
      return;
    }
    served.push(record);
    const body = typeof page.body === 'function' ? page.body() : page.body;
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...page.headers };
    response.writeHead(page.status ?? 200, headers).end(body);
  };
  const noHttp = () => unexplained.push({ host: '?', path: '', method: 'CONNECT' });

  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const http = createHttpServer(answer);
  const https = createHttpsServer({ key, cert }, answer);
  const other = createTcpServer((socket) => {
    noHttp();
    socket.on('error', () => {});
    socket.destroy();
  });
  for (const server of [http, https])
    server.on('upgrade', (request, socket) => {
      unexplained.push({ host: request.headers.host ?? '?', path: request.url ?? '', method: 'UPGRADE' });
      socket.destroy();
    });
  // As a proxy: https arrives as a tunnel to port 443 of its host; a tunnel to another port is nothing we serve.
  http.on('connect', (request, socket, head) => {
    if (!request.url?.endsWith(':443')) {
      unexplained.push({ host: request.url ?? '?', path: '', method: 'CONNECT' });
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const tunnel = connect(httpsPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tunnel.write(head);
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
    socket.on('error', () => tunnel.destroy());
  });
  const servers = [http, https, other];
  // Tunnels and web sockets are no longer the http server's own: only this list can end them all.
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  for (const server of servers)
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
  const [httpPort, httpsPort, otherPort] = await Promise.all([listen(http), listen(https), listen(other)]);

  return {
    httpPort,
    httpsPort,
    otherPort,
    add: (url, page) => {
      const { host, pathname, search } = new URL(url);
      pages.set(keyOf(host, pathname + search), typeof page === 'string' ? { body: page } : page);
    },
    remove: (url) => {
      const { host, pathname, search } = new URL(url);
      pages.delete(keyOf(host, pathname + search));
    },
    served,
    unexplained,
    certificate: new X509Certificate(cert).raw.toString('base64'),
    keyDigest: digestOfKey(cert),
    forget: () => {
      served.length = 0;
      unexplained.length = 0;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
