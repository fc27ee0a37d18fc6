import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, BlockKind } from '#core/article.ts';
import { expandEntry, isAliasRole } from '#core/mentions/expand-entry.ts';
import { findMentions } from '#core/mentions/find-mentions.ts';
import type { Density } from '#core/mentions/mention.ts';
import { foldKey } from '#core/text/fold-text.ts';
import { ENTRIES, entry, indexOf } from './entries.ts';

const index = indexOf();

/** A page about the subject, whatever else stands on it. */
const SUBJECT = 'The GDPR protects personal data. It asks for encryption.';

function article(blocks: readonly string[], kinds: readonly BlockKind[] = [], language: string | null = 'en') {
  let start = 0;
  const placed: Block[] = blocks.map((text, k) => {
    const block = { kind: kinds[k] ?? 'paragraph', start, end: start + text.length };
    start = block.end + 2;
    return block;
  });
  return { title: '', text: blocks.join('\n\n'), blocks: placed, language };
}

const ALL = { density: 'all' as Density, hidden: new Set<string>() };

/** The marks in `text` when it stands on a page about the subject, some sentences away from it. */
function marksIn(text: string, title = ''): string[] {
  const page = { ...article([text, 'Nothing is said here.', 'Nor here.', SUBJECT]), title };
  return findMentions(index, page, ALL)
    .mentions.filter((mention) => mention.end <= text.length)
    .map((mention) => `${page.text.slice(mention.start, mention.end)}: ${mention.explainer}`);
}

