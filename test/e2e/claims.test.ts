import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { press, textIn, typeInto, waitForText } from './fields.ts';
import { isFlashing, untilFlashed, untilQuiet } from './flashed.ts';
import { markedWords, waitForMarks, withoutHost } from './marks.ts';
import { BROWSERS, fixture, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

/** The story's six statements as the popup shows them, an answer in the frame of what it answers: head, who, does, data, where to, when. */
const TABLE = [
  [
    [
      'Alleged by one security firm',
      'Xiaomi',
      'sends',
      'private information, IMEI number, messages, and mobile number',
      'server that is arranged in China',
      'not stated',
    ],
    [
      'Answer: Confirmed by Xiaomi authority',
      'Xiaomi authority',
      'stores',
      'greater part of their information',
      'Amazon Web Services and China',
      'not stated',
    ],
    ['Answer: Promised by Xiaomi', 'Xiaomi', 'protects', 'users’ data', 'not stated', 'not stated'],
  ],
  [['Advised by IAF', 'IAF', 'stops using, or pauses', 'Xiaomi mobiles', 'not stated', 'not stated']],
  [
    [
      'Alleged by circular',
      'Xiaomi',
      'sends',
      'information and clients',
      'own particular nation (China)',
      'not stated',
    ],
    [
      'Answer: Announced by Xiaomi',
      'Xiaomi',
      'protects',
      'users’ data',
      'data center in India',
      'middle of 2015 or end of 2015',
    ],
  ],
];

/** The cards of the claims as they are drawn, frame by frame. */
const cardsIn = (popup: Page): Promise<string[][][]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('.sl-exchange')].map((frame) =>
      [...frame.querySelectorAll('.sl-claim')].map((card) =>
        [...card.querySelectorAll('.sl-claim-head, .sl-fields dd')].map(
          ({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim() ?? '',
        ),
      ),
    ),
  );

/** What is folded away in the card of each claim, in the order of the cards. */
const foldedIn = (popup: Page): Promise<string[][]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('.sl-claim')].map((card) =>
      [...card.querySelectorAll(':scope > details')].map(
        ({ textContent }) => textContent?.replaceAll(/\s+/g, ' ') ?? '',
      ),
    ),
  );

/** The sentence of the claim whose head says so, as the popup quotes it. */
const sentenceOf = (popup: Page, head: string): Promise<string> =>
  popup.evaluate((wanted) => {
    const cards = [...document.querySelectorAll('.sl-claim')];
    const card = cards.find((each) => each.querySelector('.sl-claim-head')?.textContent?.includes(wanted));
    return card?.querySelector('blockquote')?.textContent ?? '';
  }, head);

/** A page that never rests is looked at every ten seconds at the least; twice that is a fault. Milliseconds. */
const FOLLOWED_WITHIN_MS = 20_000;

const GERMAN = 'https://www.ampercent.com/deutsch/';
const HINDI = 'https://www.ampercent.com/hindi/';
const hindi = `<!doctype html><html lang="hi"><head><meta charset="utf-8"><title>शाओमी भारत में डेटा सेंटर खोलेगी</title>
<link rel="icon" href="data:,"><meta property="og:type" content="article"></head><body><main><article>
<h1>शाओमी भारत में डेटा सेंटर खोलेगी</h1>
<p>एक सुरक्षा कंपनी ने आरोप लगाया है कि शाओमी के फोन बिना अनुमति के उपयोगकर्ताओं का निजी डेटा चीन में सर्वर पर भेजते हैं। कंपनी ने बताया कि इसमें फोन नंबर, संदेश और आईएमईआई नंबर शामिल हैं, और उपयोगकर्ताओं को इसकी कोई जानकारी नहीं दी जाती।</p>
<p>शाओमी ने इस आरोप से इनकार किया है। कंपनी के प्रवक्ता ने कहा कि वह अपने ग्राहकों की निजता का सम्मान करती है और उनका डेटा किसी तीसरे पक्ष को नहीं बेचती। उन्होंने यह भी कहा कि डेटा सुरक्षित रखा जाता है और केवल अनुमति के बाद ही भेजा जाता है।</p>
<p>भारतीय वायु सेना ने अपने कर्मचारियों और उनके परिवारों को इन फोनों का उपयोग न करने की सलाह दी है। सरकार ने कहा है कि वह इस मामले की जांच कर रही है और जल्द ही एक रिपोर्ट जारी की जाएगी।</p>
<p>कंपनी ने घोषणा की है कि वह अगले साल भारत में डेटा सेंटर खोलेगी ताकि भारतीय उपयोगकर्ताओं का डेटा देश के भीतर ही रहे। विशेषज्ञों का कहना है कि डेटा का स्थान बदलने से निजता के सभी सवाल हल नहीं होते।</p>
</article></main><footer>सर्वाधिकार सुरक्षित</footer></body></html>`;

