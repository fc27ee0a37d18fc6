import { describe, expect, it } from 'vitest';
import { addressFacts } from '#dom/address-facts.ts';

describe('what an address tells', () => {
  it.each([
    ['https://example.com/', { isRoot: 1, pathSegments: 0, slugLength: 0 }],
    ['https://example.com', { isRoot: 1, isStoryPath: 0 }],
    ['https://example.com/index.html?x=/news/1', { isRoot: 1, isStoryPath: 0, addressDigits: 0 }],
    ['https://example.com/News/phone-maker-moves-data.html', { isStoryPath: 1, slugWords: 4, slugLength: 22 }],
    ['https://example.com/2014/10/22/phones', { hasDateInAddress: 1, addressDigits: 4, pathSegments: 4 }],
    ['https://example.com/shop/phone-12345#details', { isOtherPath: 1, addressDigits: 5, slugWords: 2 }],
    ['https://example.com/workshop/news-letter', { isOtherPath: 0, isStoryPath: 0 }],
    ['file:///home/reader/story.html', { pathSegments: 3, slugWords: 1 }],
    ['about:blank', { isRoot: 1 }],
  ])('%s', (address, expected) => expect(addressFacts(address)).toMatchObject(expected));
});
