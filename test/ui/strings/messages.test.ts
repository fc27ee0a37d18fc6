import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
  read('public/_locales/en/messages.json'),
);
const keys = Object.keys(messages);

/** Keys that only the manifest names, as `__MSG_key__`. */
const manifestKeys = [...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);

/** All sources that may name a message. */
const sources = [
  'src/core/strings',
  'src/ui',
  'src/content',
  'src/popup',
  'src/at-hand',
  'src/background',
  'src/options',
  'src/welcome',
  'src/notebook',
  'src/own-explainers',
  'src/welcome',
]
  .flatMap((folder) => filesIn(folder))
  .map(read)
  .join('\n');

function filesIn(folder: string): string[] {
  try {
    const url = new URL(`../../../${folder}/`, import.meta.url);
    return readdirSync(url, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`);
  } catch {
    return [];
  }
}

const isNamed = (name: string): boolean => sources.includes(`'${name}'`) || manifestKeys.includes(name);

describe('the messages', () => {
  it('that depend on a number have a form for one and for others, and those that the manifest names are there', () => {
    const formsOf = (form: string) => keys.filter((key) => key.endsWith(form)).map((key) => key.slice(0, -form.length));
    expect(formsOf('_one')).toEqual(formsOf('_other'));
    expect(manifestKeys.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('are all used', () => {
    const stems = keys.map((key) => key.replace(/_(?:one|other)$/, ''));
    expect(stems.filter((stem) => !isNamed(stem))).toEqual([]);
  });

  it('each say something', () => {
    expect(keys.filter((key) => messages[key]?.message.trim() === '')).toEqual([]);
  });

  it('have names that the browsers allow, told apart without regard to case', () => {
    expect(keys.filter((key) => !/^\w+$/.test(key))).toEqual([]);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });

  it('describe the product in what the stores allow', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });

  it('keep the two sentences of comment forms to the letter', () => {
    expect(messages.draftCommentMissing?.message).toBe('Please enter your comment!');
    expect(messages.draftNameMissing?.message).toBe('Please enter your name here');
  });
});

describe('the interface', () => {
  it('has no visible word of its own', () => {
    const words = filesIn('src/ui')
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) =>
        [...read(path).matchAll(/>\s*([A-Za-z][a-z]+ ?[^<>{}=;()]*)</g)].map(([, text]) => `${path}: ${text}`),
      );
    expect(words).toEqual([]);
  });
});
