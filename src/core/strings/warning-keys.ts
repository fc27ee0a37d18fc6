import type { WarningKind } from '#core/notes/draft-warnings/warning.ts';
import type { MessageKey } from './message-key.ts';

/** What is said of each kind of personal thing in a draft. */
export const WARNING_KEYS: Readonly<Record<WarningKind, MessageKey>> = {
  email: 'warnEmail',
  phone: 'warnPhone',
  imei: 'warnImei',
  card: 'warnCard',
  'aadhaar-like': 'warnAadhaar',
  'postal-address': 'warnPostalAddress',
};
