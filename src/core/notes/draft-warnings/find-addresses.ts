import type { DraftWarning } from './warning.ts';

/** Letters before the `@` and labels after it are bounded (RFC 5321: 64 and 63), which also bounds the work. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}-])/gu;

/** E-mail addresses. @param text In its plain form. */
export const findEmails = (text: string): DraftWarning[] =>
  [...text.matchAll(EMAIL)].map(({ 0: address, index }) => ({
    kind: 'email',
    start: index,
    end: index + address.length,
  }));

const STREET =
  'Street|St\\.|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Ln\\.?|Drive|Boulevard|Blvd\\.?|Terrace|Crescent|Close|Marg|Nagar|Layout|Colony|Chowk|Bazaar|Gali|Enclave';

/** `12B, Mahatma Gandhi Road`; not `500 Wall Street bankers`, where a small letter goes on. */
const HOUSE_AND_STREET = new RegExp(
  `(?<![\\p{L}\\p{N}$€£₹.,-])(?:(?:No\\.?|Flat|House|Plot|Door|Apartment|Apt\\.?|H\\. ?No\\.?) ?#?)?\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4})?,? (?:\\p{Lu}[\\p{L}'.]{0,20},? ){1,4}(?:${STREET})(?!\\p{L})(?! (?!in |near |opp|behind |and |at )\\p{Ll})`,
  'gu',
);

const INDIAN_PLACES =
  'Delhi|Mumbai|Bengaluru|Bangalore|Chennai|Kolkata|Hyderabad|Pune|Ahmedabad|Jaipur|Lucknow|Kanpur|Nagpur|Indore|Bhopal|Patna|Surat|Kochi|Noida|Gurgaon|Gurugram|Chandigarh|Coimbatore|Guwahati|Ranchi|Mysuru|Mysore|Karnataka|Maharashtra|Kerala|Gujarat|Rajasthan|Punjab|Haryana|Bihar|Odisha|Assam|Goa|Telangana|Tamil Nadu|Andhra Pradesh|West Bengal|Uttar Pradesh|Madhya Pradesh';

/** A PIN has six digits and no 0 in front: after the word, or after the name of a place. */
const INDIAN_PIN = new RegExp(
  `(?:(?<!\\p{L})PIN(?: ?code)?(?: ?[:.-])? ?|(?:${INDIAN_PLACES})(?:,? ?- ?|,? ))[1-9]\\d{2} ?\\d{3}(?!\\d|[,.]\\d)`,
  'giu',
);

const AMERICAN_STATES =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';

/** `Springfield, IL 62704`, with or without the four digits behind. */
const AMERICAN_ZIP = new RegExp(`\\p{Lu}\\p{L}+,? (?:${AMERICAN_STATES}),? \\d{5}(?:-\\d{4})?(?!\\d)`, 'gu');

/** `SW1A 2AA`: the letters that the Royal Mail uses in each place. */
const BRITISH_POSTCODE =
  /(?<![\p{L}\p{N}])[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY]) \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/gu;

/** Parts of one address stand this close to each other. UTF-16 code units. */
const TOGETHER = 60;

/** Postal addresses: streets with a number, and codes with their place; what stands together is one. @param text In its plain form. */
export function findPostalAddresses(text: string): DraftWarning[] {
  const parts = [HOUSE_AND_STREET, INDIAN_PIN, AMERICAN_ZIP, BRITISH_POSTCODE]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: part, index }) => ({ start: index, end: index + part.length }))
    .sort((a, b) => a.start - b.start);
  const addresses: { start: number; end: number }[] = [];
  for (const part of parts) {
    const last = addresses.at(-1);
    if (
      last !== undefined &&
      part.start - last.end <= TOGETHER &&
      !/[.!?] |\n\n/.test(text.slice(last.end, part.start))
    )
      addresses[addresses.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    else addresses.push(part);
  }
  return addresses.map((span) => ({ kind: 'postal-address', ...span }));
}
