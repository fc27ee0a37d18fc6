import { stringify } from 'yaml';
import type { DatasetFile } from '#dataset/parse-explainer.ts';

/** A small entry without a fault, as the object that its YAML describes. */
export const ENTRY = {
  name: 'IMEI',
  kind: 'data',
  tier: 1,
  names: { zh: '国际移动设备识别码', hi: 'आईएमईआई' },
  aliases: { safe: ['IMEI number'], 'case-bound': ['IMEI'], 'needs-company': ['handset number'] },
  company: ['phone'],
  blocking: ['lottery'],
  'other-senses': ['Institute of Marine Engineering'],
  summary: 'A number that names one handset.',
  matters: 'It stays when the SIM is changed.',
  misunderstandings: [{ wrong: 'It is the phone number.', right: 'It names the handset.', sources: ['rfc'] }],
  do: [{ step: 'Dial *#06#.', platform: 'any phone', checked: '2026-11' }],
  data: { changeable: 'No.', links: 'Records of one handset.', 'read-by': 'The operator.' },
  events: [
    {
      date: '2019-09-03',
      text: 'Android 10 comes out.',
      stance: 'announced',
      by: 'Google',
      explainers: [] as string[],
      sources: ['rfc'],
    },
  ],
  sources: [
    {
      id: 'rfc',
      title: 'RFC 7254',
      publisher: 'RFC Editor',
      url: 'https://www.rfc-editor.org/rfc/rfc7254',
      class: 'primary',
      published: '2014-05',
      read: '2026-11',
    } as Record<string, unknown>,
  ],
  related: [] as string[],
  'as-of': '2026-11',
};

/** A file with this entry; `changes` replace whole fields, and `undefined` takes one out. */
export function entryFile(name: string, changes: Record<string, unknown> = {}): DatasetFile {
  const entry = Object.entries({ ...ENTRY, ...changes }).filter(([, value]) => value !== undefined);
  return { name, text: stringify(Object.fromEntries(entry)) };
}

/** Aliases of which no other entry has one. */
export const ownAliases = (word: string): Record<string, unknown> => ({
  aliases: { safe: [`${word} number`] },
  summary: `What ${word} is.`,
});
