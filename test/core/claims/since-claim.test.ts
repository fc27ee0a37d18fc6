import { expect, test } from 'vitest';
import type { Claim } from '#core/claims/claim.ts';
import { sinceClaim } from '#core/claims/since-claim.ts';
import { CONTEXT, TABLE } from '../../gallery/fixtures/sample-story.ts';

const [, reply, promise, , plan] = TABLE as readonly Claim[];
const dates = (claim: Claim | undefined) => claim && sinceClaim(claim, CONTEXT.since).map(({ date }) => date);

test('a plan is carried on by what its maker said of that place later', () => {
  expect(dates(plan)).toEqual(['2015-04', '2017-09', '2018-09']);
});

test('an event that is of the actor but of another place is none of it', () => {
  expect(dates(reply)).toEqual(['2017-09', '2018-09']);
});

test('nothing carries on a claim that does not say where to, or who', () => {
  expect(dates(promise)).toEqual([]);
  expect(dates(plan && { ...plan, actor: [{ words: 'the company', explainer: null }] })).toEqual([]);
});
