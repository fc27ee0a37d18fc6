// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { onNavigation } from '#dom/navigation.ts';

const end = { current: new AbortController() };

function watch(): string[] {
  const heard: string[] = [];
  end.current = new AbortController();
  onNavigation(document, end.current.signal, (kind) => heard.push(kind));
  return heard;
}

afterEach(() => {
  end.current.abort();
  vi.useRealTimers();
  Reflect.deleteProperty(window, 'navigation');
});

const returned = () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));

describe('watching for navigation', () => {
  it('hears the browser tell of another address, once each', () => {
    const navigation = new EventTarget();
    Object.assign(window, { navigation });
    const heard = watch();
    history.pushState(null, '', '/one');
    navigation.dispatchEvent(new Event('currententrychange'));
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(heard).toEqual(['moved']);
  });

  it('looks at the address itself where the browser does not tell', () => {
    vi.useFakeTimers();
    const heard = watch();
    history.pushState(null, '', '/two');
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual(['moved']);
  });

  it('takes no fragment for a navigation', () => {
    vi.useFakeTimers();
    const heard = watch();
    history.pushState(null, '', '#part');
    vi.advanceTimersByTime(2000);
    expect(heard).toEqual([]);
  });

  it('hears a page come back from the back/forward cache, and not its first load', () => {
    const heard = watch();
    window.dispatchEvent(new Event('pageshow'));
    returned();
    expect(heard).toEqual(['returned']);
  });

  it('hears nothing after the end', () => {
    vi.useFakeTimers();
    const heard = watch();
    end.current.abort();
    history.pushState(null, '', '/three');
    vi.advanceTimersByTime(2000);
    returned();
    expect(heard).toEqual([]);
  });
});
