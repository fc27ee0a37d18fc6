import { COMMENT_WORDS } from './comment-words.ts';
import { isUsable } from './is-visible.ts';

/** Forms that have a large field and are for something else. */
const OTHER_WORDS =
  /search|contact|feedback|newsletter|subscri|message-us|support|recaptcha|honeypot|report|correction|address/i;

const NAME_WORDS =
  /\b(?:name|author|nick(?:name)?|nom|nombre|nome|naam|imię|имя|isim|adınız)\b|नाम|姓名|名前|昵称|(?:^|[-_])(?:name|author)(?:$|[-_*])/i;

const NOT_A_NAME = /e-?mail|url|website|web site|company|subject|captcha|phone|search|title/i;

const LABELS = ['aria-label', 'placeholder', 'title'] as const;
const NAMES = ['id', 'name', 'class', 'autocomplete'] as const;

/** Borrowed, as a form's field may be named `getAttribute`, and would hide it in Chromium. */
const attributes = (element: Element, names: readonly string[]) =>
  names.map((name) => Element.prototype.getAttribute.call(element, name) ?? '').join(' ');

const labelText = (field: HTMLTextAreaElement | HTMLInputElement) =>
  [...(field.labels ?? [])].map((label) => label.textContent ?? '').join(' ');

/** All that a field says of what it is for. */
const wordsOf = (field: HTMLTextAreaElement | HTMLInputElement) =>
  `${attributes(field, NAMES)} ${attributes(field, LABELS)} ${labelText(field).slice(0, 200)}`;

/** What the form around says of it; by attribute, as a field named `id` or `action` hides the property. */
const formWords = (form: HTMLFormElement | null) =>
  form === null ? '' : attributes(form, ['id', 'name', 'class', 'action', 'aria-label', 'aria-labelledby']);

/** A box around fields that are in no form: as far up as the box says that it is for comments, or three steps. */
function boxAround(field: HTMLElement): HTMLElement {
  let box = field;
  for (let step = 0; step < 3 && box.parentElement !== null; step++) box = box.parentElement;
  return field.closest<HTMLElement>('[id*="comment" i], [class*="comment" i], [id*="respond" i]') ?? box;
}

/** How likely the field is for comments: WordPress's own names (also used by tagDiv's themes) are certain. */
function commentScore(field: HTMLTextAreaElement): number {
  const own = wordsOf(field);
  const around = formWords(field.form);
  if (OTHER_WORDS.test(own)) return 0;
  if (field.name === 'comment' || /wp-comments-post/.test(around)) return 10;
  if (COMMENT_WORDS.test(own)) return 5;
  if (OTHER_WORDS.test(around)) return 0;
  return COMMENT_WORDS.test(around) || COMMENT_WORDS.test(attributes(boxAround(field), NAMES)) ? 3 : 0;
}

function isNameField(field: HTMLInputElement): boolean {
  if (field.type !== 'text' || field.disabled || field.readOnly || !isUsable(field)) return false;
  const words = wordsOf(field);
  return NAME_WORDS.test(words) && !NOT_A_NAME.test(words);
}

/** The visible text field beside a comment field that asks for the writer's name; null where there is none. */
export function findNameField(comment: HTMLTextAreaElement): HTMLInputElement | null {
  const around = comment.form ?? boxAround(comment);
  const inputs: NodeListOf<HTMLInputElement> = Element.prototype.querySelectorAll.call(around, 'input') as never;
  return [...inputs].find(isNameField) ?? null;
}

const isWritable = (field: HTMLTextAreaElement) => !field.disabled && !field.readOnly && isUsable(field);

/** Text areas of the page and of its open shadow roots one level down, where comment boxes of site kits live. */
function textAreas(document: Document): HTMLTextAreaElement[] {
  const boxes = document.querySelectorAll('[id*="comment" i], [class*="comment" i]');
  const roots = [...boxes].flatMap((box) => (box.shadowRoot === null ? [] : [box.shadowRoot]));
  return [document, ...roots].flatMap((root) => [...root.querySelectorAll('textarea')]);
}

/**
 * The visible, writable text area of a page that says by its names, label or surroundings that it is for comments; null
 * where there is none. Hidden fields (traps for robots) are never taken.
 */
export function findCommentField(document: Document): HTMLTextAreaElement | null {
  const ranked = textAreas(document)
    .map((field) => ({ field, score: commentScore(field) }))
    .filter(({ field, score }) => score > 0 && isWritable(field))
    .sort((a, b) => b.score - a.score);
  return ranked[0]?.field ?? null;
}
