// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { commentFormOf, fillCommentForm, findCommentForm } from '#dom/comment-form.ts';

/** As WordPress writes it, with the hidden field that catches robots in front. */
const WORDPRESS = `
  <form id="commentform" action="https://comments.example.org/wp-comments-post.php" method="post">
    <textarea name="comment-trap" style="display: none"></textarea>
    <textarea id="comment" name="comment" placeholder="Comment:"></textarea>
    <input id="author" name="author" type="text" placeholder="Name:*">
    <input id="email" name="email" type="text" placeholder="Email:*">
    <input id="url" name="url" type="text">
    <input type="hidden" name="comment_post_ID" value="7">
    <input type="submit" value="Post Comment">
  </form>`;

const text = { name: 'Ann', comment: 'A question.\nAnd another.' };
const textIn = (selector: string) => document.querySelector<HTMLInputElement>(selector)?.value;

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('finding the comment form', () => {
  it.each([
    ['WordPress', WORDPRESS, '#comment', '#author'],
    [
      'a form known by its label',
      '<form><label for="a">Your comment</label><textarea id="a"></textarea><label>Your name <input id="b" type="text"></label></form>',
      '#a',
      '#b',
    ],
    ['a form known by its action', '<form action="/comments/add"><textarea id="a"></textarea></form>', '#a', null],
    [
      'a German form',
      '<form><textarea id="a" placeholder="Ihr Kommentar"></textarea><input id="b" name="name"></form>',
      '#a',
      '#b',
    ],
    [
      'fields in no form',
      '<section class="comments"><textarea id="a"></textarea><input id="b" placeholder="Name"></section>',
      '#a',
      '#b',
    ],
    [
      'the sure one of two',
      '<form><textarea id="x" placeholder="Reply"></textarea></form><form><textarea id="a" name="comment"></textarea></form>',
      '#a',
      null,
    ],
  ])('%s', (_, html, comment, name) => {
    document.body.innerHTML = html;
    const form = findCommentForm(document);
    expect(form?.comment).toBe(document.querySelector(comment));
    expect(form?.name ?? null).toBe(name === null ? null : document.querySelector(name));
  });

  it.each([
    ['a search', '<form role="search"><textarea name="q" aria-label="Search"></textarea></form>'],
    ['a contact form', '<form id="contact"><textarea name="message"></textarea></form>'],
    ['a hidden field', '<form><textarea name="comment" hidden></textarea></form>'],
    ['a field in a hidden box', '<div style="display: none"><textarea name="comment"></textarea></div>'],
    ['a field that is not to be written', '<form><textarea name="comment" readonly></textarea></form>'],
    ['a page without fields', '<p>Comments are closed.</p>'],
  ])('does not take %s', (_, html) => {
    document.body.innerHTML = html;
    expect(findCommentForm(document)).toBeNull();
  });
});

describe('the state of the form', () => {
  it('says whether a name is asked for, whether text is there, and who gets the comment', () => {
    document.body.innerHTML = WORDPRESS;
    expect(commentFormOf(document)).toEqual({
      found: true,
      asksForName: true,
      asksForEmail: true,
      isEmpty: true,
      sendsTo: 'comments.example.org',
      elsewhere: null,
    });
  });

  it('is not fooled by a field that is called action', () => {
    document.body.innerHTML = `<form action="https://a.example/c"><input name="action" value="x"><textarea name="comment"></textarea></form>`;
    expect(commentFormOf(document).sendsTo).toBe('a.example');
  });

  it('is not stopped by fields that are called like methods', () => {
    document.body.innerHTML = `<form action="https://a.example/c"><input name="querySelectorAll"><input name="getAttribute"><input type="email" name="mail"><textarea name="comment"></textarea></form>`;
    expect(commentFormOf(document)).toMatchObject({ found: true, asksForEmail: true, sendsTo: 'a.example' });
  });

  it('says that there is none', () => {
    document.body.innerHTML = '<p>Comments are closed.</p>';
    const none = {
      found: false,
      asksForName: false,
      asksForEmail: false,
      isEmpty: false,
      sendsTo: null,
      elsewhere: null,
    };
    expect(commentFormOf(document)).toEqual(none);
  });

  it.each([
    ['Disqus', '<iframe src="https://disqus.com/embed/comments/?base=default"></iframe>', 'disqus.com'],
    [
      'Jetpack',
      '<iframe src="https://jetpack.wordpress.com/jetpack-comment/?blogid=1" name="jetpack_remote_comment"></iframe>',
      'jetpack.wordpress.com',
    ],
    [
      'a comment box of Facebook',
      '<iframe src="https://www.facebook.com/plugins/comments.php?href=x"></iframe>',
      'www.facebook.com',
    ],
    [
      'another site that says so',
      '<iframe title="Comments" src="https://talk.example.org/embed"></iframe>',
      'talk.example.org',
    ],
  ])('says that comments are in a frame of another site: %s', (_, html, host) => {
    document.body.innerHTML = html;
    expect(commentFormOf(document).elsewhere).toEqual({ kind: 'frame', host });
  });

  it.each([
    ['an advertisement', '<iframe src="https://ads.example.org/x"></iframe>'],
    ['a frame of the page’s own site', '<iframe title="Comments" src="/embed"></iframe>'],
    ['a frame that is not shown', '<iframe hidden src="https://disqus.com/embed/comments/"></iframe>'],
    ['a frame without address', '<iframe title="Comments" src="https://%"></iframe>'],
    ['an editor for something else', '<div contenteditable="true" aria-label="Search"></div>'],
  ])('does not take for comments: %s', (_, html) => {
    document.body.innerHTML = html;
    expect(commentFormOf(document).elsewhere).toBeNull();
  });

  it('says that comments are typed into an editor that is no form field', () => {
    document.body.innerHTML = '<div class="comment-box"><div contenteditable="true" role="textbox"></div></div>';
    expect(commentFormOf(document).elsewhere).toEqual({ kind: 'rich-text' });
  });

  it('takes the form where there is both', () => {
    document.body.innerHTML = `${WORDPRESS}<iframe src="https://disqus.com/embed/comments/"></iframe>`;
    expect(commentFormOf(document)).toMatchObject({ found: true, elsewhere: null });
  });
});

