import type { OracleAlias } from './oracle.ts';

/** `!` before an alias: case-sensitive. */
const A = (...texts: string[]): OracleAlias[] =>
  texts.map((text, id) => (text.startsWith('!') ? { id, text: text.slice(1), cs: true } : { id, text, cs: false }));

/** [what is tried, aliases, text, what is found: [text, number of the alias]] */
export const MATCHING_CASES: [string, OracleAlias[], string, [string, number][]][] = [
  [
    'plain',
    A('server', 'China'),
    'A Server in CHINA.',
    [
      ['Server', 0],
      ['CHINA', 1],
    ],
  ],
  ['whole words', A('server'), 'servers observer server2 server', [['server', 0]]],
  [
    'longest',
    A('Amazon', 'Amazon Web Services'),
    'Amazon Web Services, Amazon Web, Amazon',
    [
      ['Amazon Web Services', 1],
      ['Amazon', 0],
      ['Amazon', 0],
    ],
  ],
  ['leftmost', A('New York', 'York City Hall'), 'New York City Hall', [['New York', 0]]],
  ['fall back to a shorter one', A('United', 'United States Senate'), 'United States Senators', [['United', 0]]],
  ['restart inside a failed walk', A('a b c d', 'b c'), 'a b c x', [['b c', 1]]],
  [
    'case-sensitive',
    A('!US', '!IT', 'Meta'),
    'us US it IT meta',
    [
      ['US', 0],
      ['IT', 1],
      ['meta', 2],
    ],
  ],
  [
    'case-sensitive beats insensitive',
    A('!IT', 'it'),
    'IT it It',
    [
      ['IT', 0],
      ['it', 1],
      ['It', 1],
    ],
  ],
  [
    'case-sensitive longest fails, shorter holds',
    A('meta', '!Meta Platforms'),
    'Meta platforms; Meta Platforms',
    [
      ['Meta', 0],
      ['Meta Platforms', 1],
    ],
  ],
  [
    'possessive',
    A('China', 'boss'),
    "China’s CHINA'S boss’ boss's",
    [
      ['China', 0],
      ['CHINA', 0],
      ['boss', 1],
      ['boss', 1],
    ],
  ],
  ['contraction is one word', A('can', 't', 's', 'we', 'll'), "can't we'll CAN’T China's can", [['can', 0]]],
  [
    'apostrophe inside an alias',
    A("Levi's", "O'Brien", 'Brien'),
    "Levi’s O’Brien O'Brien Brien",
    [
      ['Levi’s', 0],
      ['O’Brien', 1],
      ["O'Brien", 1],
      ['Brien', 2],
    ],
  ],
  [
    'hyphen kinds',
    A('Wi-Fi', 'China'),
    'Wi‑Fi wi–fi China-based',
    [
      ['Wi‑Fi', 0],
      ['wi–fi', 0],
      ['China', 1],
    ],
  ],
  ['hyphen is not a space', A('data center'), 'data-center data center', [['data center', 0]]],
  [
    'white space runs',
    A('Amazon Web Services'),
    'Amazon\u00a0Web \n\t Services',
    [['Amazon\u00a0Web \n\t Services', 0]],
  ],
  [
    'soft hyphen, zero width',
    A('encryption'),
    'en\u00adcryp\u00adtion en\u200bcryption encryption\u00ad',
    [
      ['en\u00adcryp\u00adtion', 0],
      ['en\u200bcryption', 0],
      ['encryption', 0],
    ],
  ],
  [
    'NFD text',
    A('Telefónica', 'café'),
    'Telefo\u0301nica CAFE\u0301',
    [
      ['Telefo\u0301nica', 0],
      ['CAFE\u0301', 1],
    ],
  ],
  ['NFD alias', A('cafe\u0301'), 'café', [['café', 0]]],
  ['a mark is part of the word', A('cafe'), 'cafe\u0301 cafe', [['cafe', 0]]],
  [
    'singletons',
    A('ångström', 'K'),
    '\u212bngstro\u0308m \u212a',
    [
      ['\u212bngstro\u0308m', 0],
      ['\u212a', 1],
    ],
  ],
  [
    'final sigma',
    A('ΟΔΟΣ'),
    'οδος ΟΔΟΣ οδοσ',
    [
      ['οδος', 0],
      ['ΟΔΟΣ', 0],
      ['οδοσ', 0],
    ],
  ],
  [
    'Turkish',
    A('Istanbul', 'ırmak'),
    'İstanbul Istanbul ISTANBUL IRMAK ırmak',
    [
      ['Istanbul', 0],
      ['ISTANBUL', 0],
      ['ırmak', 1],
    ],
  ],
  [
    'sharp s: simple folding only',
    A('Straße'),
    'STRASSE STRAẞE straße',
    [
      ['STRAẞE', 0],
      ['straße', 0],
    ],
  ],
  ['long s', A('Congress'), 'Congreſs', [['Congreſs', 0]]],
  [
    'punctuated names',
    A('C++', 'C#', '.NET', 'Node.js', 'AT&T', 'Yahoo!', 'A/B testing', 'U.S.'),
    'C++ c# .net ASP.NET node.js at&t Yahoo! a/b testing in the U.S. and U.S',
    [
      ['C++', 0],
      ['c#', 1],
      ['.net', 2],
      ['.NET', 2],
      ['node.js', 3],
      ['at&t', 4],
      ['Yahoo!', 5],
      ['a/b testing', 6],
      ['U.S.', 7],
    ],
  ],
  ['a dialling code', A('*#06#'), 'dial *#06# or #06#', [['*#06#', 0]]],
  [
    'trailing punctuation, longest',
    A('C', 'C++', 'U.S.', 'U.S. Senate'),
    'C, C++; U.S. Senate U.S.',
    [
      ['C', 0],
      ['C++', 1],
      ['U.S. Senate', 3],
      ['U.S.', 2],
    ],
  ],
  ['leading punctuation is leftmost', A('.NET', 'NET Framework'), '.NET Framework', [['.NET', 0]]],
  [
    'emoji do not glue',
    A('phone'),
    '📱phone📱 phone👍🏽',
    [
      ['phone', 0],
      ['phone', 0],
    ],
  ],
  [
    'astral letters',
    A('𝐀𝐈', '𐐀𐐁'),
    '𝐀𝐈 x𝐀𝐈 𐐨𐐩 phone𝐀',
    [
      ['𝐀𝐈', 0],
      ['𐐨𐐩', 1],
    ],
  ],
  ['an astral letter is part of the word', A('phone'), 'phone𝐀 phone', [['phone', 0]]],
  [
    'digits and underscore',
    A('5G', '2FA', 'snake'),
    '5G 5GHz 2FA snake_case',
    [
      ['5G', 0],
      ['2FA', 1],
      ['snake', 2],
    ],
  ],
  [
    'Cyrillic, Greek',
    A('Россия', 'Αθήνα'),
    'РОССИЯ в россия ΑΘΉΝΑ',
    [
      ['РОССИЯ', 0],
      ['россия', 0],
      ['ΑΘΉΝΑ', 1],
    ],
  ],
  ['Devanagari: marks are part of the word', A('हिन्दी'), 'हिन्दी में हिन्द', [['हिन्दी', 0]]],
  [
    'Devanagari alias',
    A('शाओमी', 'आईएमईआई'),
    'शाओमी का आईएमईआई, शाओमी।',
    [
      ['शाओमी', 0],
      ['आईएमईआई', 1],
      ['शाओमी', 0],
    ],
  ],
  [
    'Chinese without spaces',
    A('小米', 'IMEI', '服务器'),
    '小米手机把IMEI号码发到中国的服务器。',
    [
      ['小米', 0],
      ['IMEI', 1],
      ['服务器', 2],
    ],
  ],
  [
    'Japanese',
    A('サーバー', '個人情報'),
    'サーバーに個人情報を',
    [
      ['サーバー', 0],
      ['個人情報', 1],
    ],
  ],
  ['Thai', A('ข้อมูล'), 'ข้อมูลส่วนบุคคล', [['ข้อมูล', 0]]],
  [
    'Hangul jamo',
    A('한국'),
    '\u1112\u1161\u11ab\u1100\u116e\u11a8 한국 한국어',
    [
      ['\u1112\u1161\u11ab\u1100\u116e\u11a8', 0],
      ['한국', 0],
    ],
  ],
  ['full-width letters fold among themselves', A('ＡＢＣ'), 'ａｂｃ ABC', [['ａｂｃ', 0]]],
  [
    'quotes round it',
    A('China', 'US'),
    '“China” ‘China’ (US) —US— «us»',
    [
      ['China', 0],
      ['China', 0],
      ['US', 1],
      ['US', 1],
      ['us', 1],
    ],
  ],
  [
    'single quotes that look like contractions',
    A('US', 'x'),
    "'US' 'x'",
    [
      ['US', 0],
      ['x', 1],
    ],
  ],
  ['empty', A('x'), '', []],
  ['only spaces', A('x'), '   ', []],
  ['whole text', A('a b'), 'a b', [['a b', 0]]],
  ['duplicate aliases', A('x y', 'X  Y'), 'x y', [['x y', 0]]],
  [
    'lone surrogates',
    A('phone'),
    '\ud800phone\udc00 phone',
    [
      ['phone', 0],
      ['phone', 0],
    ],
  ],
  [
    'private use',
    A('phone'),
    '\ue001phone\ue401 phone',
    [
      ['phone', 0],
      ['phone', 0],
    ],
  ],
  [
    'adjacent',
    A('a', 'b'),
    'a b a-b a.b',
    [
      ['a', 0],
      ['b', 1],
      ['a', 0],
      ['b', 1],
      ['a', 0],
      ['b', 1],
    ],
  ],
  [
    'separator differs',
    A('a b', 'a. b', 'a - b'),
    'a  b; a. b; a – b; a , b',
    [
      ['a  b', 0],
      ['a. b', 1],
      ['a – b', 2],
    ],
  ],
  ['no letter or digit: refused', A('--', 'x'), '-- x', [['x', 1]]],
];
