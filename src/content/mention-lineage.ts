import type { Mention } from '#core/mentions/mention.ts';
import type { Story } from './story.ts';

/**
 * Knows which mention of a newer reading is which of an older one, so that an open popover, or a list in the popup, goes on
 * to mean the same words. To the popover a mention is for ever the first object that it was; the newest one says where it is.
 */
export class MentionLineage {
  readonly #first = new WeakMap<Mention, Mention>();
  readonly #newest = new WeakMap<Mention, Mention>();

  firstOf(mention: Mention): Mention {
    return this.#first.get(mention) ?? mention;
  }

  newestOf(mention: Mention): Mention {
    const first = this.firstOf(mention);
    return this.#newest.get(first) ?? first;
  }

  /** Links the mentions of a reading with those of the one before: by their offsets where the text is the same, else by their places. */
  link(before: Story, after: Story): void {
    const isSameText = before.article.text === after.article.text;
    const places = new Map<unknown, Map<string, Mention>>();
    const keyOf = ({ article, pageText }: Story, { start, explainer }: Mention): [unknown, string] => {
      const place = isSameText ? { node: article.text, offset: start } : pageText.placeOf(start);
      return [place?.node, `${place?.offset} ${explainer}`];
    };
    for (const mention of before.context.mentions) {
      const [node, place] = keyOf(before, mention);
      places.set(node, (places.get(node) ?? new Map()).set(place, mention));
    }
    for (const mention of after.context.mentions) {
      const [node, place] = keyOf(after, mention);
      const old = places.get(node)?.get(place);
      if (old === undefined || old === mention) continue;
      const first = this.firstOf(old);
      this.#first.set(mention, first);
      this.#newest.set(first, mention);
    }
  }
}