describe('filling the form', () => {
  it('puts name and comment in, tells the page, and touches nothing else', async () => {
    document.body.innerHTML = WORDPRESS;
    const heard: string[] = [];
    for (const type of ['input', 'change', 'submit', 'keydown']) {
      document.addEventListener(type, ({ target }) => heard.push(`${type} ${(target as Element).id}`));
    }
    const answer = await fillCommentForm(findCommentForm(document), text, false);
    expect(answer).toMatchObject({ ok: true, value: { found: true, isEmpty: false } });
    expect([textIn('#comment'), textIn('#author'), textIn('#email')]).toEqual([text.comment, 'Ann', '']);
    expect(textIn('[name="comment-trap"]')).toBe('');
    expect(heard).toEqual(['input comment', 'change comment', 'input author', 'change author']);
  });

  it('asks before it replaces what others have written, and not for our own', async () => {
    document.body.innerHTML = WORDPRESS;
    const form = findCommentForm(document);
    if (form) form.comment.value = 'Mine!';
    expect(await fillCommentForm(form, text, false)).toEqual({ ok: false, failure: { name: 'form-not-empty' } });
    expect(textIn('#comment')).toBe('Mine!');
    expect((await fillCommentForm(form, text, true)).ok).toBe(true);
    expect((await fillCommentForm(form, { ...text, comment: 'Newer.' }, false)).ok).toBe(true);
    expect(textIn('#comment')).toBe('Newer.');
  });

  it('writes past a value that a framework has put before the browser’s', async () => {
    document.body.innerHTML = WORDPRESS;
    const field = document.querySelector('textarea#comment') as HTMLTextAreaElement;
    const seen: string[] = [];
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.get?.call(field),
      set: (value: string) => seen.push(value),
    });
    expect((await fillCommentForm(findCommentForm(document), text, false)).ok).toBe(true);
    expect(seen).toEqual([]);
  });

  it('says so when the page does not keep the text', async () => {
    document.body.innerHTML = WORDPRESS;
    const field = document.querySelector('textarea#comment') as HTMLTextAreaElement;
    field.addEventListener('input', () =>
      queueMicrotask(() => {
        field.value = '';
      }),
    );
    const answer = await fillCommentForm(findCommentForm(document), text, false);
    expect(answer).toEqual({ ok: false, failure: { name: 'form-refused' } });
  });

  it('does not cut a text that is too long for the field', async () => {
    document.body.innerHTML = '<form><textarea name="comment" maxlength="5"></textarea></form>';
    const answer = await fillCommentForm(findCommentForm(document), text, false);
    expect(answer).toEqual({ ok: false, failure: { name: 'form-refused' } });
    expect(textIn('textarea')).toBe('');
  });

  it('knows when there is no form, or no longer', async () => {
    expect(await fillCommentForm(null, text, false)).toEqual({ ok: false, failure: { name: 'no-comment-form' } });
    document.body.innerHTML = WORDPRESS;
    const form = findCommentForm(document);
    document.body.innerHTML = '';
    expect(await fillCommentForm(form, text, false)).toEqual({ ok: false, failure: { name: 'no-comment-form' } });
  });
});

describe('where a form sends to', () => {
  const FIELD = '<textarea name="comment"></textarea>';

  it.each([
    [
      'a button that sends unless it says otherwise',
      `<form>${FIELD}<button formaction="https://a.example/">Go</button></form>`,
    ],
    ['a picture', `<form>${FIELD}<input type="image" formaction="https://a.example/"></form>`],
    ['a button elsewhere', `<form id="f">${FIELD}</form><button form="f" formaction="https://a.example/">Go</button>`],
    [
      'the second of two buttons',
      `<form>${FIELD}<button formaction="/b">Go</button><button formaction="https://a.example/">Go</button></form>`,
    ],
  ])('is told of %s', (_, html) => {
    document.body.innerHTML = html;
    expect(commentFormOf(document).sendsTo).toBe('a.example');
  });

  it('is not told of a button that does not send', () => {
    document.body.innerHTML = `<form>${FIELD}<button type="reset" formaction="https://a.example/">Clear</button></form>`;
    expect(commentFormOf(document).sendsTo).toBe(location.host);
  });
});
