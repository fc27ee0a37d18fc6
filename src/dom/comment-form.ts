import type { CommentFormState } from '#core/comment-form-state.ts';
import { type Answer, fail, succeed } from '#core/failure.ts';
import { findCommentField, findNameField } from './comment-fields.ts';
import { findCommentsElsewhere } from './comments-elsewhere.ts';
import { isUsable } from './is-visible.ts';

/** A page's form for comments: where its text goes, and who sends it. */
export interface CommentForm {
  readonly comment: HTMLTextAreaElement;
  /** Null where the page asks for no name. */
  readonly name: HTMLInputElement | null;
  /** Null where the fields stand in no `<form>`: then only the page's scripts know where they go. */
  readonly form: HTMLFormElement | null;
}

type Field = HTMLTextAreaElement | HTMLInputElement;

/** The form in which this page takes comments, or null where we find none. */
export function findCommentForm(document: Document): CommentForm | null {
  const comment = findCommentField(document);
  return comment === null ? null : { comment, name: findNameField(comment), form: comment.form };
}

/** What we put into a field last: that may be replaced without asking. */
const ours = new WeakMap<HTMLElement, string>();

/** Whether the field holds text that the reader or the page has put there. */
const holdsOthersText = (field: Field | null): boolean =>
  field !== null && field.value.trim() !== '' && field.value !== ours.get(field);

/** Addresses of buttons that send the form: they go before its own. A button may stand anywhere, and sends unless it says otherwise. */
function buttonAddresses(document: Document, form: HTMLFormElement): string[] {
  const buttons = document.querySelectorAll<HTMLButtonElement | HTMLInputElement>(
    'button[formaction], input[formaction]',
  );
  const own = [...buttons].filter((button) => button.form === form && /^(?:submit|image)$/.test(button.type));
  return own.map((button) => button.getAttribute('formaction') ?? '');
}

function hostOf(address: string, document: Document): string | null {
  try {
    return new URL(address, document.baseURI).host || null;
  } catch {
    return null;
  }
}

/**
 * Host that the form sends to, where several are named one that is not the page's own: the reader is to know of that. A form
 * without an address sends to the page's. Methods are borrowed, as a field of the form may be named like one.
 */
function recipientOf(form: HTMLFormElement, document: Document): string | null {
  const own = Element.prototype.getAttribute.call(form, 'action') ?? '';
  const hosts = [...buttonAddresses(document, form), own].map((address) => hostOf(address, document));
  return hosts.find((host) => host !== null && host !== document.location.host) ?? hosts[0] ?? null;
}

const NO_FORM = { found: false, asksForName: false, asksForEmail: false, isEmpty: false, sendsTo: null } as const;

/** What the popup says of a page's form, or of where else its comments go, before anything is put into it. */
export const commentFormOf = (document: Document): CommentFormState => {
  const form = findCommentForm(document);
  return form === null ? { ...NO_FORM, elsewhere: findCommentsElsewhere(document) } : commentFormState(form);
};

/** A field of the form may be named `querySelectorAll`: the method is borrowed. */
function asksForEmail(form: HTMLFormElement | null): boolean {
  if (form === null) return false;
  const fields: NodeListOf<HTMLInputElement> = Element.prototype.querySelectorAll.call(
    form,
    'input[type=email], input[name=email]',
  ) as never;
  return [...fields].some(isUsable);
}

/** The same of a form that was found. */
export function commentFormState(form: CommentForm): CommentFormState {
  return {
    found: true,
    asksForName: form.name !== null,
    asksForEmail: asksForEmail(form.form),
    isEmpty: form.comment.value.trim() === '',
    sendsTo: form.form === null ? null : recipientOf(form.form, form.comment.ownerDocument),
    elsewhere: null,
  };
}

/** What the reader wants to stand in the form. */
export interface CommentText {
  readonly name: string;
  readonly comment: string;
}

/** When the tab is not drawn, no frame ever comes; then this is waited for; milliseconds. */
const FRAME_AT_MOST_MS = 250;

/** As a field keeps it: a text area has `\n` alone, an input no line breaks at all. */
const asKept = (field: Field, text: string) =>
  field.localName === 'textarea' ? text.replace(/\r\n?/g, '\n') : text.replace(/[\r\n]+/g, '');

/** Frameworks put a `value` of their own before the browser's, to see who writes; this is the browser's. */
function nativeSetter(field: Field): ((value: string) => void) | null {
  const window = field.ownerDocument.defaultView;
  if (window === null) return null;
  const type = field.localName === 'textarea' ? window.HTMLTextAreaElement : window.HTMLInputElement;
  const set = Object.getOwnPropertyDescriptor(type.prototype, 'value')?.set;
  return set === undefined ? null : (value) => set.call(field, value);
}

/** Writes as typing would: the value, then `input`, on which frameworks listen, then `change`. */
function write(field: Field, text: string): void {
  nativeSetter(field)?.(text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** After the page's own listeners, their promises, and one frame, in which frameworks draw what they think. */
async function afterAFrame(window: Window): Promise<void> {
  await Promise.resolve();
  await new Promise<void>((resolve) => {
    const timer = window.setTimeout(resolve, FRAME_AT_MOST_MS);
    window.requestAnimationFrame(() => {
      window.clearTimeout(timer);
      window.setTimeout(resolve, 0);
    });
  });
}

const fits = (field: Field, text: string) => field.maxLength < 0 || text.length <= field.maxLength;

/** What goes where: a name only where one is asked for and given. */
function entries(form: CommentForm, { name, comment }: CommentText): [Field, string][] {
  const wanted: [Field, string][] = [[form.comment, asKept(form.comment, comment)]];
  if (form.name !== null && name !== '') wanted.push([form.name, asKept(form.name, name)]);
  return wanted;
}

/**
 * Puts name and comment into the page's form and reads them back; never submits, touches no other field.
 *
 * Fails with `no-comment-form`, with `form-not-empty` where a field holds other text and `overwrite` is false, and with
 * `form-refused` where the text is too long for a field or the page did not keep it.
 */
export async function fillCommentForm(
  form: CommentForm | null,
  text: CommentText,
  overwrite: boolean,
): Promise<Answer<CommentFormState>> {
  const window = form?.comment.ownerDocument.defaultView ?? null;
  if (form === null || window === null || !form.comment.isConnected) return fail('no-comment-form');
  const wanted = entries(form, text);
  const isInTheWay = ([field, value]: [Field, string]) => field.value !== value && holdsOthersText(field);
  if (!overwrite && wanted.some(isInTheWay)) return fail('form-not-empty');
  if (!wanted.every(([field, value]) => fits(field, value))) return fail('form-refused');
  for (const [field, value] of wanted) write(field, value);
  await afterAFrame(window);
  if (!wanted.every(([field, value]) => field.isConnected && field.value === value)) return fail('form-refused');
  for (const [field] of wanted) ours.set(field, field.value);
  return succeed(commentFormState(form));
}
