import { describe, expect, it } from 'vitest';
import { isStoryRule } from '#core/story-rule.ts';

const signature = { tag: 'div', names: ['.story-body', '#story', '@articleBody', '=main'], place: 2 };
const rule = { path: [signature], overrules: false };

describe('a rule for a site', () => {
  it.each([
    ['with all sorts of names', rule],
    ['without names', { path: [{ tag: 'my-story', names: [], place: 0 }], overrules: true }],
    ['with three around', { ...rule, path: [signature, signature, signature, signature] }],
  ])('is one %s', (_, value) => expect(isStoryRule(value)).toBe(true));

  it.each([
    ['nothing', null],
    ['a text', 'div.story'],
    ['no path', { path: [], overrules: false }],
    ['too long a path', { ...rule, path: Array.from({ length: 5 }, () => signature) }],
    ['another field', { ...rule, address: 'https://news.example/' }],
    ['another field inside', { ...rule, path: [{ ...signature, text: 'What I read' }] }],
    ['a name that is a text', { ...rule, path: [{ ...signature, names: ['.What I read'] }] }],
    ['a name without its sign', { ...rule, path: [{ ...signature, names: ['story'] }] }],
    ['too many names', { ...rule, path: [{ ...signature, names: Array.from({ length: 9 }, () => '.story') }] }],
    ['no element', { ...rule, path: [{ ...signature, tag: '*' }] }],
    ['half a place', { ...rule, path: [{ ...signature, place: 0.5 }] }],
    ['no word on the first look', { path: [signature] }],
  ])('is none: %s', (_, value) => expect(isStoryRule(value)).toBe(false));
});
