import * as v from 'valibot';

/** UTF-16 code units; far above any text that a reader or a page could mean, far below what would hurt. */
const LONG = 4_000_000;

export const explainerId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));
export const explainerIds = v.pipe(v.array(explainerId), v.maxLength(2000));
export const url = v.pipe(v.string(), v.maxLength(8192), v.regex(/^(?:https?|file):\/\//));
export const title = v.pipe(v.string(), v.maxLength(2000));
export const text = v.pipe(v.string(), v.maxLength(LONG));
/** Milliseconds since 1970. */
export const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const none = v.strictObject({});
