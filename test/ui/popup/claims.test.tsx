// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupView } from '#ui/popup/PopupView.tsx';
import type { PopupProps } from '#ui/popup/popup-props.ts';
import { POPUP_STATES } from '../../gallery/fixtures/popup-states.ts';
import { ARTICLE, QUOTED, TABLE } from '../../gallery/fixtures/sample-story.ts';
import { button, clear, draw, press } from '../draw.tsx';

afterEach(clear);

const STATE = POPUP_STATES['popup-claims'] as PopupProps;
const show = (change: Partial<PopupProps> = {}): HTMLElement => draw(<PopupView {...STATE} {...change} />);
const textOf = (root: Element | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const allText = (root: Element, selector: string): string[] => [...root.querySelectorAll(selector)].map(textOf);
const sentenceOf = (index: number): string => ARTICLE.text.slice(TABLE[index]?.start, TABLE[index]?.end);

/** The popup with its draft kept, as the wired parent keeps it. */
function showWithDraft(comment: string): { readonly root: HTMLElement; readonly comment: () => string } {
  let draft = { ...(STATE.draft as NonNullable<PopupProps['draft']>), comment };
  const redraw = (): HTMLElement =>
    show({
      draft,
      onDraftInput: (input) => {
        draft = { ...draft, ...input };
        redraw();
      },
    });
  return { root: redraw(), comment: () => draft.comment };
}

const claim = (root: Element, index: number): HTMLElement =>
  root.querySelectorAll<HTMLElement>('.sl-claim')[index] as HTMLElement;

describe('the claims', () => {
  it('stand in the story’s order, each answer in one frame with what it answers', () => {
    const frames = [...show().querySelectorAll('.sl-exchange')].map((frame) => allText(frame, '.sl-claim-head'));
    expect(frames).toEqual([
      [
        'Alleged by one security firm',
        'Answer: Confirmed by Xiaomi',
        'Answer: Promised by Xiaomi',
        'Answer: Announced by Xiaomi',
      ],
      ['Advised by IAF'],
    ]);
  });

  it('mark what differs on both sides, and say so', () => {
    const root = show();
    const differing = (index: number) => allText(claim(root, index), '.sl-differs dt');
    expect(differing(1)).toEqual(['Does (differs)', 'With which data (differs)', 'Where to (differs)']);
    expect(differing(0)).toEqual(expect.arrayContaining(differing(1)));
    expect(differing(4)).toEqual([]);
    expect(textOf(root)).toContain('what differs is set bold in both');
  });

  it('lead from a term to its popover, at its place in the sentence', () => {
    const onGoTo = vi.fn();
    const root = show({ onGoTo });
    press(claim(root, 0), 'Explain “messages” in the page');
    press(claim(root, 3), 'Explain “data center in India” in the page');
    const mentions = STATE.reading?.state === 'read' ? STATE.reading.context.mentions : [];
    expect(onGoTo.mock.calls.map(([index]) => mentions[index]?.explainer)).toEqual([
      'sms-content',
      'india-data-centre',
    ]);
    expect(() => button(claim(root, 0), 'Explain “private information” in the page')).toThrow();
  });

  it('lead from the sentence to its place in the page, and say where it is gone', () => {
    const onShowSentence = vi.fn();
    const root = show({ onShowSentence, goneSentence: null });
    expect(textOf(root)).not.toContain('does not stand in the page any more');
    press(root, sentenceOf(0));
    expect(onShowSentence.mock.calls[0]?.[0]).toMatchObject({ start: TABLE[0]?.start, end: TABLE[0]?.end });
    show({ goneSentence: TABLE[0]?.start ?? null });
    expect(textOf(claim(root, 0).querySelector('[role="status"]'))).toBe(
      'This sentence does not stand in the page any more.',
    );
  });

  it('name what the words of the sentence only point at', () => {
    const reading = STATE.reading;
    const [first] = TABLE;
    if (reading?.state !== 'read' || first === undefined) throw new Error('The gallery’s story was not read.');
    const destination = [{ words: 'own particular nation', explainer: 'india' }];
    const claims = [{ ...first, destination }];
    const root = show({ reading: { ...reading, context: { ...reading.context, claims } } });
    expect(button(root, 'Explain “own particular nation (India)” in the page')).toBeDefined();
  });

  it('tell what has come of a plan, in its own card', () => {
    const root = show();
    const [, since] = claim(root, 3).querySelectorAll('details');
    expect(textOf(since)).toMatch(/^Since this article3.*April 2015.*September 2018/);
    expect(claim(root, 2).textContent).not.toContain('Since this article');
  });

  it('are none without claims, and no heading of theirs', () => {
    const reading = STATE.reading;
    if (reading?.state !== 'read') throw new Error('The gallery’s story was not read.');
    const context = { ...reading.context, claims: [], aboutData: [] };
    const root = show({ reading: { ...reading, context } });
    expect(textOf(root)).not.toContain('Who says what');
    expect(textOf(root)).not.toContain('Also about data');
  });
});

describe('the place of a destination', () => {
  const place = (index: number, change: Partial<PopupProps> = {}): string =>
    textOf(claim(show(change), index).querySelector('details'));

  it('answers three questions, or says that the sentence does not', () => {
    const text = place(0);
    expect(text).toMatch(
      /^Place: China.*Where the machine isChina.*Who runs itnot stated.*Which law reaches itChina \(as/,
    );
    expect(text).toMatch(
      /Data protection lawWhen this was written \(November 2014\)No general law.*Since thenPersonal/,
    );
  });

  it('puts together a service and a country, with what is often misunderstood', () => {
    const text = place(1);
    expect(text).toContain('Place: China and Amazon Web Services');
    expect(text).toContain('Who runs itAmazon Web Services');
    expect(text).toContain('Often saidAWS is located in China.');
  });

  it('is left out where no place is named, or nothing known of it', () => {
    expect(claim(show(), 2).querySelector('details')).toBeNull();
    expect(place(0, { places: [] })).toBe('');
  });
});

describe('what is also about data', () => {
  it('is folded away, quoted, and leads to its place', () => {
    const onShowSentence = vi.fn();
    const root = show({ onShowSentence });
    const list = [...root.querySelectorAll('details')].find((each) => textOf(each).startsWith('Also about data'));
    expect(list?.open).toBe(false);
    expect(textOf(list)).toContain('Sentences that speak of data of people');
    press(root, 'They have effectively sold more than three lakh Xiaomi mobiles in India.');
    expect(onShowSentence).toHaveBeenCalledOnce();
  });
});

describe('a claim in the draft', () => {
  it('is added at the end as a quotation with address and date, and taken out again to the letter', () => {
    const { root, comment } = showWithDraft('My own words.');
    const [first] = [claim(root, 0)];
    press(first, 'Add to my comment');
    expect(comment()).toBe(`My own words.\n\n${QUOTED}\n`);
    expect(QUOTED).toMatch(/^“At one time.*…” \(https:\/\/www\.ampercent\.com\/.*, November 2014\)$/);
    press(first, 'Take out of my comment');
    expect(comment()).toBe('My own words.');
  });

  it('is added where the reader was writing, and the next one behind it', () => {
    const { root, comment } = showWithDraft('Before. After.');
    const field = root.querySelectorAll('textarea')[1] as HTMLTextAreaElement;
    field.focus();
    field.setSelectionRange(2, 7);
    act(() => field.blur());
    press(claim(root, 0), 'Add to my comment');
    expect(comment()).toBe(`Before.\n\n${QUOTED}\n\n After.`);
    press(claim(root, 2), 'Add to my comment');
    expect(comment()).toMatch(/^Before\.\n\n“At one.*\n\n“According to.*\n\n After\.$/);
  });

  it('keeps the focus on its button, and is spoken of once', () => {
    const { root } = showWithDraft('');
    const pressed = button(claim(root, 0), 'Add to my comment');
    pressed.focus();
    act(() => pressed.click());
    expect(document.activeElement).toBe(pressed);
    expect(allText(root, '[role="status"]').filter((text) => text === 'Added to your comment.')).toHaveLength(1);
    act(() => pressed.click());
    expect(allText(root, '[role="status"]').filter((text) => text === 'Taken out of your comment.')).toHaveLength(1);
  });

  it('is known from an earlier time, and what was written since stays', () => {
    const { root, comment } = showWithDraft(`Mine.\n\n${QUOTED}\n\nMine, too.`);
    press(claim(root, 0), 'Take out of my comment');
    expect(comment()).toBe('Mine.\n\nMine, too.');
  });

  it('can not be added where there is no draft', () => {
    const root = show({ draft: null, textsFailure: 'storage-trouble' });
    expect(() => button(root, 'Add to my comment')).toThrow();
    expect(() => button(root, 'Add “IMEI” to my comment')).toThrow();
  });

  it('has the room of its buttons, which can not be pressed, while the draft is on its way', () => {
    const root = show({ draft: null });
    for (const label of ['Add to my comment', 'Add “IMEI” to my comment'])
      expect(button(root, label).hasAttribute('inert')).toBe(true);
    for (const label of ['Add to my comment', 'Add “IMEI” to my comment'])
      expect(button(show({}), label).hasAttribute('inert')).toBe(false);
  });
});

it('a term is added to the draft with its first source, and taken out again', () => {
  const { root, comment } = showWithDraft('');
  press(root, 'Add “IMEI” to my comment');
  expect(comment()).toMatch(/^IMEI: A 15-digit number .* \(https:\/\/www\.rfc-editor\.org\/rfc\/rfc7254\)\n$/);
  press(root, 'Take “IMEI” out of my comment');
  expect(comment()).toBe('');
});
