import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitForText } from './fields.ts';
import { markedWords, waitForMarks } from './marks.ts';
import { BROWSERS, message, STORY, startSidelight } from './sidelight.ts';

/** The longest text in base64 in the background's script: the mention index. */
const EMBEDDED = /[A-Za-z0-9+/]{10000,}={0,2}/;

/** Changes one letter in the middle of the embedded index. */
function damageIndex(folder: string): void {
  const assets = path.join(folder, 'assets');
  const scripts = readdirSync(assets).map((name) => path.join(assets, name));
  const script = scripts.find((file) => EMBEDDED.test(readFileSync(file, 'utf8')));
  if (script === undefined) throw new Error('wanted a script with an index, found none');
  const source = readFileSync(script, 'utf8');
  const { index = 0, 0: encoded = '' } = EMBEDDED.exec(source) ?? {};
  const at = index + (encoded.length >> 1);
  writeFileSync(script, `${source.slice(0, at)}${source[at] === 'A' ? 'B' : 'A'}${source.slice(at + 1)}`);
}

describe.each(BROWSERS)('an extension with a damaged mention index, in %s', (kind) => {
  it('builds it anew and marks what a whole one marks', async () => {
    const whole = await startSidelight(kind);
    const wanted = await waitForMarks(await whole.browser.openPage(STORY));
    await whole.close();
    const damaged = await startSidelight(kind, damageIndex);
    expect(await waitForMarks(await damaged.browser.openPage(STORY))).toEqual(wanted);
    await damaged.close();
  });

  it('marks nothing and says so where it can not be built, either', async () => {
    const damaged = await startSidelight(kind, (folder) => {
      damageIndex(folder);
      rmSync(path.join(folder, 'dataset/aliases.json'));
    });
    const page = await damaged.browser.openPage(STORY);
    const popup = await damaged.openPopup(page);
    await waitForText(popup, message('failDataset'));
    expect(await markedWords(page)).toEqual([]);
    await damaged.close();
  });
});
