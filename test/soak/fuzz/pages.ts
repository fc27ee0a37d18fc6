import fc from 'fast-check';
import { findClaims } from '#core/claims/find-claims.ts';
import { findMentions } from '#core/mentions/find-mentions.ts';
import { findArticle } from '#dom/find-article.ts';
import { quickLook } from '#dom/quick-look.ts';
import { atOnce } from '#dom/slices.ts';
import { entry, indexOf } from '../../core/mentions/entries.ts';
import { inDocument } from './in-document.ts';
import type { FuzzTarget } from './target.ts';

const index = indexOf([
  entry('imei', 'data', { safe: 'IMEI, IMEI number' }),
  entry('server-in-china', 'place', { safe: 'server in China' }),
]);

const sentence = fc.constantFrom(
  'The firm said on Monday that the handset sends its IMEI number to a server in China.',
  'The company denied that any of it was stored, and announced a data center for 2015.',
  'Nobody had been told of it, the report of the authority says, and no one was asked.',
  'By Ann Example, 5 November 2014',
  'IMEI',
  '\u202eIMEI\u202c \ud83d \u0000 &amp;lt;script>',
);
const tag = fc.constantFrom(
  ...[
    'p',
    'div',
    'article',
    'section',
    'main',
    'h1',
    'h2',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'blockquote',
    'figure',
    'time',
  ],
  ...[
    'span',
    'a',
    'b',
    'pre',
    'form',
    'details',
    'template',
    'svg',
    'math',
    'noscript',
    'iframe',
    'select',
    'aside',
    'footer',
  ],
);
const attribute = fc.constantFrom(
  ...[
    '',
    ' class="article-body"',
    ' class="comments"',
    ' id="body"',
    ' hidden',
    ' role="main"',
    ' itemprop="articleBody"',
  ],
  ...[
    ' name="title"',
    ' datetime="2014-13-99"',
    ' dir="rtl"',
    ' style="display:none"',
    ' name="parentNode"',
    ' href="/a"',
  ],
);
const { tree } = fc.letrec<{ tree: string; text: string }>((tie) => ({
  text: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
  tree: fc.oneof(
    { maxDepth: 5 },
    tie('text'),
    fc
      .tuple(tag, attribute, fc.array(tie('tree'), { maxLength: 6 }), fc.boolean())
      .map(([name, more, inside, isClosed]) => `<${name}${more}>${inside.join('<br>')}${isClosed ? `</${name}>` : ''}`),
  ),
}));

/** No page makes reading throw or changes under it, and what is found stands in its text. */
export const pages: FuzzTarget = {
  name: 'HTML pages',
  share: 0.00005,
  property: fc.property(fc.array(tree, { minLength: 1, maxLength: 10 }), (parts) => {
    const document = inDocument(parts.join('\n'));
    const before = document.documentElement.outerHTML;
    quickLook(document, 'https://www.example.com/2014/11/a-story');
    const found = atOnce(findArticle(document, 'https://www.example.com/2014/11/a-story'));
    if (document.documentElement.outerHTML !== before) throw new Error('the page was changed');
    if (!found.found) return;
    const article = { ...found.article, url: 'https://www.example.com/2014/11/a-story' };
    const { mentions } = findMentions(index, article, { density: 'all', hidden: new Set() });
    findClaims(article, mentions);
    for (const { start, end } of mentions)
      if (!(start >= 0 && start < end && end <= article.text.length)) throw new Error('a mention outside of the text');
  }) as fc.IRawProperty<unknown>,
};
