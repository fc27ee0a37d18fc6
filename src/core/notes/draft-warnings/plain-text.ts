/** The zeros of the scripts that our readers may write numbers in; the other nine digits follow each. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xff10];

function plainUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return code >= 9 && code <= 13 && unit !== '\n' ? ' ' : unit;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  if (zero !== undefined) return String(code - zero);
  if (/[\u2010-\u2015\u2212\ufe63\uff0d]/.test(unit)) return '-';
  if (/\s/.test(unit)) return ' ';
  // Full-width letters and signs, such as ＠ and ＋.
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit;
}

/**
 * The text with digits of other scripts, full-width signs, dashes and spaces as plain ones. As long as the original, so
 * that places in one are places in the other (UTF-16 code units).
 *
 * @example plainText('९८७६५ ４３２１０') // '98765 43210'
 */
export const plainText = (text: string): string => text.replace(/[^\n -~]/g, plainUnit);
