import { AGAINST_THE_HOST } from './against-the-host.ts';
import { CLOBBERED } from './clobbered.ts';
import { COMMENT_FORMS } from './comment-forms.ts';
import type { HostilePage } from './hostile-page.ts';
import { HOSTILE_TEXT } from './hostile-text.ts';
import { LOOK_ALIKES } from './look-alikes.ts';
import { POLICIES } from './policies.ts';
import { RESTLESS } from './restless.ts';
import { SPYING } from './spies.ts';
import { TAMPERED } from './tampered.ts';

/** All hostile pages. */
export const HOSTILE_PAGES: readonly HostilePage[] = [
  ...TAMPERED,
  ...CLOBBERED,
  ...HOSTILE_TEXT,
  ...LOOK_ALIKES,
  ...AGAINST_THE_HOST,
  ...RESTLESS,
  ...POLICIES,
  ...SPYING,
  ...COMMENT_FORMS,
];