/** A story of line breaks alone: its one element is much higher than a window, and what is asked for stands near its end. */
const TALL = 'https://www.ampercent.com/tall/';
const filler = (n: number): string =>
  `In part ${n} of the report the writer says that the personal data of users, their IMEI and their location data ` +
  `among them, is the subject of many a story, and that readers ask ${n} questions about it.<br><br>`;
const CLAIM_AT_END = 'One security firm said that Xiaomi sends the IMEI to a server in China.';
const tall = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>What phones send, and to whom</title>
<link rel="icon" href="data:,"></head><body><main><article><h1>What phones send, and to whom</h1>
<div style="max-width: 30em">${Array.from({ length: 60 }, (_, n) => filler(n + 1)).join('')}${CLAIM_AT_END}<br><br>${Array.from({ length: 5 }, (_, n) => filler(n + 61)).join('')}</div>
</article></main></body></html>`;

describe.each(BROWSERS)('the claims of the sample story in %s', (kind) => {
  let sidelight: Sidelight;
  let page: Page;
  let popup: Page;

  /** Opens the popup, and waits for all that comes later: what is known of places, and the kept texts. */
  const openPopup = async (): Promise<void> => {
    popup = await sidelight.openPopup(page);
    await waitForText(popup, message('place').replace('$1', 'data center in India'));
    await popup.waitFor(() => document.querySelector('textarea'));
  };
  const reopen = async (): Promise<void> => {
    await popup.close();
    await openPopup();
  };

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    sidelight.server.add(GERMAN, fixture('german-story'));
    sidelight.server.add(HINDI, hindi);
    sidelight.server.add(TALL, tall);
    page = await sidelight.browser.openPage(STORY);
    await waitForMarks(page);
    await openPopup();
  });
  afterAll(() => sidelight.close());

  it('are its six statements, each allegation with its answers', async () => {
    expect(await cardsIn(popup)).toEqual(TABLE);
  });

  it('stand with the question that the story ends with, above the draft', async () => {
    const asked = await popup.evaluate(() => {
      const question = document.querySelector('.sl-draft .sl-question');
      const field = document.querySelector('.sl-draft textarea');
      const isAbove = question && field && question.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING;
      return isAbove ? question.textContent : null;
    });
    expect(asked).toContain('What do you think about this data center? Will Xiaomi stop');
  });

  it('tell of a plan what has come of it', async () => {
    const card = (await foldedIn(popup)).find((folded) =>
      folded.some((text) => text.includes('2015 or early in 2016')),
    );
    expect(card?.find((text) => text.startsWith(message('since')))).toMatch(
      /April 2015.*September 2017.*September 2018/,
    );
    expect(card?.some((text) => text.includes('data center in India'))).toBe(true);
  });

  it('say of a place where the machine is, who runs it and which law reaches it, then and since', async () => {
    await press(popup, message('place').replace('$1', 'China and Amazon Web Services'));
    for (const key of ['placeWhere', 'placeRunBy', 'placeLaw', 'cellLater']) await waitForText(popup, message(key));
    const place = (await foldedIn(popup)).flat().find((text) => text.includes('Amazon Web Services'));
    expect(place).toMatch(/runs it ?Amazon Web Services.*belongs to a US company/);
    expect(place).toMatch(/National Intelligence Law/);
    expect(place).toContain('AWS is located in China.');
    const first = (await foldedIn(popup))[0]?.[0];
    expect(first).toContain(`${message('placeRunBy')}${message('notStated')}`);
  });

  it('lead to their sentence in the page, which is flashed and nothing else changed', async () => {
    const before = await withoutHost(page);
    await page.evaluate(() => {
      scrollTo(0, 0);
      const seen: string[] = [];
      new MutationObserver((records) => seen.push(...records.map(({ type }) => type))).observe(document, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
      Object.assign(window, { seen });
    });
    const sentence = await sentenceOf(popup, 'Announced');
    expect(sentence).toMatch(/^To dispose of these.*users’ data\.$/);
    await press(popup, sentence);
    expect(await untilFlashed(page, sentence)).toEqual({ isInView: true });
    await untilQuiet(page);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    expect(await withoutHost(page)).toEqual(before);
  });

  it('do so by keys', async () => {
    await popup.bringToFront();
    const sentence = await sentenceOf(popup, 'Alleged by one');
    await popup.evaluate((text) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('blockquote button')];
      buttons.find(({ textContent }) => textContent === text)?.focus();
    }, sentence);
    await popup.pressKey('Enter');
    await untilFlashed(page, sentence);
    await untilQuiet(page);
  });

  it('find a sentence where the page has moved it, and say where it is gone', async () => {
    const sentence = await sentenceOf(popup, 'Promised');
    await page.bringToFront(); // a page that nobody sees is not followed
    await page.evaluate((text) => {
      const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(text));
      const first = document.createElement('p');
      first.textContent =
        'A line of text that the page has put before all others since, and that speaks of the GDPR and its readers.';
      paragraph?.parentElement?.prepend(first);
    }, sentence);
    await until(async () => (await markedWords(page)).includes('GDPR'), {
      what: 'the page to be read anew',
      withinMs: FOLLOWED_WITHIN_MS,
    });
    await popup.bringToFront();
    await press(popup, sentence);
    await untilFlashed(page, sentence);
    await untilQuiet(page);

    await popup.bringToFront();
    await page.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (node.textContent?.includes(text)) node.textContent = 'Corrected.';
    }, sentence);
    await press(popup, sentence);
    await waitForText(popup, message('sentenceGone'));
    expect(await isFlashing(page)).toBe(false);
    await page.goTo(STORY);
    await waitForMarks(page);
    await reopen();
  });

  it('lead to their sentence in an element that is higher than the window', async () => {
    const other = await sidelight.browser.openPage(TALL);
    await waitForMarks(other);
    const otherPopup = await sidelight.openPopup(other);
    await waitForText(otherPopup, message('place').replace('$1', 'server in China'));
    await press(otherPopup, CLAIM_AT_END);
    expect(await untilFlashed(other, CLAIM_AT_END)).toEqual({ isInView: true });
    await otherPopup.close();
    await other.close();
  });

  it('open the popover of what they name', async () => {
    await press(popup, message('explainTerm').replace('$1', 'Amazon Web Services'));
    await until(async () => (await page.shadowText()).includes('Amazon Web Services'), { what: 'the popover' });
    await page.pressKey('Escape');
    await until(async () => (await page.shadowText()) === '', { what: 'the popover to close' });
  });

  it('go into the draft as a quotation, are kept there, and come out again', async () => {
    await popup.bringToFront();
    await typeInto(popup, message('draftComment'), 'Mine.');
    await press(popup, message('addToDraft'));
    await until(async () => (await textIn(popup, message('draftComment'))) !== 'Mine.', { what: 'the quotation' });
    const quoted = await textIn(popup, message('draftComment'));
    expect(quoted).toMatch(
      /^Mine\.\n\n“At one time, one security firm .{100,190}…” \(https:\/\/www\.ampercent\.com\/\S+, .*201\d\)\n$/,
    );
    await reopen();
    await until(async () => (await textIn(popup, message('draftComment'))) === quoted, { what: 'the kept draft' });
    await press(popup, message('takeOutOfDraft'));
    await until(async () => (await textIn(popup, message('draftComment'))) === 'Mine.', {
      what: 'the quotation to go',
    });
  });

  it('go where the reader was writing', async () => {
    await typeInto(popup, message('draftComment'), ' Yours.');
    for (let i = 0; i < ' Yours.'.length; i++) await popup.pressKey('ArrowLeft');
    await press(popup, message('addTermToDraft').replace('$1', 'IMEI'));
    await until(async () => (await textIn(popup, message('draftComment'))).includes('IMEI'), { what: 'the citation' });
    expect(await textIn(popup, message('draftComment'))).toMatch(
      /^Mine\.\n\nIMEI: A 15-digit.* \(https:\/\/.*\)\n\n Yours\.$/,
    );
  });

  it.each([
    [GERMAN, 'languageNotCoveredText'],
    [HINDI, 'claimsLanguage'],
  ])('are none at %s, and the popup says why', async (url, reason) => {
    const other = await sidelight.browser.openPage(url);
    const otherPopup = await sidelight.openPopup(other);
    await waitForText(otherPopup, message(reason));
    expect(await cardsIn(otherPopup)).toEqual([]);
    await otherPopup.close();
    await other.close();
  });

  it('write nothing to a console, and send nothing', async () => {
    expect(await page.consoleMessages()).toEqual([]);
    expect(sidelight.strayRequests()).toEqual([]);
  });
});
