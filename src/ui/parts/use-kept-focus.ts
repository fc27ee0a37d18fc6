import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Takes the focus somewhere sensible when what had it is drawn no more (a notice was answered, a row deleted): a reader without a
 * pointer would have to begin at the top of the page.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, goHome: () => void): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
    };
    const element = root.current;
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    if (last.current === null || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement === null || document.activeElement === document.body) goHome();
  });
}
