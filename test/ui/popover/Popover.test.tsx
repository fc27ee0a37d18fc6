// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popover } from '#ui/popover/Popover.tsx';
import { explainedOf, explainerOf } from '../../gallery/fixtures/explainers.ts';
import { POPOVER_STATES } from '../../gallery/fixtures/popover-states.ts';
import { button, clear, draw, press } from '../draw.tsx';

afterEach(clear);

const imei = POPOVER_STATES['popover-data'];
const india = POPOVER_STATES['popover-place'];
const server = POPOVER_STATES['popover-server-in-china'];
const phone = POPOVER_STATES['popover-company-words'];
if (!imei || !india || !server || !phone) throw new Error('The gallery lacks a state.');

const textOf = (root: Element | null): string => root?.textContent?.replaceAll(/\s+/g, ' ') ?? '';

/** The section that unfolds under a label. */
const unfolded = (root: HTMLElement, label: string): string =>
  textOf(
    [...root.querySelectorAll('details')].find((d) => d.querySelector('summary')?.textContent?.startsWith(label)) ??
      null,
  );

describe('the popover', () => {
  it('is a dialog that is named by its term and not modal', () => {
    const dialog = draw(<Popover {...imei} />).querySelector('[role="dialog"]');
    const title = document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
    expect(title?.textContent).toBe('IMEI');
    expect(dialog?.hasAttribute('aria-modal')).toBe(false);
  });

  it('says what it is and why it matters before anything unfolds', () => {
    const root = draw(<Popover {...imei} />);
    const { summary, matters } = explainerOf('imei');
    const atOnce = textOf(root).split('Often misunderstood')[0] ?? '';
    expect(atOnce).toContain(summary);
    expect(atOnce).toContain(matters);
    expect(root.querySelectorAll('details[open]')).toHaveLength(0);
  });

  it('sets what stories say beside what is so, with sources', () => {
    expect(unfolded(draw(<Popover {...imei} />), 'Often misunderstood')).toMatch(
      /Often said ?The IMEI is the phone number\. ?What is so ?It names the handset.*RFC Editor/,
    );
  });

  it('tells of data whether it can be changed, what it links and who can read it', () => {
    const facts = unfolded(draw(<Popover {...imei} />), 'About this data');
    expect(facts).toContain('Can it be changed?No. The maker sets it');
    expect(facts).toContain('Who can read it?');
  });

  it('tells of a place what was so when the article was written, and what has come since', () => {
    const law = unfolded(draw(<Popover {...india} />), 'What the law says there');
    const protection = law.slice(law.indexOf('Data protection law'), law.indexOf('Access by the state'));
    const [then = '', since = ''] = protection.split('Since then');
    expect(then).toContain('When this was written (November 2014)');
    expect(then).toContain('SPDI Rules of 2011');
    expect(then).not.toContain('DPDP');
    expect(since).toContain('DPDP Act passed');
    expect(since).not.toContain('SPDI Rules');
  });

  it('tells of a place only what is so now where the article has no date', () => {
    const law = unfolded(draw(<Popover {...server} publishedAt={null} />), 'What the law says there');
    expect(law).toContain('Now (as of November 2026)');
    expect(law).not.toContain('When this was written');
    expect(law).not.toContain('Until 31 October 2021');
  });

  it('owns up to sources that nobody of us has read', () => {
    expect(unfolded(draw(<Popover {...imei} />), 'Sources')).toMatch(
      /3GPP · first-hand · no date given · not read by us/,
    );
  });

  it('opens sources so that they neither reach back nor learn where the reader was', () => {
    const links = [...draw(<Popover {...imei} />).querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(0);
    for (const { target, rel } of links) expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it('makes no link of an address that is not of the web', () => {
    const sources = explainerOf('imei').sources.map((source) => ({ ...source, url: 'javascript:alert(1)' }));
    const explainer = { ...explainedOf('imei'), misunderstandings: [], events: [], sources };
    const root = draw(<Popover {...imei} content={explainer} />);
    expect(textOf(root)).toContain('RFC 7254');
    expect(root.querySelector('a')).toBeNull();
  });

  it.each([
    ['safe', { rule: 'safe' }, '“IMEI number” has only this meaning in our data'],
    ['case', { rule: 'case' }, '“IMEI number” is marked only where it is written in exactly these letters'],
    [
      'company',
      { rule: 'company', words: ['sending', 'server'] },
      'Words near it point to this one: sending and server.',
    ],
  ] as const)('says why it is marked: %s', (_rule, reason, sentence) => {
    expect(unfolded(draw(<Popover {...imei} reason={reason} />), 'Why is this marked?')).toContain(sentence);
  });

  it.each([
    ['On this page', 'page'],
    ['On this site', 'site'],
    ['Everywhere', 'everywhere'],
  ])('hides a term: %s', (name, scope) => {
    const onHide = vi.fn();
    press(draw(<Popover {...imei} onHide={onHide} />), name);
    expect(onHide.mock.calls).toEqual([[scope]]);
  });

  it('closes by its button', () => {
    const onClose = vi.fn();
    press(draw(<Popover {...imei} onClose={onClose} />), 'Close');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('takes the focus when it was opened by key, and never for a pointer', () => {
    const root = draw(<Popover {...imei} takesFocus={false} />);
    expect(document.activeElement).toBe(document.body);
    clear();
    const dialog = draw(<Popover {...imei} takesFocus={true} />).querySelector('[role="dialog"]');
    expect(document.activeElement).toBe(dialog);
    expect(root).toBeDefined();
  });

  it('lets Tab go round inside', () => {
    const root = draw(<Popover {...imei} takesFocus={true} />);
    const summaries = [...root.querySelectorAll('summary')];
    const first = root.querySelector<HTMLElement>('[data-stays="previous"]');
    summaries.at(-1)?.focus();
    tab(false);
    expect(document.activeElement).toBe(first);
    tab(true);
    expect(document.activeElement).toBe(summaries.at(-1));
  });

  it('leaves Tab to the browser between its stops', () => {
    const root = draw(<Popover {...imei} takesFocus={true} />);
    root.querySelector('summary')?.focus();
    expect(tab(false)).toBe(true);
  });

  it('has no field that a page could listen to', () => {
    const root = draw(<Popover {...imei} />);
    expect(root.querySelector('input, textarea, select, [contenteditable]')).toBeNull();
  });

  it('opens a term inside its text, in place, with a way back to it', () => {
    const onLookUp = vi.fn();
    const onBack = vi.fn();
    const nested = (lookedUp: readonly ReturnType<typeof explainedOf>[]) =>
      draw(<Popover {...imei} {...{ onLookUp, onBack, lookedUp }} />);
    const root = nested([]);
    const more = [...root.querySelectorAll('details')].find(({ textContent }) => textContent?.startsWith('Often'));
    if (more) more.open = true;
    const term = button(root, 'phone number');
    press(root, 'phone number');
    expect(onLookUp.mock.calls).toEqual([['phone-number']]);
    nested([explainedOf('phone-number')]);
    const dialog = root.querySelector('[role="dialog"]');
    const title = document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
    expect(title?.textContent).toBe(explainerOf('phone-number').name);
    expect(document.activeElement).toBe(title);
    expect(term.closest('[hidden]')).not.toBeNull();
    press(root, 'Back to IMEI');
    expect(onBack).toHaveBeenCalledOnce();
    nested([]);
    expect(document.activeElement).toBe(term);
    expect([term.closest('[hidden]'), more?.open]).toEqual([null, true]);
  });

  it('says of what was looked up nothing that belongs to the marked words', () => {
    const root = draw(<Popover {...imei} lookedUp={[explainedOf('server')]} />);
    const read = [...root.querySelectorAll('[role="dialog"] > div:not(.sl-bar)')].at(-1);
    expect(textOf(read ?? null)).toContain(explainerOf('server').summary);
    expect(textOf(read ?? null)).not.toMatch(/Why is this marked|Hide this term|Note on this/);
  });

  it('goes to the terms beside it, where there are others', () => {
    const onStep = vi.fn();
    press(draw(<Popover {...imei} onStep={onStep} />), 'Next term in the story');
    press(draw(<Popover {...imei} onStep={onStep} />), 'Previous term in the story');
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
    expect(textOf(draw(<Popover {...imei} hasNeighbours={false} />))).not.toContain('term in the story');
  });

  it('is pinned and let go by one button', () => {
    const onPin = vi.fn();
    press(draw(<Popover {...imei} onPin={onPin} />), 'Keep open while I read on');
    press(draw(<Popover {...imei} onPin={onPin} isPinned={true} />), 'Do not keep open');
    expect(onPin.mock.calls).toEqual([[true], [false]]);
  });

  it('lets Tab out to the page while it is pinned', () => {
    const onLeave = vi.fn();
    const root = draw(<Popover {...imei} isPinned={true} onLeave={onLeave} />);
    [...root.querySelectorAll('summary')].at(-1)?.focus();
    tab(false);
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it.each([
    [false, null, null],
    [true, '_blank', 'noopener'],
  ])('leads where the page’s own link leads, in a tab of its own: %s', (opensTab, target, rel) => {
    const link = { href: 'https://news.example/next', opensTab };
    const follow = [...draw(<Popover {...imei} link={link} />).querySelectorAll('a')].find(({ textContent }) =>
      textContent?.startsWith('Follow the link'),
    );
    expect(follow?.href).toBe(link.href);
    expect([follow?.getAttribute('target'), follow?.getAttribute('rel')]).toEqual([target, rel]);
  });

  it('sends to the reader’s note, and has no place for one', () => {
    const onNote = vi.fn();
    press(draw(<Popover {...imei} onNote={onNote} />), 'Note on this');
    expect(onNote).toHaveBeenCalledOnce();
    const names = [...draw(<Popover {...imei} onNote={null} />).querySelectorAll('button')].map(textOf);
    expect(names).not.toContain('Note on this');
  });

  it('says why there is no explanation', () => {
    expect(textOf(draw(<Popover {...imei} content="extension-gone" />))).toContain('Sidelight was updated');
  });
});

/** Presses Tab where the focus is; true where the browser would move the focus by itself. */
function tab(shiftKey: boolean): boolean {
  const event = new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true });
  return document.activeElement?.dispatchEvent(event) ?? false;
}