describe('the sense of a word', () => {
  test.each<[string, string[]]>([
    ['Our server brought the bill and hoped for a tip.', []],
    ['The waiter and the server sent the data of the table home.', []],
    ['The waiter left. The app sent its data to a server. The bill came.', ['server: server']],
    ['The waiter left. We saw a server. The app sent its data home.', []],
    ['A fortune cookie of the app maker.', []],
    ['The process server brought the data of the phone app.', []],
    ['The app sent all contacts to a server abroad.', ['server: server']],
    ['It has a server. The data of every user is there.', ['server: server']],
    ['It has a server. Nobody knows where. The data of every user is there.', []],
    ['A remote server stood in the hall.', ['remote server: server']],
    ['Bake the cookie until brown, then store it in a box.', []],
    ['Each website may set a cookie in the browser.', ['cookie: cookie']],
    ['Two tracking cookies were found.', ['tracking cookies: cookie']],
    ['Apple growers sent fewer boxes, says the app of the state.', []],
    ['Apple knows what each iPhone user does.', ['Apple: apple']],
    ['An apple a day, says the phone.', []],
    ['The Amazon river floods; the data of the gauges were sent.', []],
    ['Amazon may store what each user says.', ['Amazon: amazon']],
    ['Amazon Web Services runs it.', ['Amazon Web Services: amazon-web-services']],
    ['The train passed a signal at danger, an app for drivers says.', []],
    ['They chat on Signal, an encrypted messenger.', ['Signal: signal-app', 'encrypted: encryption']],
    ['The breach of the dam sent water into the records office.', []],
    ['A hacker used the breach to read passwords.', ['breach: data-breach']],
    ['The virus gives patients a fever, an app counts them.', []],
    ['The virus spreads with every infected file.', ['virus: computer-virus']],
    ['Rain and cloud in the forecast of the phone app.', []],
    ['They store all photos in the cloud.', ['cloud: cloud']],
    ['A tiger with a collar: tracking by phone.', []],
    ['It came from a server in China.', ['server in China: china-servers']],
    ['The app sends data. We flew to China. It was hot.', []],
    ['The app sends data to Finland.', ['Finland: finland']],
    ['A regulator met in Finland.', []],
    ['Data regulators in Norway, Sweden and Finland look at it.', []],
    ['Data regulators in Finland, Sweden, and Norway look at it.', []],
    ['Data regulators in the Netherlands, Finland and Sweden look at it.', []],
    ['Data regulators in Sweden and Finland look at it.', ['Finland: finland']],
    ['Apple was fined under the GDPR.', ['Apple: apple', 'GDPR: gdpr']],
    ['The app sends data to a data-protection regulator in Finland.', ['Finland: finland']],
    ['Dinner on fine china, with a phone on the table.', []],
    ['It may send the data to China.', ['China: china']],
    ['Let us go, they told us.', []],
    ['It fell under US law.', ['US: united-states']],
    ['LET US ALL GO TO THE GREAT BIG FAIR', []],
    ['in the U.S. the law differs', ['U.S.: united-states']],
    ['An IMSI catcher catches the IMSI.', ['IMSI catcher: imsi-catcher', 'IMSI: imsi']],
    ['Chats have end to end encryption.', ['end to end encryption: end-to-end-encryption']],
    ['Chats are end‑to‑end‑encrypted.', ['end‑to‑end‑encrypted: end-to-end-encryption']],
    ['Several data centers and a datacentre.', ['data centers: data-centre', 'datacentre: data-centre']],
    ['Readers may opt out; the opt-out is free.', ['opt out: opt-out', 'opt-out: opt-out']],
    ['Xiaomi’s phones tell two IMEIs.', ['Xiaomi: xiaomi', 'IMEIs: imei']],
  ])('%s', (text, wanted) => {
    expect(marksIn(text)).toEqual(wanted);
  });

  test('what a longer alias covers is found where that one is not meant', () => {
    const own = indexOf([
      ...ENTRIES,
      entry('firm', 'event', { needsCompany: 'firm Xiaomi', company: 'factory' }),
      entry('maker', 'event', { safe: 'maker Xiaomi' }),
    ]);
    const found = (text: string) =>
      findMentions(own, article([text, SUBJECT]), ALL).mentions.map(({ explainer }) => explainer);
    expect(found('It is of the firm Xiaomi.')).toContain('xiaomi');
    expect(found('The factory of the firm Xiaomi.')).toContain('firm');
    expect(found('It is of the maker Xiaomi.')).not.toContain('xiaomi');
  });

  test('an acronym takes one meaning for the whole page, from the company it keeps', () => {
    expect(marksIn('The PDPA of Singapore is old. The PDPA is strict.')).toEqual(
      ['PDPA: pdpa-singapore', 'PDPA: pdpa-singapore'].slice(0, 2),
    );
    expect(marksIn('The PDPA is strict in Bangkok.')).toEqual(['PDPA: pdpa-thailand']);
    expect(marksIn('The PDPA is strict.')).toEqual([]);
    expect(marksIn('The PDPA is strict in Singapore and in Bangkok.')).toEqual([]);
  });

  test('a page that names another sense keeps an acronym silent', () => {
    expect(marksIn('The CCPA gives rights.')).toEqual(['CCPA: ccpa']);
    expect(marksIn('The CCPA gives rights.', 'The Central Consumer Protection Authority acts')).toEqual([]);
    expect(marksIn('Cadets of the National Cadet Corps marched. NCC bands played on the phone.')).toEqual([]);
  });

  test('the reason names the words of the field as they are written', () => {
    const page = article(['The App sends user data. It goes to a server.', SUBJECT]);
    const { mentions } = findMentions(index, page, ALL);
    expect(mentions.find((mention) => mention.explainer === 'server')?.reason).toEqual({
      rule: 'company',
      words: ['App', 'sends', 'user'],
    });
    expect(mentions.find((mention) => mention.explainer === 'gdpr')?.reason).toEqual({ rule: 'safe' });
  });
});

