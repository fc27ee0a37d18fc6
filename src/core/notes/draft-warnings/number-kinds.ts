import { passesLuhn, passesVerhoeff } from './check-digits.ts';
import type { WarningKind } from './warning.ts';

/** Digits as somebody wrote them. */
export interface WrittenNumber {
  /** ASCII digits alone. */
  readonly digits: string;
  /** How many digits each group has: `[4, 4, 4]` for `1234 5678 9012`. */
  readonly groups: readonly number[];
  /** What stands between the groups, one entry each: `' '`, `'-'`, `'.'`, `') '` … */
  readonly separators: readonly string[];
  /** Whether a `+` stands before it. */
  readonly isInternational: boolean;
}

const shape = ({ groups }: WrittenNumber): string => groups.join(' ');

/** One kind of separator, and no dot: dots are of versions, addresses of machines, and fractions. */
const isEvenlyWritten = ({ separators }: WrittenNumber): boolean =>
  separators.every((separator) => separator === separators[0] && (separator === ' ' || separator === '-'));

/** Beginnings of card numbers and their lengths, by network; from the networks' published ranges. */
const NETWORKS: readonly (readonly [begins: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]], // Visa
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]], // Mastercard
  [/^3[47]/, [15]], // American Express
  [/^(?:60|65|64[4-9]|81|82|508|353|356)/, [16, 19]], // Discover, RuPay
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]], // JCB
  [/^62/, [16, 17, 18, 19]], // UnionPay
  [/^(?:30[0-5]|309|36|38|39)/, [14, 16, 19]], // Diners Club
];

const CARD_SHAPES = /^(?:1[3-9]|4 4 4 4|4 4 4 4 3|4 6 5|4 6 4|6 13|4 3 3 3)$/;

function isCard(number: WrittenNumber): boolean {
  const { digits } = number;
  const isKnown = NETWORKS.some(([begins, lengths]) => begins.test(digits) && lengths.includes(digits.length));
  return isKnown && CARD_SHAPES.test(shape(number)) && isEvenlyWritten(number) && passesLuhn(digits);
}

const IMEI_SHAPES = /^(?:15|2 6 6 1|6 2 6 1|8 6 1|14 1|5 5 5|3 3 3 3 3|2 4 4 4 1|4 4 4 3)$/;

const isImei = (number: WrittenNumber): boolean =>
  number.digits.length === 15 &&
  IMEI_SHAPES.test(shape(number)) &&
  isEvenlyWritten(number) &&
  passesLuhn(number.digits);

const isAadhaarLike = (number: WrittenNumber): boolean =>
  /^(?:12|4 4 4)$/.test(shape(number)) &&
  isEvenlyWritten(number) &&
  /^[2-9]/.test(number.digits) &&
  passesVerhoeff(number.digits);

/** E.164: a country code and a number, 15 digits at most; the shortest real ones have 8. Calling codes begin with 1 to 9. */
const isE164 = (digits: string): boolean => /^[1-9]\d{7,14}$/.test(digits);

/** `98765 43210`, `098765-43210`, `91 9876543210`; each STD code and line of 11 digits with its 0. */
const INDIAN_MOBILE = /^(?:0|91|091)?[6-9]\d{9}$/;
const INDIAN_MOBILE_SHAPES = /^(?:(?:[123] )?(?:10|5 5|3 3 4|4 6|4 3 3)|1[123])$/;
const INDIAN_LANDLINE_SHAPES = /^(?:3 8|3 4 4|4 7|4 3 4|5 6|5 3 3)$/;

/** Area codes and exchanges of North America begin with 2 to 9. */
const AMERICAN = /^1?[2-9]\d{2}[2-9]\d{6}$/;
const AMERICAN_SHAPES = /^(?:1 )?3 3 4$/;

/** `020 7946 0958`, `07700 900123`, `01632 960 001`. */
const BRITISH = /^0[1-37]\d{8,9}$/;
const BRITISH_SHAPES = /^(?:11|3 4 4|3 8|4 3 4|5 6|5 3 3|5 5)$/;

/** Numbers that nobody is reached at privately. */
const FREE_OF_CHARGE = /^(?:1800|1?8(?:00|33|44|55|66|77|88)|0?800)/;

function isPhone(number: WrittenNumber): boolean {
  const { digits, isInternational, separators } = number;
  const written = shape(number);
  if (separators.some((separator) => separator.includes('.')) && written !== '3 3 4') return false;
  if (isInternational) return isE164(digits);
  if (/^00[1-9]/.test(digits)) return isE164(digits.slice(2));
  if (INDIAN_MOBILE.test(digits) && INDIAN_MOBILE_SHAPES.test(written)) return !FREE_OF_CHARGE.test(digits);
  if (AMERICAN.test(digits) && AMERICAN_SHAPES.test(written)) return !FREE_OF_CHARGE.test(digits);
  if (digits.startsWith('0') && digits.length === 11 && INDIAN_LANDLINE_SHAPES.test(written)) return true;
  return BRITISH.test(digits) && BRITISH_SHAPES.test(written);
}

/** What a written number is, most particular first; null where it is only a number. */
export function kindOfNumber(number: WrittenNumber): WarningKind | null {
  if (!number.isInternational) {
    if (isCard(number)) return 'card';
    if (isImei(number)) return 'imei';
    if (isAadhaarLike(number)) return 'aadhaar-like';
  }
  return isPhone(number) ? 'phone' : null;
}
