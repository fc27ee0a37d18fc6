import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BROWSERS, fixture, STORY } from './sidelight.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run --silent inspect -- …`, with nobody at the keyboard. */
function inspect(...args: string[]) {
  const command = ['run', '--silent', 'inspect', '--', ...args];
  const { stdout, stderr, status } = spawnSync('npm', command, {
    cwd: PROJECT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { stdout, stderr, status };
}

describe.each(BROWSERS)('inspect in %s', (kind) => {
  it('prints one record a page, goes on after one that fails, and knows the address that it was told', () => {
    const story = path.join(folder, 'b-story.html');
    const elsewhere = path.join(folder, 'c-elsewhere.html');
    const broken = path.join(folder, 'a-broken.html.gz');
    writeFileSync(story, fixture('xiaomi-data-center'));
    writeFileSync(elsewhere, fixture('front-page'));
    writeFileSync(broken, 'not packed at all');
    const { stdout, status } = inspect(
      '--json',
      '--browser',
      kind,
      '--url-of',
      `${elsewhere}=https://else.example/x?y=1`,
      folder,
    );
    expect(status).toBe(0);
    const [first, second, third, ...others] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ file: broken, error: expect.any(String) });
    expect(second).toMatchObject({
      file: story,
      url: STORY,
      isArticle: true,
      title: 'Xiaomi to Open Data Center in India',
    });
    for (const { start, end, quote } of second.mentions) expect(second.text.slice(start, end)).toBe(quote);
    expect(second.mentions.filter(({ shown }: { shown: boolean }) => shown).length).toBeGreaterThan(5);
    expect(third).toMatchObject({
      file: elsewhere,
      url: 'https://else.example/x?y=1',
      isArticle: false,
      whyNot: 'list-of-links',
    });
  });
});

it('says how it wants to be asked', () => {
  for (const args of [[], ['--browser', 'lynx', folder], ['--url-of', 'nothing', folder], ['no-such-file.html']]) {
    const { stdout, stderr, status } = inspect(...args);
    expect({ args, stdout, status }).toEqual({ args, stdout: '', status: 1 });
    expect(stderr).toMatch(/usage|not found/);
  }
});
