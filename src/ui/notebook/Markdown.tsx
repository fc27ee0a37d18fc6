import type { JSX } from 'preact';
import type { Block, Inline } from '#core/markdown/markdown.ts';
import { parseMarkdown } from '#core/markdown/parse-markdown.ts';

/** UTF-16 code units of a text that is shown with its markup; a longer one, which nobody has typed, is shown as it is. */
const LONGEST = 200_000;

/** A text of the reader's with its simple Markdown. Elements of ours and text alone: no HTML of the text is ever made one. */
export function Markdown({ text }: { readonly text: string }): JSX.Element {
  return (
    <div class="sl-markdown" dir="auto">
      {text.length > LONGEST ? <pre>{text}</pre> : <Blocks blocks={parseMarkdown(text)} />}
    </div>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }): JSX.Element {
  // A heading is at most one step below the one before it, whatever was typed; the page's own come down to h2.
  let rank = 2;
  return (
    <>
      {blocks.map((block) => {
        if (block.kind === 'heading') rank = Math.min(block.level + 2, rank + 1, 6);
        return <OneBlock block={block} rank={rank} />;
      })}
    </>
  );
}

function OneBlock({ block, rank }: { readonly block: Block; readonly rank: number }): JSX.Element {
  if (block.kind === 'rule') return <hr />;
  if (block.kind === 'code') return <pre>{block.text}</pre>;
  if (block.kind === 'paragraph') return <p>{block.inner.map(inlineOf)}</p>;
  if (block.kind === 'quote') {
    return (
      <blockquote>
        <Blocks blocks={block.blocks} />
      </blockquote>
    );
  }
  if (block.kind === 'heading') {
    const Heading = `h${rank}` as 'h3';
    return <Heading>{block.inner.map(inlineOf)}</Heading>;
  }
  const List = block.isOrdered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((item) => (
        <li>{item.map(inlineOf)}</li>
      ))}
    </List>
  );
}

function inlineOf(piece: Inline): JSX.Element | string {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'break') return <br />;
  if (piece.kind === 'code') return <code>{piece.text}</code>;
  if (piece.kind === 'link') return <Link {...piece} />;
  if (piece.kind === 'strong') return <strong>{piece.inner.map(inlineOf)}</strong>;
  return <em>{piece.inner.map(inlineOf)}</em>;
}

type LinkPiece = Extract<Inline, { readonly kind: 'link' }>;

const Link = ({ address, inner }: LinkPiece): JSX.Element => (
  <a class="sl-link" href={address} target="_blank" rel="noopener noreferrer">
    {inner.map(inlineOf)}
  </a>
);
