import type { Mention } from '#core/mentions/mention.ts';
import { drawMarks } from '#dom/marks.ts';
import { offsetAtPoint } from '#dom/mention-at-point.ts';
import { MentionLineage } from './mention-lineage.ts';
import { isNamed, type Story, withHidden } from './story.ts';
import { inView, marksOf } from './story-views.ts';

/** The stories of a page, mostly one, marked as they stand there; and what can be asked of their mentions. */
export class PageStories {
  #all: readonly Story[] = [];
  readonly #hiddenHere = new Set<string>();
  readonly #lineage = new MentionLineage();
  readonly #document: Document;
  readonly #onChange: () => void;
  /** The mention whose popover came up last. */
  #visited: Mention | null = null;

  /** @param onChange - Called whenever the marks have changed. */
  constructor(document: Document, onChange: () => void) {
    this.#document = document;
    this.#onChange = onChange;
  }

  get all(): readonly Story[] {
    return this.#all;
  }

  /** The story that the page's address names, else the one in view; null where there is none. */
  get current(): Story | null {
    const { href } = this.#document.location;
    return this.#all.findLast((story) => isNamed(story, href)) ?? inView(this.#document, this.#all);
  }

  /** The mentions that are marked in the page, in the order of the stories. */
  get shown(): readonly Mention[] {
    return this.#all.flatMap(({ context }) => context.mentions.filter(({ shown }) => shown));
  }

  /** Explainers that the reader has hidden on this page. */
  get hiddenHere(): readonly string[] {
    return [...this.#hiddenHere];
  }

  /** Makes these the stories of the page, and marks them and nothing else. */
  put(stories: readonly Story[]): void {
    const before = this.#all;
    this.#all = stories.map((story) => withHidden(story, this.#hiddenHere));
    for (const story of this.#all) {
      const older = before.find(({ article }) => article.url === story.article.url);
      if (older !== undefined) this.#lineage.link(older, story);
    }
    drawMarks(this.#document, marksOf(this.#all));
    this.#onChange();
  }

  /** Takes in what is new of some stories beside their marks. Those that were read anew meanwhile are left. */
  learn(stories: readonly Story[]): void {
    this.#all = this.#all.map((story) => {
      const learnt = stories.find(({ found }) => found === story.found);
      if (learnt === undefined) return story;
      const { since, endsOn } = learnt.context;
      return { ...learnt, pageText: story.pageText, context: { ...story.context, since, endsOn } };
    });
  }

  /** Stops or starts marking a term on this page. */
  hide(explainer: string, isHidden: boolean): void {
    if (isHidden) this.#hiddenHere.add(explainer);
    else this.#hiddenHere.delete(explainer);
    this.put(this.#all);
  }

  /** What was hidden here was hidden until the page is left. */
  forgetHidden(): void {
    this.#hiddenHere.clear();
  }

  /** The marked mention at a point of the window, in CSS pixels, by the object that {@link nameOf} gives. */
  mentionAt(x: number, y: number): Mention | null {
    for (const { context, pageText } of this.#all) {
      const offset = offsetAtPoint(this.#document, pageText, x, y);
      const at = context.mentions.find((m) => m.shown && offset !== null && m.start <= offset && offset < m.end);
      if (at !== undefined) return this.nameOf(at);
    }
    return null;
  }

  /** The object that a mention, of this reading or an older one, is known by for ever. */
  nameOf(mention: Mention): Mention {
    return this.#lineage.firstOf(mention);
  }

  /** Where a mention, of this reading or an older one, is now; null where its words are gone. */
  placeOf(mention: Mention): { readonly story: Story; readonly mention: Mention } | null {
    const newest = this.#lineage.newestOf(mention);
    const story = this.#all.find(({ context }) => context.mentions.includes(newest));
    return story === undefined ? null : { story, mention: newest };
  }

  /** Remembers where the reader is, for the next step from there. */
  visit(mention: Mention): void {
    this.#visited = mention;
  }

  /** The next (1) or previous (-1) marked mention, going round: from the given one, or from where the reader was last. */
  neighbourOf(mention: Mention | null, step: 1 | -1): Mention | null {
    const from = mention ?? this.#visited;
    const present = from === null ? undefined : this.placeOf(from)?.mention;
    const at = present ? this.shown.indexOf(present) : -1;
    const next = this.shown.at(at < 0 ? (step > 0 ? 0 : -1) : (at + step) % this.shown.length);
    return next === undefined || next === present ? null : this.nameOf(next);
  }

  /** The words of a mention on the live page; null where they are gone. */
  rangeOf(mention: Mention): Range | null {
    const place = this.placeOf(mention);
    return place === null ? null : place.story.pageText.rangeOf(place.mention.start, place.mention.end);
  }
}
