import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { installDataset } from '#background/install-dataset.ts';
import type { Dataset } from '#core/explainer.ts';
import { ExplainerDatabase } from '#storage/explainer-database.ts';
import { ExplainerStore } from '#storage/explainer-store.ts';
import { explainer } from '../core/explainer.ts';

const dataset = (version: string, ids: string[]): Dataset => ({
  version,
  endsOn: '2026-11',
  explainers: ids.map(explainer),
  moved: {},
});

let count = 0;
const open = () => new ExplainerStore(new ExplainerDatabase(`explainers-${count++}`));
const install = (store: ExplainerStore, bundled: Dataset) =>
  installDataset(store, { summary: async () => bundled, whole: async () => bundled });

test('the bundled explainers are copied once, and again only when their version differs', async () => {
  const store = open();
  expect(await install(store, dataset('a', ['imei', 'server']))).toEqual({ ok: true, value: true });
  expect(await install(store, dataset('a', ['imei', 'server']))).toEqual({ ok: true, value: false });
  expect(await install(store, dataset('b', ['server', 'cloud']))).toEqual({ ok: true, value: true });
  const found = await store.read(['cloud', 'imei', 'server']);
  expect(found.ok && found.value.map(({ id }) => id)).toEqual(['cloud', 'server']);
});

test('a copy that fails half way leaves the old one whole', async () => {
  const store = open();
  await install(store, dataset('a', ['imei']));
  const broken = dataset('b', ['cloud', 'cloud']); // the same key twice
  expect((await install(store, broken)).ok).toBe(false);
  expect(await store.version()).toEqual({ ok: true, value: 'a' });
  const found = await store.read(['imei', 'cloud']);
  expect(found.ok && found.value.map(({ id }) => id)).toEqual(['imei']);
});
