/**
 * Names of months in English, German, French, Spanish, Portuguese, Italian and Dutch, without accents, by number. A name
 * that another begins with (`juni`, `junio`) is left out.
 */
const NAMES = (
  'january janvier enero janeiro gennaio januari|february fevrier febrero fevereiro febbraio februari|' +
  'march mars marzo marco maart mrt mrz|avril abril aprile|mayo maio maggio mei|juin june junio junho giugno|' +
  'july juillet julio julho luglio|aout agosto augustus|september septembre septiembre setembro settembre|' +
  'october oktober octobre octubre outubro ottobre|november novembre noviembre novembro|' +
  'december dezember decembre diciembre dezembro dicembre'
)
  .split('|')
  .map((names) => names.split(' '));

/** A shorter word is the beginning of too many others. */
const SHORTEST = 3;

const KNOWN_BY_HEART = /^(?:en|de|fr|es|pt|it|nl)(?:-|$)/i;

/** Lower case without accents and the dot of an abbreviation. Most are plain ASCII and need no table of Unicode's. */
function plain(name: string): string {
  const letters = /[^ -~]/.test(name) ? name.normalize('NFD') : name;
  return letters.replace(/[\u0300-\u036f.]/g, '').toLowerCase();
}

const known = new Map<string, readonly string[][]>();

/** Names of the months in any other language, as the browser writes them within a date. */
function namesIn(language: string): readonly string[][] {
  const found = known.get(language);
  if (found !== undefined) return found;
  const styles = (['long', 'short'] as const).map(
    (month) => new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' }),
  );
  const nameOf = (style: Intl.DateTimeFormat, month: number) =>
    style.formatToParts(Date.UTC(2024, month, 3)).find(({ type }) => type === 'month')?.value ?? '';
  const names = NAMES.map((_, month) => styles.map((style) => plain(nameOf(style, month))));
  known.set(language, names);
  return names;
}

/** "ByAnn ExampleMay 3, 2019" is what is left of a line whose parts stand side by side. */
const lastPart = (name: string) => /[a-z]([A-Z][^A-Z]+)$/.exec(name)?.[1] ?? name;

const indexIn = (names: readonly string[][], word: string) =>
  names.findIndex((month) => month.some((name) => name.startsWith(word)));

/**
 * The number of the month (1 to 12) that a word names or abbreviates; 0 for no month.
 *
 * @param language - BCP 47 tag of the text: its months are known, too, in whatever language the browser has.
 * @example monthNumber('Févr.', null) // 2
 */
export function monthNumber(name: string, language: string | null): number {
  const word = plain(lastPart(name));
  if (word.length < SHORTEST) return 0;
  const month = indexIn(NAMES, word) + 1;
  const isKnown = month > 0 || language === null || KNOWN_BY_HEART.test(language);
  return isKnown ? month : indexIn(namesIn(language), word) + 1;
}
