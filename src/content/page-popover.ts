import type { HideScope } from '#core/settings.ts';
import { linkAround } from '#dom/link-around.ts';
import { createShadowHost } from '#dom/shadow-host.ts';
import { askBackground } from '#messaging/native.ts';
import tokens from '#ui/tokens.css?inline';
import { bringIntoView } from './bring-into-view.ts';
import type { Drawer } from './drawing.ts';
import { type LatePage, startLatePopover } from './late-popover.ts';
import type { PopoverController } from './popover-controller.ts';
import type { ReadingSession } from './reading-session.ts';

/**
 * Puts our one host element into the page and lets the popover listen. Called once there is something to explain: a
 * page without mentions gets neither element nor listener.
 *
 * @param drawer - Has the popover itself brought, once a reader is there.
 * @param onUnanswered - Nobody answered: perhaps the extension was updated or removed.
 */
export function startPagePopover(
  document: Document,
  session: ReadingSession,
  signal: AbortSignal,
  drawer: Drawer,
  onUnanswered: () => void,
): PopoverController {
  const { host, root, remove } = createShadowHost(document, tokens);
  signal.addEventListener('abort', remove, { once: true });

  const page: LatePage = {
    document,
    host,
    root,
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
  };
  return startLatePopover(page, drawer);
}

function hide(session: ReadingSession, explainer: string, scope: HideScope): void {
  session.hideHere(explainer, true);
  if (scope !== 'page') void askBackground('page/hide-term', { explainer, scope });
}
