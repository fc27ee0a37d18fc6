/** ISO/IEC 7812: the check of card numbers and IMEIs. `digits` holds ASCII digits alone. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const counted = i % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

/** The dihedral group D5, by whose table Verhoeff's check multiplies. */
const times = (a: number, b: number): number =>
  a < 5 ? (b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)) : b < 5 ? 5 + ((a - b + 5) % 5) : (a - b + 5) % 5;

/** Verhoeff's permutation; applied once more for each place. */
const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** J. Verhoeff, Error Detecting Decimal Codes, 1969: the check of Aadhaar numbers. `digits` holds ASCII digits alone. */
export function passesVerhoeff(digits: string): boolean {
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = Number(digits[digits.length - 1 - i]);
    for (let turn = 0; turn < i % 8; turn++) digit = PERMUTATION[digit] ?? 0;
    check = times(check, digit);
  }
  return check === 0;
}
