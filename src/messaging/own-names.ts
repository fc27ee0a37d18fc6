/** Our own world of a page, or a context of the extension. */
const world = globalThis as unknown as Record<string, unknown>;

const own = (name: string): unknown => (Object.hasOwn(world, name) ? world[name] : undefined);

const define = (name: string, value: unknown) =>
  Object.defineProperty(world, name, { value, configurable: true, writable: true });

/**
 * The extension API, by whichever of its two names a page has left us. In Chromium an element with the id `chrome` or
 * `browser` takes the place of that name even in our own world (seen in 156). The names are put right for later scripts too:
 * the polyfill trusts both. Undefined where a page has taken both, or where there is only one.
 */
export function ownApi<T>(): T | undefined {
  const api = own('chrome') ?? own('browser');
  if (own('chrome') === undefined && api !== undefined) define('chrome', api);
  if (own('browser') === undefined) define('browser', undefined);
  return api as T | undefined;
}
