import { describe, expect, it } from 'vitest';
import { stableName } from '#core/stable-name.ts';

describe('what stays of a class name or id', () => {
  it.each([
    ['post-body', 'post-body'],
    ['articleBody', 'articleBody'],
    ['col-md-8', 'col-md-8'],
    ['h2', 'h2'],
    // A made part at the end is cut off.
    ['Story_body__x7Ab2', 'Story_body'],
    ['article-12345', 'article'],
    ['wrapper--kqpfr', 'wrapper'],
  ])('%s: %s', (name, kept) => expect(stableName(name)).toBe(kept));

  it.each([
    ['css-1abc23'],
    ['css-abqwer'],
    ['sc-bdVaJa'],
    ['dcr-1ks1mk5'],
    ['svelte-1tky8bj'],
    ['bdVaJa'],
    ['x7Ab2'],
    ['_ngcontent-abc-c12'],
    ['ad-7f3a9c2e-box'],
    // How the box stands now, or what this page is about.
    ['is-open'],
    ['js-loaded'],
    ['active'],
    ['category-privacy'],
    ['tag-imei'],
    // Nothing that could be a text.
    [''],
    ['a'],
    ['two words'],
    ['ünlü'],
    ['a'.repeat(41)],
  ])('%s: nothing', (name) => expect(stableName(name)).toBeNull());
});
