/** Milliseconds. A page behind others is painted late or never; what it waits for must not. */
const AT_LATEST_MS = 100;

/**
 * Resolves once what has just been drawn was painted. A background that sleeps takes the machine to itself while it wakes, in the popup's own
 * process: asked before, it would stand between the reader and the first look.
 */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    // The frame's own callback comes before its paint.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, AT_LATEST_MS);
  });
}
