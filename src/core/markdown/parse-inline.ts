import type { Inline } from './markdown.ts';

/** Emphasis within emphasis, beyond what anybody writes. */
const DEEPEST = 4;

/** UTF-16 code units between two marks that belong together: an imported text of nothing but marks must not take for ever. */
const REACH = 600;

/**
 * What is more than text, from left to right: an escaped sign, code, a link, an address, two kinds of stress. Every repetition is
 * bounded, so the time is in proportion to the text.
 */
const MARKUP = new RegExp(
  [
    String.raw`\\(?<escaped>[\\\x60*_{}[\]()#+\-.!>~|])`,
    String.raw`(?<ticks>\x60{1,3})(?<code>[^\x60]{1,${REACH}})\k<ticks>`,
    String.raw`\[(?<label>[^\][\n]{1,${REACH}})\]\((?<target>(?:https?://|mailto:)[^\s()<>]{1,2000})\)`,
    String.raw`(?<address>https?://[^\s<>"]{1,2000})`,
    String.raw`(?<two>\*\*|__)(?=\S)(?<strong>[^\n]{0,${REACH}}?\S)\k<two>`,
    String.raw`(?<one>\*|(?<![\p{L}\p{N}_])_)(?=[^\s*_])(?<emphasis>[^\n*]{0,${REACH}}?[^\s*])\k<one>(?![\p{L}\p{N}])`,
    String.raw`(?<newline>\n)`,
  ].join('|'),
  'gu',
);

/**
 * The pieces of a paragraph: `**strong**`, `*emphasis*`, code, links, bare addresses; all else is text, HTML too.
 *
 * @example parseInline('Ask *them*') // [{kind: 'text', text: 'Ask '}, {kind: 'emphasis', inner: [{kind: 'text', text: 'them'}]}]
 */
export function parseInline(text: string, depth = 0): readonly Inline[] {
  const pieces: Inline[] = [];
  let plain = '';
  let end = 0;
  const put = (piece: Inline): void => {
    if (plain !== '') pieces.push({ kind: 'text', text: plain });
    plain = '';
    pieces.push(piece);
  };
  for (const match of text.matchAll(MARKUP)) {
    plain += text.slice(end, match.index);
    end = match.index + match[0].length;
    const piece = pieceOf(match.groups ?? {}, depth);
    if (piece === null) plain += match.groups?.escaped ?? match[0];
    else {
      put(piece.inline);
      plain += piece.rest;
    }
  }
  plain += text.slice(end);
  if (plain !== '') pieces.push({ kind: 'text', text: plain });
  return pieces;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The piece, and what the match holds beyond it; null where it is text. */
function pieceOf(groups: Groups, depth: number): { readonly inline: Inline; readonly rest: string } | null {
  const { code, label, target, address, strong, emphasis, newline } = groups;
  const whole = (inline: Inline) => ({ inline, rest: '' });
  const inside = (text: string) => parseInline(text, depth + 1);
  if (newline !== undefined) return whole({ kind: 'break' });
  if (code !== undefined) return whole({ kind: 'code', text: code });
  if (depth >= DEEPEST) return null;
  if (label !== undefined && target !== undefined) {
    return whole({ kind: 'link', address: target, inner: withoutLinks(inside(label)) });
  }
  if (address !== undefined) {
    const [, link = address, rest = ''] = /^(.*?)([.,;:!?)\]*_~'’”]*)$/su.exec(address) ?? [];
    return { inline: { kind: 'link', address: link, inner: [{ kind: 'text', text: link }] }, rest };
  }
  if (strong !== undefined) return whole({ kind: 'strong', inner: inside(strong) });
  return emphasis === undefined ? null : whole({ kind: 'emphasis', inner: inside(emphasis) });
}

/** A link within a link is its words. */
const withoutLinks = (pieces: readonly Inline[]): readonly Inline[] =>
  pieces.flatMap((piece) => (piece.kind === 'link' ? piece.inner : [piece]));
