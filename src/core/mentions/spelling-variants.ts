/** British, Indian and American spellings of one word, as pairs of endings; each pair works both ways. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(cent)re(s?)$/i, '$1er$2'],
  [/(cent)er(s?)$/i, '$1re$2'],
  // localisation, anonymised, authorising, customiser: stems of three letters and more
  [/(\p{L}{3,})is(e|ed|es|er|ers|ing|ation|ations)$/iu, '$1iz$2'],
  [/(\p{L}{3,})iz(e|ed|es|er|ers|ing|ation|ations)$/iu, '$1is$2'],
  [/(anal|paral)ys(e|ed|es|er|ers|ing)$/i, '$1yz$2'],
  [/(anal|paral)yz(e|ed|es|er|ers|ing)$/i, '$1ys$2'],
  [/(behavi|harb|col|hon|neighb|fav|lab|rum|arm|endeav|flav)our(\p{L}*)$/iu, '$1or$2'],
  [/(behavi|harb|col|hon|neighb|fav|lab|rum|arm|endeav|flav)or(\p{L}*)$/iu, '$1our$2'],
  [/^(program)me(s?)$/i, '$1$2'],
  [/^(program)(s?)$/i, '$1me$2'],
  [/^(judg|acknowledg)ement(s?)$/i, '$1ment$2'],
  [/^(judg|acknowledg)ment(s?)$/i, '$1ement$2'],
  [/^(licen|defen|offen)ce(s?)$/i, '$1se$2'],
  [/^(licen|defen|offen)se(s?)$/i, '$1ce$2'],
  [/^(catalog|dialog)ue(s?)$/i, '$1$2'],
  [/^(catalog|dialog)(s?)$/i, '$1ue$2'],
  [/(label|cancel|travel|model|tunnel|signal|channel|fuel|total)l(ed|ing|er|ers)$/i, '$1$2'],
  [/(label|cancel|travel|model|tunnel|signal|channel|fuel|total)(ed|ing|er|ers)$/i, '$1l$2'],
];

function otherSpelling(word: string): string | null {
  const rule = ENDINGS.find(([ending]) => ending.test(word));
  return rule === undefined ? null : word.replace(rule[0], rule[1]);
}

/** All spellings of a phrase: each word in one or two. Words are parted by anything that is no letter. */
function spellings(phrase: string): string[] {
  let forms = [''];
  // A lone name is spelt as it is: the Centre is the Indian government, a Center something else.
  if (/^\p{Lu}\p{L}*$/u.test(phrase)) return [phrase];
  for (const part of phrase.split(/([^\p{L}\p{M}]+)/u)) {
    const other = otherSpelling(part);
    forms = other === null ? forms.map((f) => f + part) : forms.flatMap((f) => [f + part, f + other]);
  }
  return forms;
}

const isAcronym = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

function pluralOf(word: string): string | null {
  if (!/[a-z]$/i.test(word) || /^(?:\p{L}|.*\p{Lu}s)$/u.test(word)) return null;
  if (isAcronym(word)) return `${word}${word.endsWith('S') ? 'es' : 's'}`;
  if (/(?:ss|us|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  if (/s$/i.test(word)) return null;
  return /[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function singularOf(word: string): string | null {
  if (word.length < 4 || isAcronym(word) || !/s$/.test(word) || /(?:ss|us|is)$/.test(word)) return null;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** The last word, and the word before the first preposition: "data centre in India" has "data centres in India". */
const HEADS = [/()(\p{L}+)($)/u, /^(.*?)(\p{L}+)( (?:in|of|from|on|to|at|with|by) .*)$/u];

/** The phrase with one of its heads in the other number. */
function otherNumber(phrase: string, change: (word: string) => string | null): string[] {
  return HEADS.flatMap((head) => {
    const other = change(head.exec(phrase)?.[2] ?? '');
    return other === null ? [] : [phrase.replace(head, `$1${other}$3`)];
  });
}

/** "data centre" → "datacentre"; "pre-installed app" → "preinstalled app". */
function joined(phrase: string): string[] {
  const out = phrase.includes('-') ? [phrase.replaceAll('-', '')] : [];
  if (/^\p{Ll}{2,} \p{Ll}{2,}$/u.test(phrase)) out.push(phrase.replace(' ', ''));
  return out;
}

/** How far a wording may be changed. */
export interface VariantRules {
  /** "cookie" → "cookies". */
  readonly plural: boolean;
  /** "targeted ads" → "targeted ad". */
  readonly singular: boolean;
}

/**
 * All regular ways to write `alias`, itself first: British and American spelling, the other number, hyphenated parts
 * joined. Hyphens in place of spaces are no variants: the index compares both alike where it may.
 *
 * ```ts
 * spellingVariants('data centre', { plural: true, singular: false });
 * // ['data centre', 'data centres', 'datacentre', 'datacentres', 'data center', …]
 * ```
 */
export function spellingVariants(alias: string, rules: VariantRules): string[] {
  const out = new Set<string>([alias]);
  for (const spelling of spellings(alias)) {
    for (const form of [spelling, ...joined(spelling)]) {
      out.add(form);
      if (rules.plural) for (const other of otherNumber(form, pluralOf)) out.add(other);
      if (rules.singular) for (const other of otherNumber(form, singularOf)) out.add(other);
    }
  }
  return [...out];
}
