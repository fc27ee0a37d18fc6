import type { AliasEntry } from '#core/mentions/alias-entry.ts';
import { buildMentionIndex } from '#core/mentions/build-index.ts';
import type { MentionIndex } from '#core/mentions/index-layout.ts';
import { readMentionIndex } from '#core/mentions/read-index.ts';

const words = (text: string): string[] => text.split(',').flatMap((word) => word.trim() || []);

/** An entry in few letters: wordings are parted by commas. */
export function entry(
  id: string,
  kind: AliasEntry['kind'],
  fields: Partial<Record<'safe' | 'caseBound' | 'needsCompany' | 'company' | 'blocking' | 'otherSenses', string>>,
  tier: 1 | 2 = 1,
): AliasEntry {
  const of = (name: keyof typeof fields) => words(fields[name] ?? '');
  return {
    id,
    kind,
    tier,
    safe: of('safe'),
    caseBound: of('caseBound'),
    needsCompany: of('needsCompany'),
    company: of('company'),
    blocking: of('blocking'),
    otherSenses: of('otherSenses'),
  };
}

const FIELD =
  'data, user, phone, app, website, browser, privacy, hacker, store, send, sent, encrypted, encryption, breach';

/** A small dataset with one word of every trap. */
export const ENTRIES: readonly AliasEntry[] = [
  entry('imei', 'data', { safe: 'IMEI number, आईएमईआई', caseBound: 'IMEI', company: 'phone, handset' }),
  entry('personal-data', 'data', { safe: 'personal data, user data, 个人信息' }),
  entry('cookie', 'data', {
    safe: 'tracking cookie',
    needsCompany: 'cookie',
    company: FIELD,
    blocking: 'bake, dough, oven, oatmeal, recipe, fortune',
  }),
  entry('server', 'infrastructure', {
    safe: 'remote server, 服务器',
    needsCompany: 'server',
    company: `${FIELD}, IMEI`,
    blocking: 'waiter, waitress, table, bill, tip, menu, process server',
  }),
  entry('data-centre', 'infrastructure', { safe: 'data centre' }),
  entry('cloud', 'infrastructure', {
    safe: 'cloud storage',
    needsCompany: 'cloud',
    company: FIELD,
    blocking: 'rain, sunny, forecast, overcast',
  }),
  entry('amazon-web-services', 'infrastructure', { safe: 'Amazon Web Services', caseBound: 'AWS' }),
  entry('amazon', 'organisation', {
    safe: 'Amazon.com',
    needsCompany: 'Amazon',
    company: `${FIELD}, Alexa`,
    blocking: 'river, rainforest, basin, Manaus',
  }),
  entry('apple', 'organisation', {
    safe: 'Apple Inc',
    needsCompany: 'Apple',
    company: `${FIELD}, iPhone, Google`,
    blocking: 'orchard, crop, growers, boxes, fruit',
  }),
  entry('xiaomi', 'organisation', { safe: 'Xiaomi, 小米, शाओमी', caseBound: 'Redmi' }),
  entry('china', 'place', { needsCompany: 'China, Beijing', company: FIELD, blocking: 'crockery, porcelain, dinner' }),
  entry('china-servers', 'place', { safe: 'server in China, Chinese server' }),
  entry('united-states', 'place', { caseBound: 'US, U.S.', safe: 'United States' }),
  entry('dot-india', 'public-body', { safe: 'Department of Telecommunications', caseBound: 'DoT' }),
  entry('ncc-taiwan', 'public-body', {
    caseBound: 'NCC',
    company: 'Taiwan, telecom, phone, Taipei',
    safe: 'National Communications Commission',
    otherSenses: 'National Cadet Corps',
  }),
  entry('ccpa', 'law', {
    safe: 'California Consumer Privacy Act',
    caseBound: 'CCPA',
    company: 'California, privacy, consumer data',
    otherSenses: 'Central Consumer Protection Authority',
  }),
  entry('pdpa-singapore', 'law', { caseBound: 'PDPA', company: 'Singapore, PDPC' }),
  entry('pdpa-thailand', 'law', { caseBound: 'PDPA', company: 'Thailand, Bangkok, Thai' }),
  entry('gdpr', 'law', { safe: 'GDPR, General Data Protection Regulation' }),
  entry('data-breach', 'threat', {
    safe: 'data breach, breach of data',
    needsCompany: 'breach',
    company: 'hacker, password, records, email address',
    blocking: 'dam, levee, water, contract',
  }),
  entry('computer-virus', 'threat', {
    safe: 'computer virus',
    needsCompany: 'virus',
    company: 'computer, file, software, app, infected machine',
    blocking: 'dengue, fever, patient, vaccine, flu',
  }),
  entry('tracking', 'threat', {
    safe: 'cross-site tracking',
    needsCompany: 'tracking',
    company: FIELD,
    blocking: 'tiger, collar, parcel',
  }),
  entry('imsi-catcher', 'threat', {
    safe: 'IMSI catcher',
    needsCompany: 'Stingray',
    company: 'police, phone, cell tower',
    blocking: 'fish, beach, barb',
  }),
  entry('imsi', 'data', { caseBound: 'IMSI' }),
  entry(
    'signal-app',
    'organisation',
    {
      safe: 'Signal app, Signal Messenger',
      needsCompany: 'Signal',
      company: 'app, messenger, encrypted, WhatsApp',
      blocking: 'train, railway, points',
    },
    2,
  ),
  entry('encryption', 'protection', { safe: 'encryption, encrypted' }),
  entry('end-to-end-encryption', 'protection', {
    safe: 'end-to-end encryption, end-to-end encrypted',
    caseBound: 'E2EE',
  }),
  entry('opt-out', 'protection', { safe: 'opt-out' }),
  entry('finland', 'place', { needsCompany: 'Finland', company: 'data, regulator, data protection' }, 2),
];

/** The index of some entries. */
export function indexOf(entries: readonly AliasEntry[] = ENTRIES): MentionIndex {
  const answer = readMentionIndex(buildMentionIndex(entries));
  if (!answer.ok) throw new Error(answer.failure.detail);
  return answer.value;
}
