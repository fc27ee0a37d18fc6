/** Rows that Page Up and Page Down go: what a screen shows, about. */
const PAGE = 8;

/** The row that a key goes to; null where the key is none of the list's, or there is no other row. */
export function stepOf(key: string, at: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  return Math.max(0, Math.min(step, count - 1));
}
