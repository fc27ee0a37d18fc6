import { beforeEach, describe, expect, it } from 'vitest';
import type { StoryRule } from '#core/story-rule.ts';
import { MOST_DISMISSED, MOST_RULES, StoryChoices } from '#storage/story-choices.ts';
import { MemoryArea } from './memory-area.ts';

const PAGE = 'https://news.example/a-story-that-was-read';
const ruleOf = (name: string): StoryRule => ({
  path: [{ tag: 'div', names: [`.${name}`], place: 0 }],
  overrules: false,
});

let area: MemoryArea;
let choices: StoryChoices;

beforeEach(() => {
  area = new MemoryArea();
  choices = new StoryChoices(area);
});

const choiceFor = async (site = 'news.example', address = PAGE) => {
  const choice = await choices.choiceFor(site, address);
  if (!choice.ok) throw new Error(choice.failure.name);
  return choice.value;
};

describe('what a reader has said of a site', () => {
  it('is nothing at first', async () => {
    expect(await choiceFor()).toEqual({ story: null, isDismissed: false });
  });

  it('is kept for that site alone, the newest word counts, and it can be forgotten', async () => {
    await choices.keepRule('news.example', ruleOf('story'));
    await choices.keepRule('other.example', ruleOf('text'));
    await choices.keepRule('news.example', ruleOf('body'));
    choices = new StoryChoices(area);
    expect((await choiceFor()).story).toEqual(ruleOf('body'));
    expect((await choiceFor('other.example')).story).toEqual(ruleOf('text'));
    expect((await choiceFor('third.example')).story).toBeNull();
    await choices.keepRule('news.example', null);
    expect((await choiceFor()).story).toBeNull();
    expect(JSON.stringify([...area.items])).not.toContain('news.example');
  });

  it('drops the oldest rule where there are too many', async () => {
    const rules = Array.from({ length: MOST_RULES }, (_, n) => ({ site: `site${n}.example`, rule: ruleOf('story') }));
    area.items.set('story-rules', rules.toReversed()); // newest first
    await choices.keepRule(`site${MOST_RULES}.example`, ruleOf('story'));
    expect((await choiceFor('site0.example')).story).toBeNull();
    expect((await choiceFor('site1.example')).story).not.toBeNull();
    expect((await choiceFor(`site${MOST_RULES}.example`)).story).not.toBeNull();
  });

  it('keeps what came before when two changes are made at once', async () => {
    await Promise.all([choices.keepRule('a.example', ruleOf('aa')), choices.keepRule('b.example', ruleOf('bb'))]);
    expect((await choiceFor('a.example')).story).toEqual(ruleOf('aa'));
    expect((await choiceFor('b.example')).story).toEqual(ruleOf('bb'));
  });

  it('is what it was before when a write fails, and the failure has its name', async () => {
    await choices.keepRule('news.example', ruleOf('story'));
    area.failAtSet = 0;
    area.failure = new DOMException('no room', 'QuotaExceededError');
    expect(await choices.keepRule('news.example', ruleOf('body'))).toMatchObject({
      ok: false,
      failure: { name: 'storage-full' },
    });
    expect((await choiceFor()).story).toEqual(ruleOf('story'));
    expect(await choices.keepRule('news.example', ruleOf('body'))).toEqual({ ok: true, value: null });
    expect((await choiceFor()).story).toEqual(ruleOf('body'));
  });

  it.each([
    ['a text', 'damaged'],
    ['no rules', [null, 3, { site: 'news.example' }, { site: 'news.example', rule: { path: 'div' } }]],
  ])('counts as nothing where the disk holds %s', async (_, damaged) => {
    area.items.set('story-rules', damaged);
    area.items.set('not-articles', damaged);
    expect(await choiceFor()).toEqual({ story: null, isDismissed: false });
    await choices.keepRule('news.example', ruleOf('story'));
    expect((await choiceFor()).story).toEqual(ruleOf('story'));
  });
});

describe('a page that is no article', () => {
  it('is remembered and can be taken back', async () => {
    await choices.dismiss(PAGE, true);
    choices = new StoryChoices(area);
    expect((await choiceFor()).isDismissed).toBe(true);
    expect((await choiceFor('news.example', `${PAGE}-2`)).isDismissed).toBe(false);
    await choices.dismiss(PAGE, false);
    expect((await choiceFor()).isDismissed).toBe(false);
  });

  it('is kept in a form that can not be read, and that differs from install to install', async () => {
    await choices.dismiss(PAGE, true);
    const other = new MemoryArea();
    await new StoryChoices(other).dismiss(PAGE, true);
    const kept = JSON.stringify([...area.items]);
    expect(kept).not.toMatch(/news\.example|a-story/);
    expect(kept).not.toBe(JSON.stringify([...other.items]));
    expect(area.items.get('not-articles')).not.toMatchObject({
      digests: (other.items.get('not-articles') as { digests: string[] }).digests,
    });
  });

  it('is forgotten where there are too many, the oldest first; saying it again makes it new', async () => {
    const digests = Array.from({ length: MOST_DISMISSED }, (_, n) => `digest ${n}`);
    await choices.dismiss(PAGE, true);
    const { salt, digests: own } = area.items.get('not-articles') as { salt: string; digests: string[] };
    area.items.set('not-articles', { salt, digests: [...digests.slice(1), ...own] });
    await choices.dismiss(PAGE, true);
    await choices.dismiss(`${PAGE}-2`, true);
    expect((await choiceFor()).isDismissed).toBe(true);
    expect((area.items.get('not-articles') as { digests: string[] }).digests).toHaveLength(MOST_DISMISSED);
    area.items.set('not-articles', { salt, digests: [...digests.slice(1), ...own] });
    await choices.dismiss(`${PAGE}-2`, true);
    expect((await choiceFor()).isDismissed).toBe(false);
  });

  it('is not remembered when the write fails', async () => {
    area.failAtSet = 0;
    expect(await choices.dismiss(PAGE, true)).toMatchObject({ ok: false, failure: { name: 'storage-trouble' } });
    expect((await choiceFor()).isDismissed).toBe(false);
  });
});
