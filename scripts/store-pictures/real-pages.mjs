// @ts-check
/** Pictures of five saved pages of others, with a popover open. What is not free to be shown again is veiled, but for the words that the popover explains. */
import path from 'node:path';
import { inProject } from '../lib/project.mjs';
import { findSavedPages, readSavedPage } from '../lib/saved-pages.mjs';
import { openPopover, take } from './take.mjs';

/** CSS pixels: so much of a page that its shape is seen. */
const WINDOW = { width: 1280, height: 1600 };
/** The page as it was saved; what it would load from elsewhere is not there. */
const AS_SAVED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * `isFree`: a work of the United States' government, which has no copyright there. Credits stand in docs/pictures/README.md.
 *
 * @typedef {{id: string, name: string, url: string, explainer: string, isFree: boolean, scheme: 'light' | 'dark'}} RealPage
 */
/** @type {readonly RealPage[]} */
const PAGES = [
  {
    id: '4101',
    name: 'real-government',
    url: 'https://www.sba.gov/business-guide/manage-your-business/strengthen-your-cybersecurity',
    explainer: 'phishing',
    isFree: true,
    scheme: 'light',
  },
  {
    id: '4102',
    name: 'real-security-company',
    url: 'https://www.kaspersky.com/resource-center/preemptive-safety/small-business-cyber-security',
    explainer: 'two-factor',
    isFree: false,
    scheme: 'light',
  },
  {
    id: '0037',
    name: 'real-company-blog',
    url: 'https://www.splashtop.com/blog/it-security-best-practices',
    explainer: 'ransomware',
    isFree: false,
    scheme: 'dark',
  },
  {
    id: '4082',
    name: 'real-health',
    url: 'https://www.oracle.com/health/ai-healthcare/',
    explainer: 'health-data',
    isFree: false,
    scheme: 'light',
  },
  {
    id: '0434',
    name: 'real-essay',
    url: 'https://marcobambini.substack.com/p/the-edge-first-manifesto',
    explainer: 'data-leak',
    isFree: false,
    scheme: 'dark',
  },
];

/** Where the popover is. @param {ShadowRoot} root */
const boxOfPopover = (root) => {
  const box = root.querySelector('.sl-popover')?.getBoundingClientRect();
  return box ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom } : null;
};

/** Blurs all but a window of a picture's page. Runs in the page. @param {{left: number, top: number, right: number, bottom: number}} box */
const veil = ({ left, top, right, bottom }) => {
  // The line of the words, and the popover; a few words beside it are a quotation.
  const room = {
    left: Math.max(0, left - 60),
    top: top - 50,
    right: Math.min(innerWidth, right + 60),
    bottom: bottom + 8,
  };
  const parts = [
    [0, 0, innerWidth, room.top],
    [0, room.bottom, innerWidth, innerHeight - room.bottom],
    [0, room.top, room.left, room.bottom - room.top],
    [room.right, room.top, innerWidth - room.right, room.bottom - room.top],
  ];
  for (const [x, y, width, height] of parts) {
    const part = document.createElement('div');
    part.style.cssText = `all: initial; position: fixed; left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px;
      backdrop-filter: blur(10px); z-index: 2147483646`;
    document.documentElement.append(part);
  }
};

/**
 * @param {import('../lib/reader.mjs').Reader} reader
 * @param {import('../lib/page-server.mjs').PageServer} server
 * @param {string} folder Holds the saved pages, at any depth, by their numbers.
 */
export async function takeRealPictures(reader, server, folder) {
  const files = findSavedPages([folder]);
  for (const { id, name, url, explainer, isFree, scheme } of PAGES) {
    const file = files.find((each) => path.basename(each).startsWith(id));
    if (file === undefined) {
      console.error(`${name}: there is no saved page ${id} below ${folder}`);
      continue;
    }
    const { body, contentType } = readSavedPage(file, url);
    server.add(url, { body, headers: { 'content-type': contentType, 'content-security-policy': AS_SAVED } });
    await reader.page.setViewport(WINDOW);
    await reader.page.setColorScheme(scheme);
    const reading = await reader.read(url);
    await openPopover(reader, reading, explainer);
    const box = await reader.page.evaluateInShadow(boxOfPopover);
    if (!isFree && box !== null) await reader.page.evaluate(veil, box);
    await take(reader.page, inProject('docs', 'pictures', `${name}.png`));
  }
}
