// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RunChoice } from '#core/where-it-runs.ts';
import { WhereItRuns } from '#ui/parts/WhereItRuns.tsx';
import { clear, draw, press } from '../draw.tsx';

afterEach(clear);

const show = (choice: RunChoice | null, onChoose = vi.fn(), change: { withheld?: number; isRefused?: boolean } = {}) =>
  draw(
    <WhereItRuns
      runs={choice && { choice, listed: 40, withheld: change.withheld ?? 0 }}
      isRefused={change.isRefused ?? false}
      onChoose={onChoose}
    />,
  );

const radio = (root: HTMLElement, choice: RunChoice): HTMLInputElement => {
  const found = root.querySelector<HTMLInputElement>(`input[value="${choice}"]`);
  if (found === null) throw new Error(`wanted the choice ${choice}`);
  return found;
};
const checked = (root: HTMLElement) => [...root.querySelectorAll<HTMLInputElement>(':checked')].map((one) => one.value);

describe('the choice of where it runs', () => {
  it('shows what is so, and nothing before that is known', () => {
    expect(checked(show(null))).toEqual([]);
    expect(checked(show('listed'))).toEqual(['listed']);
  });

  it('tells what the reader chooses, in the same turn', () => {
    const onChoose = vi.fn();
    const root = show('listed', onChoose);
    act(() => radio(root, 'everywhere').click());
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('everywhere');
  });

  it('goes back to what is so where the browser has refused, and says it', () => {
    const root = show('listed');
    act(() => radio(root, 'everywhere').click());
    expect(checked(root)).toEqual(['everywhere']);
    show('listed', vi.fn(), { isRefused: true });
    expect(checked(root)).toEqual(['listed']);
    expect(root.querySelector('[role="status"]')?.textContent).toContain('nothing has changed');
  });

  it('names each choice and describes it with what it costs', () => {
    const root = show('listed');
    for (const input of root.querySelectorAll('input')) {
      const wordsOf = (name: string) =>
        (input.getAttribute(name) ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
      expect(wordsOf('aria-labelledby')).toHaveLength(1);
      expect(wordsOf('aria-describedby')).toEqual([
        expect.stringMatching(/\./),
        expect.stringMatching(/^Permission: /),
      ]);
    }
  });

  it('says where the browser itself keeps us out of listed sites, and offers to ask it', () => {
    const onChoose = vi.fn();
    const root = show('listed', onChoose, { withheld: 3 });
    expect(root.textContent).toContain('3 of the 40');
    press(root, 'Let it in');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('listed');
    expect(show('on-click', onChoose, { withheld: 3 }).textContent).not.toContain('3 of the 40');
  });
});
