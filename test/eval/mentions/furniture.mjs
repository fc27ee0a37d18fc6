// A text as a whole page: with what stands round a story on a news site, all of it about the very terms that must not be
// marked there.
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const link = (text, k) => `<li><a href="/story-${k}">${text}</a></li>`;

const MENU = ['Home', 'World', 'China', 'US', 'Tech', 'Apple', 'Google', 'Privacy', 'Data breaches', 'VPN deals'];
const MORE = [
  'Police use facial recognition at the station',
  'Google and Meta fined under the GDPR',
  'How to tell whether your phone has spyware',
  'Data broker sold location data of 40 million people',
  'WhatsApp brings end-to-end encryption to backups',
  'The best VPN of the year',
];

/** The page of one story; `topic` words its menu no further. */
export const pageOf = (title, paragraphs) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${escaped(title)} | The Daily Example</title>
<meta property="og:type" content="article"><meta property="og:title" content="${escaped(title)}"></head><body>
<div role="dialog" class="cookie-banner"><p>We and our 843 partners use cookies and tracking to process personal data such as IP addresses
and device identifiers. You may opt out at any time; see our privacy policy.</p><button>Accept all cookies</button></div>
<header><a href="/">The Daily Example</a><nav><ul>${MENU.map(link).join('')}</ul></nav></header>
<main><article><h1>${escaped(title)}</h1>
<p class="byline">By <a href="/staff">A Staff Writer</a> · <time datetime="2024-05-02">2 May 2024</time></p>
<div class="share"><a href="#w">Share on WhatsApp</a> <a href="#f">Share on Facebook</a> <a href="#s">Signal</a></div>
<div class="story-body">${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</div>
<aside class="related"><h2>Related stories</h2><ul>${MORE.map(link).join('')}</ul></aside>
</article></main>
<section class="newsletter"><h2>Our newsletter on privacy</h2><p>Once a week: surveillance, encryption and data protection. We never share
your personal data with third parties.</p><input type="email" placeholder="E-mail address"><button>Subscribe</button></section>
<footer><ul>${['Privacy policy', 'Cookie policy', 'Do not sell my personal information', 'GDPR requests', 'Terms of use'].map(link).join('')}</ul>
<p>© The Daily Example. By using this site you consent to our use of cookies.</p></footer></body></html>`;
