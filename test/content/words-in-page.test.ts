// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createPageText } from '#dom/page-text.ts';
import { wordsInPage } from '../../src/content/words-in-page.ts';

const WORDS = 'It is sent abroad.';

/** A page of these paragraphs, and the text that was read from it. */
function page(...paragraphs: string[]) {
  document.body.innerHTML = paragraphs.map((text) => `<p>${text}</p>`).join('');
  const nodes = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text);
  return { nodes, text: createPageText(nodes.map((node) => ({ kind: 'paragraph', pieces: [node] }))) };
}

test('words are found where they stood, also where they stand elsewhere, too', () => {
  const { nodes, text } = page(WORDS, `Twice. ${WORDS}`);
  const range = wordsInPage(text, text.text.lastIndexOf(WORDS), WORDS);
  expect([String(range), range?.startContainer]).toEqual([WORDS, nodes[1]]);
});

test('words that were moved are found where they are now', () => {
  const { text } = page('A new first paragraph.', WORDS);
  for (const start of [0, 3, 9999]) expect(String(wordsInPage(text, start, WORDS))).toBe(WORDS);
});

test('words that are gone are not found, whether the story was read anew or not', () => {
  const { nodes, text } = page('Another paragraph.', WORDS);
  expect(wordsInPage(text, 0, 'It is kept at home.')).toBeNull();
  (nodes[1] as Text).data = 'It is kept at home.';
  expect(wordsInPage(text, text.text.indexOf(WORDS), WORDS)).toBeNull();
});
