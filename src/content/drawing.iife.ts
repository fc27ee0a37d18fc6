import { ownMessage } from '#messaging/native.ts';
import partsStyles from '#ui/parts/parts.css?inline';
import popoverStyles from '#ui/popover/popover.css?inline';
import { makeStrings, type Strings } from '#ui/strings/strings.ts';
import { RunningPopover } from './running-popover.ts';
import { pickStory } from './story-picker.ts';
import { shared } from './world.ts';

const wordsOfReader = (): Strings => makeStrings(ownMessage, navigator.languages);

shared()?.draws?.({
  popoverOf: (page) => {
    const styles = page.document.createElement('style');
    styles.textContent = partsStyles + popoverStyles;
    page.root.append(styles);
    return new RunningPopover({ ...page, strings: wordsOfReader() });
  },
  pickStory: (document, signal) => pickStory(document, wordsOfReader(), signal),
});
