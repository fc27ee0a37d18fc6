import type { Kind } from '#core/explainer.ts';
import type { Mention } from '#core/mentions/mention.ts';

/** An alias, the explainer it means here, and that one's kind. */
export type Alias = readonly [alias: string, explainer: string, kind: Kind];

const NAMES: readonly Alias[] = [
  ['Amazon Web Services', 'amazon-web-services', 'infrastructure'],
  ['Indian Air Force', 'indian-air-force', 'public-body'],
  ['data center in India', 'india-data-centre', 'place'],
  ['cloud storage', 'cloud', 'infrastructure'],
  ['mobile number', 'phone-number', 'data'],
  ['IMEI number', 'imei', 'data'],
  ['messages', 'sms-content', 'data'],
  ['Facebook', 'meta', 'organisation'],
  ['WhatsApp', 'whatsapp', 'organisation'],
  ['Xiaomi', 'xiaomi', 'organisation'],
  ['server', 'server', 'infrastructure'],
  ['China', 'china', 'place'],
  ['India', 'india', 'place'],
  ['Singapore', 'singapore', 'place'],
  ['IMEI', 'imei', 'data'],
  ['IAF', 'indian-air-force', 'public-body'],
  ['CDN', 'cdn', 'infrastructure'],
  ['ICO', 'ico-uk', 'public-body'],
  ['GDPR', 'gdpr', 'law'],
];

/** Mentions of a handful of names in a text, longest first, as the mention engine would give them. */
export function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const [alias, explainer, kind] of NAMES) {
    for (let start = text.indexOf(alias); start >= 0; start = text.indexOf(alias, start + 1)) {
      const end = start + alias.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ start, end, explainer, kind, reason: { rule: 'safe' }, shown: true, hidden: false });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
