import { describe, expect, it } from 'vitest';
import type { CurrentTab } from '../../src/at-hand/current-tab.ts';
import type { Shown } from '../../src/at-hand/story-at-hand.ts';
import { tabStories } from '../../src/panel/tab-stories.ts';

const tab = (id: number, url = `https://${id}.example/`): CurrentTab => ({ id, url, incognito: false, windowId: 1 });

/** Stories that draw their number at once, and tell what is done with them. */
function panel() {
  const done: string[] = [];
  const drawn: string[] = [];
  const unsaved = new Set<number>();
  const redraws: ((shown: Shown) => void)[] = [];
  const stories = tabStories(
    (_tab, draw) => {
      const number = redraws.push(draw);
      draw({ data: { nth: number } } as unknown as Shown);
      const say = (what: string) => void done.push(`${what} ${number}`);
      return {
        load: async () => say('load'),
        lookAgain: () => say('look'),
        flush: () => say('flush'),
        isSaved: () => !unsaved.has(number),
      };
    },
    ({ data, key }) => drawn.push(`${(data as unknown as { nth: number }).nth} as ${key}`),
  );
  return { stories, done, drawn, unsaved, redraw: (nth: number) => redraws[nth - 1]?.({ data: { nth } } as never) };
}

describe('the stories of a panel', () => {
  it('are drawn as their tabs come to the front, each under a name of its own', () => {
    const { stories, drawn } = panel();
    stories.show(tab(1));
    stories.show(tab(2));
    expect(drawn).toEqual(['1 as 1', '2 as 2']);
  });

  it('are saved as another comes, and drawn again at once on the way back', () => {
    const { stories, drawn, done } = panel();
    stories.show(tab(1));
    stories.show(tab(2));
    expect(done.splice(0)).toEqual(['flush 1']);
    stories.show(tab(1));
    expect(drawn).toEqual(['1 as 1', '2 as 2', '1 as 1']);
    expect(done).toEqual(['flush 2', 'flush 1', 'load 1', 'look 1']);
  });

  it('are not drawn over the one in front', () => {
    const { stories, drawn, redraw } = panel();
    stories.show(tab(1));
    stories.show(tab(2));
    drawn.length = 0;
    redraw(1);
    expect(drawn).toEqual([]);
    redraw(2);
    expect(drawn).toEqual(['2 as 2']);
  });

  it('begin anew with another page in their tab, and not with another place in the same page', () => {
    const { stories, drawn, done } = panel();
    stories.show(tab(1));
    stories.show(tab(1, 'https://1.example/#below'));
    expect(drawn).toEqual(['1 as 1']);
    stories.show(tab(1, 'https://1.example/next'));
    expect(drawn).toEqual(['1 as 1', '2 as 2']);
    expect(done).toContain('flush 1');
  });

  it('are forgotten when there are many, but for those with a text that is not saved', () => {
    const { stories, drawn, unsaved } = panel();
    unsaved.add(1);
    for (let id = 1; id <= 12; id++) stories.show(tab(id));
    drawn.length = 0;
    stories.show(tab(1));
    stories.show(tab(2));
    expect(drawn).toEqual(['1 as 1', '13 as 13']);
  });
});
