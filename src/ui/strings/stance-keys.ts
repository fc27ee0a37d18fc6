import type { Stance } from '#core/explainer.ts';
import type { MessageKey } from '#core/strings/message-key.ts';

/** A stance alone. */
export const STANCE_KEYS: Readonly<Record<Stance, MessageKey>> = {
  alleged: 'stanceAlleged',
  denied: 'stanceDenied',
  confirmed: 'stanceConfirmed',
  announced: 'stanceAnnounced',
  promised: 'stancePromised',
  advised: 'stanceAdvised',
  reported: 'stanceReported',
};

/** A stance with who takes it: `$1`. */
export const STANCE_BY_KEYS: Readonly<Record<Stance, MessageKey>> = {
  alleged: 'stanceAllegedBy',
  denied: 'stanceDeniedBy',
  confirmed: 'stanceConfirmedBy',
  announced: 'stanceAnnouncedBy',
  promised: 'stancePromisedBy',
  advised: 'stanceAdvisedBy',
  reported: 'stanceReportedBy',
};
