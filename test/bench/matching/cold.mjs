// Cold start as an extension lives it: every trial is an MV3 extension of its own; a content script sends it 20,000 units
// of news, half a minute after the browser has stopped its worker for idleness. No debugger is attached. Two times count: in
// the worker from the message to the answer, and in the page from the question to the answer, the worker's start included.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { makeData, slice } from './data.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');

const CONTENT = `addEventListener('message', async ({ data }) => {
  if (!data || data.to !== NAME || data.isReply) return;
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage({ op: data.op, text: data.text }).catch((error) => ({ error: String(error) }));
  const outside = performance.now() - start;
  postMessage({ isReply: true, to: NAME, number: data.number, answer: { ...answer, outside } });
});`;

/** The idle time after which a browser stops a worker is 30 s; a little more, and it is surely gone. */
const IDLE_MS = 36000;

const page = (names, text, samples) => `<!doctype html><meta charset="utf-8"><title>cold</title><script>
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
let number = 0;
const ask = (to, op, text) => new Promise((done) => {
  const own = ++number;
  addEventListener('message', function heard({ data }) {
    if (!data?.isReply || data.number !== own) return;
    removeEventListener('message', heard);
    done(data.answer);
  });
  postMessage({ to, op, text, number: own });
});
const tell = (path, value) => fetch(path, { method: 'POST', body: JSON.stringify(value) });
(async () => {
  const [names, text] = [${JSON.stringify(names)}, ${JSON.stringify(text)}];
  await wait(3000);
  for (const name of names) await ask(name, 'setup', '');
  await wait(${IDLE_MS});
  for (let k = 0; k < ${samples}; k++) for (const name of names) {
    await tell('/sample', { name, ...(await ask(name, 'run', text)) });
    await wait(${IDLE_MS} / names.length);
  }
  await tell('/done', {});
})();
</script>`;

/** One script out of a TypeScript file. */
async function bundle(entry, define, banner) {
  const [result] = [
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      define,
      build: {
        write: false,
        target: 'es2022',
        lib: { entry, formats: ['iife'], name: 'bench', fileName: 'out' },
      },
    }),
  ].flat();
  return banner + result.output[0].code;
}

async function makeExtension(folder, { name, method, bytes, aliases, dexie }) {
  mkdirSync(folder);
  const define = {
    METHOD: JSON.stringify(method),
    INDEX: JSON.stringify(method === 'inline' ? Buffer.from(bytes).toString('base64') : ''),
    DIGEST: JSON.stringify(createHash('sha256').update(bytes).digest('hex')),
  };
  const worker = await bundle(path.join(here, 'worker.ts'), define, method === 'rows' ? dexie : 'var Dexie;\n');
  writeFileSync(path.join(folder, 'worker.js'), worker);
  writeFileSync(path.join(folder, 'content.js'), `const NAME = ${JSON.stringify(name)};\n${CONTENT}`);
  if (method === 'file') writeFileSync(path.join(folder, 'index.bin'), bytes);
  if (method === 'rows') writeFileSync(path.join(folder, 'rows.json'), JSON.stringify(aliases));
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_start' }],
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=DisableLoadExtensionCommandLineSwitch',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--remote-debugging-port=0',
];

/** Serves the page, gathers its samples, until it is done or `limitMs` is over. */
function gather(html, limitMs, start) {
  return new Promise((resolve, reject) => {
    const samples = [];
    const server = http.createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        response.setHeader('content-type', 'text/html').end(request.method === 'GET' ? html : '');
        if (request.url === '/sample') samples.push(JSON.parse(body));
        if (request.url === '/done') finish();
      });
    });
    let browser;
    const timer = setTimeout(() => finish(new Error('the browser did not finish in time')), limitMs);
    const finish = (error) => {
      clearTimeout(timer);
      browser?.kill();
      server.close();
      if (error) reject(error);
      else resolve(samples);
    };
    server.listen(0, '127.0.0.1', () => {
      browser = start(server.address().port);
      browser.on('error', finish);
    });
  });
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const p95 = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)];

/**
 * Milliseconds of the trials `inline` and `file` at 500 and 50,000 aliases and `rows`: {name: {inside, outside}}, each
 * {median, p95, samples}.
 */
export async function measureCold({ engine, folder, chromium, samples }) {
  const data = makeData(folder);
  const { compile } = await import(pathToFileURL(engine).href);
  const temporary = mkdtempSync(path.join(tmpdir(), 'cold-'));
  const dexie = readFileSync(path.join(root, 'node_modules/dexie/dist/dexie.min.js'), 'utf8');
  const trials = [
    { method: 'inline', count: 500 },
    { method: 'inline', count: 50000 },
    { method: 'file', count: 500 },
    { method: 'file', count: 50000 },
    { method: 'rows', count: 50000 },
  ].map((trial) => ({ ...trial, name: `${trial.method}@${trial.count}` }));
  for (const trial of trials) {
    const aliases = data.aliases.slice(0, trial.count);
    await makeExtension(path.join(temporary, trial.name), {
      ...trial,
      aliases,
      bytes: compile(aliases),
      dexie: `${dexie}\n`,
    });
  }
  const folders = trials.map(({ name }) => path.join(temporary, name)).join(',');
  const html = page(
    trials.map(({ name }) => name),
    slice(data.news, 20000, 5),
    samples,
  );
  const all = await gather(html, (samples + 3) * (IDLE_MS + 8000), (port) =>
    spawn(
      chromium,
      [
        ...FLAGS,
        `--user-data-dir=${path.join(temporary, 'profile')}`,
        `--disable-extensions-except=${folders}`,
        `--load-extension=${folders}`,
        `http://127.0.0.1:${port}/`,
      ],
      { stdio: 'ignore' },
    ),
  );
  setTimeout(() => rmSync(temporary, { recursive: true, force: true }), 1500);
  return Object.fromEntries(
    trials.map(({ name }) => {
      const cold = all.filter((sample) => sample.name === name && sample.run === 1);
      const figure = (times) => ({ median: median(times), p95: p95(times), samples: times.length });
      return [name, { inside: figure(cold.map((s) => s.inside)), outside: figure(cold.map((s) => s.outside)) }];
    }),
  );
}
