import { expect } from 'vitest';
import { type HostilePage, run, script, story, unstyledStory } from './hostile-page.ts';

const FRAMED = story().replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Pages that forbid, and pages within pages. */
export const POLICIES: readonly HostilePage[] = [
  {
    that: 'lets nothing be loaded and no style be set',
    html: unstyledStory(),
    headers: { 'content-security-policy': "default-src 'none'; script-src 'nonce-n'; img-src data:; base-uri 'none'" },
    says: /inline script/i, // the story's own
  },
  {
    that: 'takes trusted types alone',
    html: story({
      head: run(() =>
        (
          window as unknown as { trustedTypes?: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes?.createPolicy('default', {
          createHTML: () => {
            throw new Error('createHTML');
          },
          createScript: () => {
            throw new Error('createScript');
          },
        }),
      ),
    }),
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types default" },
  },
  {
    that: 'is in a sandbox of its own',
    html: story(),
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
  },
  {
    that: 'is isolated from all others and lets no feature be used',
    html: story(),
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'permissions-policy': 'clipboard-read=(), fullscreen=(), unload=()',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    },
  },
  {
    that: 'has its story in sandboxed frames',
    html: story({
      bottom: `<iframe name="scripts" sandbox="allow-scripts" srcdoc="${FRAMED}"></iframe><iframe name="own" sandbox="allow-same-origin" srcdoc="${FRAMED}"></iframe>`,
      after: script(''),
    }),
    truth: async ({ page }) => {
      const hosts = await page.evaluate(
        () =>
          [...document.querySelectorAll('iframe')]
            .flatMap((frame) => [...(frame.contentDocument?.documentElement.children ?? [])])
            .filter(({ localName }) => localName !== 'head' && localName !== 'body').length,
      );
      expect(hosts).toBe(0);
    },
    says: /sandbox/i,
  },
  {
    that: 'has frames without an address',
    html: story({
      bottom: run(() => {
        for (const src of ['about:blank', 'javascript:"<p>IMEI</p>"', 'data:text/html,<p>IMEI']) {
          const frame = document.createElement('iframe');
          frame.src = src;
          document.body.append(frame);
        }
      }),
    }),
  },
  {
    that: 'calls itself application/xhtml+xml',
    html: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A page</title><link rel="icon" href="data:,"/></head><body><script>//<![CDATA[
      Object.defineProperty(window, 'probe', { value: { report: () => '{"isSame":true,"difference":"","touched":"","hosts":0,"names":"","errors":"","messages":0,"works":true}' } });
    //]]></script>${'<p>The IMEI number of each handset was sent to a server in China, said the firm that had looked.</p>'.repeat(12)}</body></html>`,
    headers: { 'content-type': 'application/xhtml+xml' },
    reading: 'any',
  },
];
