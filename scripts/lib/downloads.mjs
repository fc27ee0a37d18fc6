// @ts-check
/** Where a browser puts the files that a test has it save: beside its profile, never in the home of who runs the tests. */
import path from 'node:path';

/** @param {string} profile */
export const downloadsOf = (profile) => path.join(path.dirname(profile), `${path.basename(profile)}-downloads`);
