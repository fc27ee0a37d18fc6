// @ts-check
/** Notes and drafts such as a reader of the sample story might have, for the pictures of the notebook. */
import { ASKING_PAGE } from '../lib/everywhere.mjs';

const STORY = 'https://www.ampercent.com/xiaomi-open-data-center-india/13194/';
const STORY_TITLE = 'Xiaomi to Open Data Center in India, but Will It Stop Sending Data to China?';
/** Milliseconds since 1970: 20 November 2026, noon. */
const NOON = Date.UTC(2026, 10, 20, 12);
const DAY = 86_400_000;

const NOTES = [
  {
    subject: { kind: 'article' },
    url: STORY,
    title: STORY_TITLE,
    text: '## What to ask\n\nWho checked the retest of *Mi Cloud*, and when?\n\n- F-Secure, 14 August 2014: IMEI and phone number, with the service off\n- the company: only with consent',
    tags: ['xiaomi', 'data centres'],
  },
  {
    subject: { kind: 'explainer', explainer: 'imei' },
    url: null,
    title: 'IMEI',
    text: 'A phone with two SIM cards has two. Dial *#06#.',
    tags: ['phones'],
  },
  {
    subject: { kind: 'article' },
    url: 'https://news.example/lakeside/health-app-location',
    title: 'Health app shared the location of its users, regulator finds',
    text: 'The order names three recipients, the story one. Compare.',
    tags: ['health', 'location'],
  },
  {
    subject: { kind: 'article' },
    url: 'https://dispatch.example/data-protection-rules',
    title: 'What the new data protection rules ask of small shops',
    text: 'In force from when? The story says "next year" and was written in December.',
    tags: ['law'],
  },
];

/** A name of an edit that no other has. @param {number} n */
const revision = (n) => `0mh7k2v9q${(0x1000 + n).toString(16).padStart(8, '0')}.1`;

/** Runs in an own page. @param {string} name @param {object} request */
const send = async (name, request) => {
  const answer = await /** @type {any} */ (globalThis).chrome.runtime.sendMessage({ to: 'background', name, request });
  return answer?.ok === true ? '' : JSON.stringify(answer);
};

/** Puts the texts into a fresh profile. @param {import('../lib/browser.mjs').Browser} browser */
export async function writeSampleTexts(browser) {
  const page = await browser.openExtensionPage(ASKING_PAGE);
  for (const [n, note] of NOTES.entries()) {
    const edit = { editedAt: NOON - n * DAY, revision: revision(n), replaces: null, privateWindow: null, id: null };
    const refused = await page.evaluate(send, 'note/save', { ...note, ...edit });
    if (refused !== '') throw new Error(`wanted a note to be kept, found ${refused}`);
  }
  const draft = {
    url: STORY,
    title: STORY_TITLE,
    name: 'A. Reader',
    comment: 'Which data stays in Beijing after the move, and who may ask for it there?',
    editedAt: NOON - DAY / 2,
    revision: revision(100),
    replaces: null,
    privateWindow: null,
  };
  const refused = await page.evaluate(send, 'draft/save', draft);
  if (refused !== '') throw new Error(`wanted a draft to be kept, found ${refused}`);
  await page.close();
}
