import { type DateHabits, datesInText } from './read-date.ts';

/** What a page says a date is of: of publication, of a change, of something else (a member's joining), or nothing. */
export type DateLabel = 'published' | 'updated' | 'other' | null;

/** A day that a line names, and what of. */
export interface LabelledDate {
  readonly date: string;
  readonly label: DateLabel;
}

/** Words before (in East Asia after) a date, in the languages that months are known in by heart. */
const LABELS = new RegExp(
  [
    '(updat|modif|revis|edited|reviewed|last changed|aktualisiert|geändert|bearbeitet|stand:|actuali[sz]|mis à jour|' +
      'atualizad|modificad|aggiornat|bijgewerkt|gewijzigd|更新|обновлен)',
    '(publi|posted|post time|released|issued|veröffentlicht|erschienen|erstellt|postad|gepubliceerd|geplaatst|pubblicat|' +
      '公開|发布|опубликован)',
    '(joined|member since|founded|established|born|expire|deadline|effective|valid )',
  ].join('|'),
  'gi',
);

/** The last label in a text. */
export function labelIn(text: string): DateLabel {
  const last = [...text.matchAll(LABELS)].at(-1);
  if (last === undefined) return null;
  if (last[1] !== undefined) return 'updated';
  return last[2] !== undefined ? 'published' : 'other';
}

/** Chinese, Japanese and Korean say it behind the date. */
const labelBehind = (text: string) => (/^\s*[\u3000-\u9fff]/.test(text) ? labelIn(text) : null);

const hasLetters = (text: string) => text.toLowerCase() !== text.toUpperCase();

/**
 * The days that a line names, each with what is said of it.
 *
 * @param before - What stands before the line: "Published" is often a line of its own.
 */
export function labelledDates(line: string, before: string, habits: DateHabits): LabelledDate[] {
  let from = 0;
  const dates = datesInText(line, habits).map(({ date, start, end }): LabelledDate => {
    const words = line.slice(from, start);
    const outside = from === 0 && !hasLetters(words) ? labelIn(before) : null;
    from = end;
    return { date, label: labelIn(words) ?? labelBehind(line.slice(end)) ?? outside };
  });
  const [first] = dates;
  const isChange = dates.some(({ label }) => label === 'updated');
  return first?.label === null && isChange ? [{ ...first, label: 'published' }, ...dates.slice(1)] : dates;
}
