import { onNavigation } from '#dom/navigation.ts';
import { answerInTab, isExtensionHere } from '#messaging/native.ts';
import { afterPaint } from './after-paint.ts';
import { answerByGlance } from './answer-by-glance.ts';
import { PageGlance } from './page-glance.ts';
import { whenInFront } from './when-in-front.ts';
import { isRuleSaid, share, shared } from './world.ts';

// The button on a page that we are in already: nobody had answered, or it would not have been needed.
if (!shared()?.readAgain()) whenInFront(document, start);

/** Looks at the page, and whatever it becomes, until there is a story for the reader, or the extension is gone. */
function start(): void {
  if (!isExtensionHere() || shared()?.readAgain()) return;
  const end = new AbortController();
  const glance = new PageGlance(document, end.signal, isRuleSaid);
  const answer = answerByGlance(document, glance);
  const isHere = (): boolean => {
    if (isExtensionHere()) return true;
    end.abort();
    share(undefined); // a later injection starts anew
    return false;
  };
  share({
    holder: 'first-look',
    comes: (startReader) => {
      if (glance.comes(startReader)) end.abort();
    },
    readAgain: () => {
      if (!isHere()) return false;
      void answer('tab/read-again', { asked: true, site: null }, {});
      return true;
    },
  });
  answerInTab(answer, end.signal);
  onNavigation(document, end.signal, (kind) => {
    if (isHere()) void glance.look({ moved: kind === 'moved' });
  });
  afterPaint(document, () => {
    if (isHere()) void glance.look();
  });
}
