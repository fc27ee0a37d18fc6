// @ts-check
/** A reading as a person or a program is told of it on the terminal. */

/** @typedef {import('../../src/core/reading.ts').Reading} Reading */
/** @typedef {import('../../src/core/context/context.ts').ExplainerLine} ExplainerLine */
/** @typedef {import('../../src/core/claims/claim.ts').ClaimTerm} ClaimTerm */
/** @typedef {Extract<Reading, {state: 'read'}>} Read */

const NO_DATES = { publishedAt: null, publishedFrom: null, modifiedAt: null, modifiedFrom: null };

/**
 * One line of `inspect --json`. `start` and `end` are UTF-16 code units into `text`.
 *
 * @param {{file: string, url: string}} page
 * @param {Reading} reading
 */
export function toRecord({ file, url }, reading) {
  if (reading.state !== 'read') {
    const whyNot = reading.state === 'not-read' ? reading.failure.name : 'not-read-yet';
    const findMs = reading.state === 'not-read' ? reading.findMs : 0;
    const nothing = { title: null, byline: null, ...NO_DATES, lang: null, text: '', blocks: 0 };
    const empty = { mentions: [], claims: [], since: [], timings: { findMs, analyseMs: 0, markMs: 0 } };
    return { file, url, isArticle: false, whyNot, ...nothing, ...empty };
  }
  const { article, context, timings } = reading;
  const { title, byline, language, text, blocks } = article;
  const { publishedAt, publishedFrom, modifiedAt, modifiedFrom } = article;
  return {
    file,
    url,
    isArticle: true,
    coverage: context.coverage,
    title,
    byline,
    publishedAt,
    publishedFrom,
    modifiedAt,
    modifiedFrom,
    lang: language,
    text,
    blocks: blocks.length,
    mentions: context.mentions.map(({ start, end, explainer, kind, shown }) => ({
      start,
      end,
      quote: text.slice(start, end),
      explainer,
      kind,
      shown,
    })),
    claims: context.claims,
    since: context.since,
    timings,
  };
}

/** Breaks a text into lines of at most `width` characters, all but the first after an indent. @param {string} text @param {number} indent @param {number} width */
function wrap(text, indent, width) {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width - indent) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}

/** Rows of short cells and one long, last cell. @param {readonly string[][]} rows @param {number} width */
function table(rows, width) {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns - 1 }, (_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const indent = widths.reduce((sum, each) => sum + each + 2, 2);
  return rows
    .map((row) => {
      const short = row.slice(0, -1).map((cell, at) => `${cell.padEnd(widths[at] ?? 0)}  `);
      return `  ${short.join('')}${wrap(row.at(-1) ?? '', indent, width)}`;
    })
    .join('\n');
}

const words = (/** @type {readonly ClaimTerm[]} */ terms) => terms.map((term) => term.words).join(', ') || 'not stated';

const dateLine = (/** @type {string | null} */ date, /** @type {string | null} */ source) =>
  date === null ? 'not stated' : `${date} (from: ${source})`;

/** @param {import('../../src/core/claims/claim.ts').Claim} claim */
function claimRow({ stance, actor, action, data, destination, source, when }) {
  const by = source.length === 0 ? 'the article itself' : words(source);
  const rest = when === null ? '' : `; when: ${when}`;
  const what = `${words(actor)} · ${action} · ${words(data)} → ${words(destination)}`;
  return [stance, `${what} (says: ${by}${rest})`];
}

/** @param {Read} reading @param {readonly ExplainerLine[]} lines */
function termRows({ article, context }, lines) {
  return lines.map(({ id, name, kind, summary }) => {
    const all = context.mentions.filter(({ explainer }) => explainer === id);
    const first = all[0];
    const quote = first === undefined ? '' : `“${article.text.slice(first.start, first.end)}” ×${all.length}`;
    return [kind, `${name} (${quote}). ${summary}`];
  });
}

/**
 * A reading as a table for people.
 *
 * @param {{url: string}} page
 * @param {Reading} reading
 * @param {readonly ExplainerLine[]} lines Of the mentioned explainers.
 * @param {number} width Characters in a line of the terminal.
 */
export function toTable({ url }, reading, lines, width) {
  if (reading.state !== 'read') {
    return `${url}\n  no story: ${reading.state === 'not-read' ? reading.failure.name : reading.state}\n`;
  }
  const { article, context, timings } = reading;
  const head = [
    ['address', url],
    ['by', article.byline ?? 'not stated'],
    ['date', dateLine(article.publishedAt, article.publishedFrom)],
    ['changed', dateLine(article.modifiedAt, article.modifiedFrom)],
    ['language', article.language ?? 'not stated'],
    ['text', `${article.text.length} characters in ${article.blocks.length} blocks`],
    [
      'found in',
      `${Object.values(timings)
        .reduce((sum, each) => sum + each, 0)
        .toFixed(0)} ms`,
    ],
  ];
  const events = context.since.map(({ date, stance, text }) => [date, stance, text]);
  const part = (/** @type {string} */ title, /** @type {string[][]} */ rows) =>
    `\n${title} (${rows.length})\n${rows.length === 0 ? '  none' : table(rows, width)}\n`;
  return [
    `${article.title}\n${table(head, width)}\n`,
    ...(context.coverage === 'covered' ? [] : [`\n  coverage: ${context.coverage}\n`]),
    part('Claims', context.claims.map(claimRow)),
    part('Terms', termRows(reading, lines)),
    part('Since this article', events),
  ].join('');
}
