// Pictures of the gallery, and axe-core over it, in headless Chromium: `node test/gallery/shoot.mjs OUT [name-part …]`.
// Every state in both themes and in forced colours, at 360 and 1280 pixels (popups also at 400 as in the toolbar, panels at 320, 400 and 800, the notebook at 768); axe's findings are printed.
// From right to left: `QUERY='&strings=ar'` before it.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startGallery } from './gallery-browser.mjs';

const [out = 'out/gallery', ...parts] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

mkdirSync(out, { recursive: true });
const { base, browser, close } = await startGallery();
const page = await browser.newPage();
// Puppeteer's own way knows nothing of forced colours.
const session = await page.createCDPSession();
page.on('pageerror', (error) => console.log(String(error)));
page.on('requestfailed', (request) => console.log(request.url()));
await page.goto(base);
await page.waitForSelector('li > a');
const states = (await page.$$eval('li > a', (links) => links.map(({ textContent }) => textContent ?? ''))).filter(
  (state) => parts.length === 0 || parts.some((part) => state.includes(part)),
);

let violations = 0;
for (const state of states) {
  for (const scheme of ['light', 'dark', 'forced']) {
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme === 'dark' ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'forced-colors', value: scheme === 'forced' ? 'active' : 'none' },
      ],
    });
    for (const width of state.startsWith('popup') || state.startsWith('options')
      ? [320, 400, 1280]
      : state.startsWith('panel')
        ? [320, 400, 800]
        : state.startsWith('notebook')
          ? [360, 768, 1280]
          : [360, 1280]) {
      for (const unfold of state.startsWith('popover') && width === 1280 ? ['', '&unfold'] : ['']) {
        await page.setViewport({ width, height: 700, deviceScaleFactor: 1 });
        await page.goto(`${base}?state=${state}${unfold}${process.env.QUERY ?? ''}`);
        await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
        if (unfold)
          await page.addStyleTag({
            content: '.sl-popover { max-height: none !important; position: absolute !important; }',
          });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (overflow > 0) console.log(`${state} ${scheme} ${width}: ${overflow} px too wide`);
        await page.evaluate(axe);
        const found = await page.evaluate(
          async (tags) => (await globalThis.axe.run(document, { runOnly: tags })).violations,
          TAGS,
        );
        for (const { id, help, nodes } of found) {
          violations += 1;
          console.log(
            `${state} ${scheme} ${width}${unfold}: ${id} (${help}): ${nodes.map(({ target }) => target).join(' | ')}`,
          );
        }
        await page.screenshot({
          path: `${out}/${state}-${scheme}-${width}${unfold.replace('&', '-')}.png`,
          // Of a page that is no longer than the window, Chromium would move what runs from right to left out of the picture.
          fullPage: await page.evaluate(() => document.documentElement.scrollHeight > innerHeight),
        });
      }
    }
  }
}
console.log(`${states.length} states, ${violations} violations`);
await close();
