import { describe, expect, it } from 'vitest';
import { FETCHES } from '../../scripts/lib/manifest-faults.mjs';

describe('a request', () => {
  it.each([
    'fetch("/a")',
    'await fetch(e)',
    'self.fetch(t,n)',
    'if(fetch(e)){}',
    'fetch(function(){return 1})',
    'fetch()',
  ])('is seen in %s', (code) => expect(code).toMatch(FETCHES));

  it.each(['class M{fetch(e,t){return 1}}', 'prefetch(e)', 'fetched(e)'])('is not in %s', (code) =>
    expect(code).not.toMatch(FETCHES),
  );
});
