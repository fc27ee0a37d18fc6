import type { HideScope } from '#core/settings.ts';
import { linkAround } from '#dom/link-around.ts';
import { createShadowHost } from '#dom/shadow-host.ts';
import { askBackground, ownMessage } from '#messaging/native.ts';
import partsStyles from '#ui/parts/parts.css?inline';
import popoverStyles from '#ui/popover/popover.css?inline';
import { makeStrings } from '#ui/strings/strings.ts';
import tokens from '#ui/tokens.css?inline';
import { bringIntoView } from './bring-into-view.ts';
import { type PopoverController, startPopover } from './popover-controller.ts';
import type { ReadingSession } from './reading-session.ts';

/**
 * Puts our one host element into the page and lets the popover listen. Called once there is something to explain: a
 * page without mentions gets neither element nor listener.
 *
 * @param onUnanswered - Nobody answered: perhaps the extension was updated or removed.
 */
export function startPagePopover(
  document: Document,
  session: ReadingSession,
  signal: AbortSignal,
  onUnanswered: () => void,
): PopoverController {
  const { host, root, remove } = createShadowHost(document, tokens + partsStyles + popoverStyles);
  signal.addEventListener('abort', remove, { once: true });
  const strings = makeStrings(ownMessage, navigator.languages);

  return startPopover({
    document,
    host,
    root,
    strings,
    signal,
    publishedAtOf: (mention) => {
      const { publishedAt } = session.stories.placeOf(mention)?.story.article ?? {};
      return publishedAt?.slice(0, 'YYYY-MM-DD'.length) ?? null;
    },
    mentionAt: (x, y) => session.stories.mentionAt(x, y),
    rangeOf: (mention) => session.stories.rangeOf(mention),
    wordsOf: (mention) => {
      const place = session.stories.placeOf(mention);
      return place?.story.article.text.slice(place.mention.start, place.mention.end) ?? '';
    },
    linkOf: (mention) => {
      const range = session.stories.rangeOf(mention);
      return range === null ? null : linkAround(range);
    },
    neighbourOf: (mention, step) => session.stories.neighbourOf(mention, step),
    bring: (mention) => {
      const range = session.stories.rangeOf(mention);
      if (range !== null) bringIntoView(range);
    },
    onShow: (mention) => session.stories.visit(mention),
    explain: async (explainer) => {
      const answer = await askBackground('page/explain', { explainer });
      if (!answer.ok && answer.failure.name === 'extension-gone') onUnanswered();
      return answer;
    },
    onHide: (explainer, scope) => hide(session, explainer, scope),
    onNote: (explainer) => void askBackground('page/note-on-term', { explainer }),
  });
}

function hide(session: ReadingSession, explainer: string, scope: HideScope): void {
  session.hideHere(explainer, true);
  if (scope !== 'page') void askBackground('page/hide-term', { explainer, scope });
}
