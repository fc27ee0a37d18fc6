import { openEmbeddedIndex } from '#background/embedded-index.ts';
import type { MentionIndex } from '#core/mentions/read-index.ts';
import { load, match } from './engine-run.ts';

/** Put in when the trial extensions are built. */
declare const METHOD: 'inline' | 'file' | 'rows';
declare const INDEX: string;
declare const DIGEST: string;

interface BenchDexie {
  version(n: number): { stores(schema: Record<string, string>): void };
  table(name: string): { toArray(): Promise<Row[]>; bulkPut(rows: Row[]): Promise<unknown> };
  close(): void;
}
interface Row {
  readonly id: number;
  readonly text: string;
  readonly cs: boolean;
}
interface Runtime {
  readonly runtime: {
    getURL(path: string): string;
    readonly onMessage: {
      addListener(heard: (message: Message, sender: unknown, reply: (answer: unknown) => void) => boolean): void;
    };
  };
}
interface Message {
  readonly op: 'setup' | 'run';
  readonly text: string;
}
declare const chrome: Runtime;
declare const Dexie: (new (name: string) => BenchDexie) | undefined;

const packaged = async (name: string) => (await fetch(chrome.runtime.getURL(name))).arrayBuffer();

function rowsDatabase(): BenchDexie {
  if (Dexie === undefined) throw new Error('only the trial with rows has Dexie');
  const database = new Dexie('rows');
  database.version(1).stores({ aliases: 'id' });
  return database;
}

/** What people do without an index: the entries as rows, a Map of them, and a look-up for each run of words. */
async function rowsMatcher(): Promise<(text: string) => number> {
  const database = rowsDatabase();
  const rows = await database.table('aliases').toArray();
  database.close();
  const map = new Map(rows.map((row) => [row.text.toLowerCase(), row.id]));
  let longest = 1;
  for (const key of map.keys()) longest = Math.max(longest, key.split(' ').length);
  return (text) => {
    const words = [...text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
    let hits = 0;
    for (let i = 0; i < words.length; i++) {
      for (let k = Math.min(longest, words.length - i); k > 0; k--) {
        const last = words[i + k - 1];
        if (!map.has(text.slice(words[i]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0)).toLowerCase())) continue;
        hits++;
        break;
      }
    }
    return hits;
  };
}

/** The index as the extension opens it. */
async function embeddedIndex(): Promise<MentionIndex> {
  const index = await openEmbeddedIndex({ encoded: INDEX, digest: DIGEST });
  if (!index.ok) throw new Error(index.failure.detail);
  return index.value;
}

async function matcher(): Promise<(text: string) => number> {
  if (METHOD === 'rows') return rowsMatcher();
  const index = METHOD === 'inline' ? await embeddedIndex() : load(new Uint8Array(await packaged('index.bin')));
  return (text) => match(index, text).length;
}

async function setup(): Promise<void> {
  if (METHOD !== 'rows') return;
  const rows: Row[] = await (await fetch(chrome.runtime.getURL('rows.json'))).json();
  const database = rowsDatabase();
  await database.table('aliases').bulkPut(rows);
  database.close();
}

let runs = 0;

async function answer({ op, text }: Message): Promise<unknown> {
  const start = performance.now();
  if (op === 'setup') {
    await setup();
    return { ok: true };
  }
  const find = await matcher();
  const hits = find(text);
  return { run: ++runs, hits, inside: performance.now() - start };
}

chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  answer(message).then(reply, (error) => reply({ error: String(error) }));
  return true;
});