describe('the page', () => {
  test.each([
    ['only places and companies', 'Apple and Amazon sell phones in the US and in China.'],
    ['one term by chance', 'The mayor uses encryption. The rest of the story is about a road.'],
    ['nothing', 'A story about a road.'],
    ['no text', ''],
  ])('gets no marks: %s', (_, text) => {
    expect(findMentions(index, article([text]), ALL)).toEqual({ coverage: 'not-covered', mentions: [] });
  });

  test('in another language gets none and says so', () => {
    expect(findMentions(index, article(['Le GDPR et le chiffrement, encryption.'], [], 'fr-FR'), ALL)).toEqual({
      coverage: 'unsupported-language',
      mentions: [],
    });
  });

  test('in Chinese or Hindi is covered where our aliases in that script say so', () => {
    const found = findMentions(index, article(['小米把个人信息和IMEI发到服务器。'], [], 'zh-CN'), ALL);
    expect(found.mentions.map((mention) => mention.explainer)).toEqual(['xiaomi', 'personal-data', 'imei', 'server']);
  });

  test('an alias never spans two blocks', () => {
    const page = article(['We met Amazon', 'Web Services of the town', SUBJECT]);
    expect(findMentions(index, page, ALL).mentions.map((m) => m.explainer)).not.toContain('amazon-web-services');
  });

  test('a shorter alias is found where the longer one would span two blocks', () => {
    const page = article(['It goes to a remote server', 'in China, they say', SUBJECT]);
    const marks = findMentions(index, page, ALL).mentions;
    expect(marks[0]).toMatchObject({ explainer: 'server', start: 13, end: 26 });
  });
});

describe('which mentions are shown', () => {
  const page = article(
    ['The GDPR and the GDPR.', 'Section', 'The GDPR is for personal data.', 'The GDPR again.'],
    ['paragraph', 'heading'],
  );
  test.each<[Density, boolean[]]>([
    ['first', [true, false, false, true, false]],
    ['section', [true, false, true, true, false]],
    ['all', [true, true, true, true, true]],
    ['none', [false, false, false, false, false]],
  ])('%s', (density, shown) => {
    const { mentions } = findMentions(index, page, { density, hidden: new Set() });
    expect(mentions.map((mention) => mention.shown)).toEqual(shown);
  });

  test('hidden terms stay in the list, unmarked', () => {
    const { mentions } = findMentions(index, page, { density: 'all', hidden: new Set(['gdpr']) });
    expect(mentions.map((mention) => mention.shown)).toEqual([false, false, false, true, false]);
  });
});

describe('always', () => {
  const aliases = new Set(
    ENTRIES.flatMap((each) => [...expandEntry(each)])
      .filter((wording) => isAliasRole(wording.role))
      .map((wording) => foldKey(wording.text).replaceAll('-', ' ')),
  );
  const someText = fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(
            ...ENTRIES.flatMap((each) => [
              ...each.safe,
              ...each.caseBound,
              ...each.needsCompany,
              ...each.company,
              ...each.blocking,
            ]),
          ),
          fc.constantFrom('the', 'Dr', 'en\u00adcrypted', 'sends', 'e\u0301tat'),
        ),
        fc.constantFrom(' ', ' ', ' ', '. ', ', ', '\n\n', '\u00a0', "'s ", '-', '? '),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.flat().join(''))
    .map((text) =>
      text
        .split(/\n\n+/)
        .map((block) => block.trim())
        .filter(Boolean),
    );

  test('a mention is an alias, within one block, and overlaps no other', () => {
    fc.assert(
      fc.property(someText, (blocks) => {
        const page = article(blocks);
        const { coverage, mentions } = findMentions(index, page, ALL);
        expect(mentions.length > 0).toBe(coverage === 'covered');
        mentions.forEach((mention, k) => {
          expect(aliases).toContain(foldKey(page.text.slice(mention.start, mention.end)).replaceAll('-', ' '));
          expect(page.blocks.some((block) => block.start <= mention.start && mention.end <= block.end)).toBe(true);
          expect(mention.start).toBeGreaterThanOrEqual(mentions[k - 1]?.end ?? 0);
        });
      }),
      { numRuns: 500 },
    );
  });
});
