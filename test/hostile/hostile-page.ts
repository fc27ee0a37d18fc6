import { readFileSync } from 'node:fs';
import type { Browser, Page } from '../../scripts/lib/browser.mjs';
import type { Reading } from '../../src/core/reading.ts';
import { installProbe } from './probe.ts';

/** A page that tries to break, spy on, mislead or slow us, and what must hold of it besides what holds of all. */
export interface HostilePage {
  /** Completes "a page that …"; its address is made of it. */
  readonly that: string;
  readonly html: string | (() => string);
  readonly headers?: Readonly<Record<string, string>>;
  /** What is made of it: as of the sample story without the attack, or anything at all, so long as it is soon. Default: as without. */
  readonly reading?: 'same' | 'any';
  /** It changes its own document all the time, or does away with ours: what we have left of it can not be compared. */
  readonly isRestless?: true;
  /** What it makes the browser write on its console, without us as well. */
  readonly says?: RegExp;
  /** How many messages it hears that it has sent to itself; one more would be of ours. Default: none. */
  readonly heard?: number;
  /** What it must not have learnt, or must not have brought about. */
  readonly truth?: (visit: Visit) => Promise<void>;
}

/** A hostile page with the reader on it. */
export interface Visit {
  readonly browser: Browser;
  readonly page: Page;
  readonly url: string;
  readonly reading: Reading;
  /** Asks the tab, as the popup does. */
  readonly tell: (name: string, request: object) => Promise<unknown>;
}

/** Where a page is attacked: each is HTML at its place in the sample story. */
export interface Attack {
  /** Before anything of the page but the probe. */
  readonly head?: string;
  /** First in the body. */
  readonly top?: string;
  /** Last in the body. */
  readonly bottom?: string;
  /** After everything, the probe's own button included. */
  readonly after?: string;
}

const STORY = readFileSync(new URL('../fixtures/articles/xiaomi-data-center/source.html', import.meta.url), 'utf8');

/** A script of the page; the nonce is for pages that let no other one run. */
export const script = (code: string): string => `<script nonce="n">${code}</script>`;

/** The source of a function that is to run in the page at once. */
export const run = (work: () => unknown): string => script(`(${work})()`);

/** Puts the attack into a page, and the probe around it. */
export function attacked(page: string, { head = '', top = '', bottom = '', after = '' }: Attack): string {
  const probe = run(installProbe);
  const end = `${bottom}<button id="own-button">Of the page</button>${script('probe.ready()')}${after}</body>`;
  return page
    .replace(/<head>/, () => `<head>${probe}${head}`)
    .replace(/<body[^>]*>/, (body) => `${body}${top}`)
    .replace(/<\/body>[\s\S]*/, () => `${end}</html>`);
}

/** The sample story under attack. */
export const story = (attack: Attack = {}): string => attacked(STORY, attack);

/** The sample story without the styles of its head, for pages that allow none. */
export const unstyledStory = (attack: Attack = {}): string =>
  attacked(STORY.replace(/<style>[\s\S]*?<\/style>/g, '').replaceAll(/\sstyle="[^"]*"/g, ''), attack);

/** The sample story with something of its text replaced: in each paragraph alike. */
export const storyWith = (change: (text: string) => string): string =>
  attacked(
    STORY.replaceAll(/<p>([^<]{80,})/g, (_, text: string) => `<p>${change(text)}`),
    {},
  );

/** A page of its own, under attack. */
export const bare = (body: string, attack: Attack = {}): string =>
  attacked(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`,
    attack,
  );
