import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DatasetEvent, Explainer, Kind } from '#core/explainer.ts';
import { eventsSince, MOST_EVENTS } from '#core/since/events-since.ts';

const event = (date: string, explainers: readonly string[], text = `What happened on ${date}.`): DatasetEvent => ({
  date,
  text,
  stance: 'reported',
  by: null,
  explainers,
  sources: [],
});

const explainer = (id: string, kind: Kind, events: readonly DatasetEvent[] = []): Explainer => ({
  id,
  name: id,
  names: {},
  kind,
  tier: 1,
  summary: '',
  matters: '',
  misunderstandings: [],
  steps: [],
  data: null,
  jurisdiction: null,
  events,
  sources: [],
  related: [],
  asOf: '2026-11',
});

const datesSince = (publishedAt: string | null, events: readonly DatasetEvent[]): string[] =>
  eventsSince([explainer('xiaomi', 'organisation', events)], ['xiaomi'], publishedAt).map(({ date }) => date);

describe('an event is since the article', () => {
  test.each([
    ['2014-11-05', '2014-11-06', true],
    ['2014-11-05', '2014-11-05', false],
    ['2014-11-05', '2014-11-04', false],
    ['2014-11-05', '2014-12', true],
    ['2014-11-05', '2015', true],
    // Some day in November, perhaps before the fifth: we do not know, so we do not say.
    ['2014-11-05', '2014-11', false],
    ['2014-11-05', '2014', false],
    ['2014', '2014-12-31', false],
    ['2014', '2015-01', true],
    ['2014-11-05T23:30:00-08:00', '2014-11-06', true],
    ['2014-11-05T23:30:00Z', '2014-11-05', false],
  ])('article of %s, event of %s: %s', (publishedAt, date, expected) => {
    expect(datesSince(publishedAt, [event(date, ['xiaomi'])])).toHaveLength(expected ? 1 : 0);
  });

  test.each([null, '', 'yesterday', '2014-13-01', '20141105'])('never where the article is dated %j', (publishedAt) => {
    expect(datesSince(publishedAt, [event('2099', ['xiaomi'])])).toEqual([]);
  });
});

test('events come oldest first, a less exact date before the exact ones that begin with it', () => {
  const dates = ['2018-09', '2015', '2015-04', '2017-09-06'];
  expect(
    datesSince(
      '2014-11',
      dates.map((date) => event(date, ['xiaomi'])),
    ),
  ).toEqual(['2015', '2015-04', '2017-09-06', '2018-09']);
});

test('an event of two mentioned explainers comes once', () => {
  const both = event('2015', ['xiaomi', 'india']);
  const explainers = [explainer('xiaomi', 'organisation', [both]), explainer('india', 'place', [{ ...both }])];
  expect(eventsSince(explainers, ['xiaomi', 'india'], '2014')).toEqual([both]);
});

describe('an event is linked to the article', () => {
  test.each<[string, readonly string[], readonly string[], boolean]>([
    ['by an organisation', ['move', 'xiaomi'], ['xiaomi'], true],
    ['by the thing it was written for', ['imei', 'android'], ['imei'], true],
    ['by two lesser things', ['move', 'imei', 'china'], ['imei', 'china'], true],
    ['not by one lesser thing that it only touches', ['move', 'imei'], ['imei'], false],
    ['not by nothing', ['move', 'xiaomi'], ['imei'], false],
  ])('%s', (_what, eventExplainers, mentioned, expected) => {
    const linked = event('2015', eventExplainers);
    const kinds: Record<string, Kind> = { xiaomi: 'organisation', imei: 'data', china: 'place', move: 'event' };
    const explainers = Object.entries(kinds).map(([id, kind]) =>
      explainer(id, kind, eventExplainers.includes(id) ? [linked] : []),
    );
    expect(eventsSince(explainers, mentioned, '2014')).toHaveLength(expected ? 1 : 0);
  });
});

test('what the article speaks of most weighs most', () => {
  const often = Array.from({ length: MOST_EVENTS }, (_, i) => event(String(2020 + i), ['browser', 'xiaomi']));
  const once = Array.from({ length: MOST_EVENTS }, (_, i) => event(String(2050 + i), ['other', 'aws']));
  const explainers = [explainer('xiaomi', 'organisation', often), explainer('aws', 'organisation', once)];
  const found = eventsSince(explainers, ['xiaomi', 'aws', 'xiaomi', 'xiaomi'], '2014');
  expect(found).toEqual(often);
});

test('an answer is not cut from its allegation', () => {
  const alleged = { ...event('2020', ['browsers', 'xiaomi', 'imei', 'china']), stance: 'alleged' as const };
  const denied = { ...event('2021', ['browsers', 'xiaomi']), stance: 'denied' as const };
  const others = Array.from({ length: MOST_EVENTS - 2 }, (_, i) => event(String(2030 + i), ['move', 'xiaomi', 'imei']));
  const all = [alleged, denied, ...others, event('2090', ['launch', 'xiaomi'])];
  const kinds: Record<string, Kind> = { xiaomi: 'organisation', imei: 'data', china: 'place' };
  const explainers = Object.entries(kinds).map(([id, kind]) => explainer(id, kind, all));
  const found = eventsSince(explainers, Object.keys(kinds), '2014');
  expect(found).toEqual([alleged, denied, ...others]);
});

test('of too many, the most strongly linked stay, and of equals the newest', () => {
  const weak = Array.from({ length: 30 }, (_, i) => event(String(2020 + i), ['imei']));
  const strong = event('2019', ['imei', 'xiaomi']);
  const explainers = [explainer('imei', 'data', [...weak, strong]), explainer('xiaomi', 'organisation', [strong])];
  const dates = eventsSince(explainers, ['imei', 'xiaomi'], '2014').map(({ date }) => date);
  expect(dates).toEqual([
    '2019',
    ...Array.from({ length: MOST_EVENTS - 1 }, (_, i) => String(2050 - MOST_EVENTS + 1 + i)),
  ]);
});

test('whatever is given, the list is short, in order, after the article and about what is mentioned', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const date = fc.date({ min: new Date('2014-01-01'), max: new Date('2016-12-31'), noInvalidDate: true });
  const partial = fc.tuple(date, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.toISOString().slice(0, length));
  const events = fc.array(fc.tuple(partial, fc.uniqueArray(id, { minLength: 1 })), { maxLength: 40 });
  fc.assert(
    fc.property(events, fc.uniqueArray(id), partial, (list, mentioned, publishedAt) => {
      const all = list.map(([eventDate, ids]) => event(eventDate, ids));
      const explainers = ['a', 'b', 'c', 'd'].map((name) =>
        explainer(
          name,
          'law',
          all.filter((one) => one.explainers.includes(name)),
        ),
      );
      const found = eventsSince(explainers, mentioned, publishedAt);
      expect(found.length).toBeLessThanOrEqual(MOST_EVENTS);
      expect(found.map((one) => one.date)).toEqual(found.map((one) => one.date).sort());
      for (const one of found) {
        expect(one.date > publishedAt).toBe(true);
        expect(one.explainers.some((name) => mentioned.some((other) => other === name))).toBe(true);
      }
      expect(new Set(found.map((one) => one.date + one.text)).size).toBe(found.length);
    }),
  );
});
