import { expect, it } from 'vitest';
import { whyNotReadable } from '#core/why-not-readable.ts';

it.each([
  ['about:config', 'browser-page'],
  ['chrome://extensions/', 'browser-page'],
  ['view-source:https://news.example/', 'browser-page'],
  ['moz-extension://0b7c/src/options/index.html', 'browser-page'],
  ['https://chromewebstore.google.com/detail/x', 'browser-page'],
  ['https://addons.mozilla.org/', 'browser-page'],
  ['https://chrome.google.com/webstore/category', 'browser-page'],
  ['https://chrome.google.com/intl/en', 'page-not-readable'],
  ['https://addons.mozilla.org.example/', 'page-not-readable'],
  ['file:///home/reader/story.html', 'file-not-readable'],
  ['https://court.example/order.PDF?page=2', 'file-not-readable'],
  ['https://news.example/story?file=a.pdf', 'page-not-readable'],
  ['https://news.example/a-photo.jpg', 'file-not-readable'],
  ['', 'page-not-readable'],
])('%s is a %s', (address, failure) => expect(whyNotReadable(address)).toBe(failure));
