/** A story that the reader takes notes on, as the site has it at first, after an edit, and after another. */

export const QUOTES = 'https://www.ampercent.com/quotes/';

/** What the reader selects. It is also the sentence of a claim. */
export const QUOTE = 'One security firm said that Xiaomi sends the IMEI number of each phone to a server in China.';

/** The same after the site has put it in other words. */
export const REWORDED = 'One security firm said that Xiaomi sends the IMEI numbers of most phones to servers in China.';

const PARAGRAPHS = [
  'Readers of this site have asked for years what becomes of the personal data that a phone collects while it lies on the table.',
  'The firm that makes it answers that nothing is taken without consent, and that its engineers look at every report.',
  `${QUOTE} The firm has published how it found out, and on which handset, in a report of forty pages.`,
  'Its makers say that the messages were needed to tell whether the other phone could be reached without a fee.',
  'An update of August asks for consent first, and says in its settings what is sent and what for, in seven languages.',
  'Whether that is enough will be seen when the next report comes, which its authors have announced for the spring.',
];

const pageOf = (paragraphs: readonly string[], head = ''): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>What a phone sends while it lies on the table</title><link rel="icon" href="data:,">${head}
</head><body><main><article><h1>What a phone sends while it lies on the table</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
<div style="height: 2000px"></div></article></main></body></html>`;

export const firstPage = (head = ''): string => pageOf(PARAGRAPHS, head);
export const rewordedPage = (): string =>
  pageOf(['A line that the site has put before all others.', ...PARAGRAPHS].map((p) => p.replace(QUOTE, REWORDED)));
export const shortenedPage = (): string => pageOf(PARAGRAPHS.filter((paragraph) => !paragraph.includes(QUOTE)));

/** What a curious page can do to learn what is shown over it; runs in the page's own world, before anything of ours. */
export const SPY = `<script>
  const seen = window.seen = new Set();
  const tell = (what) => seen.add(what);
  const plain = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (...given) { tell('attachShadow'); return plain.apply(this, given); };
  const tellAll = (records) => {
    for (const { type, target, addedNodes } of records)
      tell(['mutation', type, target.nodeName, [...addedNodes].map((node) => node.nodeName + node.textContent)].join(' '));
  };
  const watcher = new MutationObserver(tellAll);
  watcher.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'copy', 'select', 'selectionchange',
    'toggle', 'beforetoggle', 'animationstart', 'transitionstart', 'focusin', 'pointerdown', 'click'])
    window.addEventListener(type, ({ target }) => tell('heard ' + type + ' ' + (target.nodeName ?? 'window')), true);
  const styleOf = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return [...style].map((name) => style.getPropertyValue(name)).join();
  };
  let styles = null;
  window.look = (words) => {
    const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes(words));
    const node = paragraph.firstChild;
    const range = document.createRange();
    range.setStart(node, 0);
    range.setEnd(node, words.length);
    let observer = null;
    let frame = 0;
    const sample = () => {
      for (const [name, highlight] of CSS.highlights) tell(['highlight', name, ...[...highlight].map(String)].join(' '));
      for (const { left, top, width, height } of range.getClientRects()) {
        const [x, y] = [left + width / 2, top + height / 2];
        tell('at point ' + document.elementsFromPoint(x, y).map(({ nodeName }) => nodeName));
        const caret = document.caretPositionFromPoint?.(x, y);
        if (caret && top >= 0 && top < innerHeight) tell('caret in ' + caret.offsetNode.parentNode?.nodeName);
      }
      // Every tenth frame: what takes longer than a frame would hide what it looks for.
      const now = frame++ % 10 > 0 ? styles : [...document.querySelectorAll('*')]
        .filter(({ parentNode, localName }) => parentNode !== document.documentElement || localName === 'body')
        .flatMap((element) => [null, '::before', '::after', '::selection', '::target-text'].map((p) => styleOf(element, p)))
        .join('|');
      styles ??= now;
      if (now !== styles) tell('other styles');
      for (const host of document.querySelectorAll('html > div')) {
        const { x, y, width, height } = host.getBoundingClientRect();
        tell(['host', x, y, width, height, host.shadowRoot, host.matches(':popover-open'), host.textContent].join(' '));
        tell('host attributes ' + [...host.attributes].map(({ name, value }) => name + '=' + value));
        // Made to scroll, and to hold what is fixed: how far it scrolls says how far what is in it reaches.
        tellAll(watcher.takeRecords());
        const style = host.getAttribute('style');
        host.style.cssText = 'all: initial; display: block; overflow: scroll; width: 1px; height: 1px; transform: scale(1)';
        tell(['extent', host.scrollWidth, host.scrollHeight].join(' '));
        host.setAttribute('style', style);
        watcher.takeRecords();
      }
      tell('focus ' + document.activeElement?.nodeName + ' ' + document.getAnimations().length);
      tell('selected ' + getSelection());
      for (const { name } of performance.getEntriesByType('resource')) tell('resource ' + name);
      window.looking = requestAnimationFrame(sample);
    };
    if ('IntersectionObserverEntry' in window && 'isVisible' in IntersectionObserverEntry.prototype) {
      observer = new IntersectionObserver((entries) => entries.forEach(({ isVisible }) => { if (!isVisible) tell('covered'); }),
        { trackVisibility: true, delay: 100, threshold: [0, 1] });
      observer.observe(paragraph);
    }
    window.endLook = () => { cancelAnimationFrame(window.looking); observer?.disconnect(); };
    seen.clear();
    sample();
  };
</script>`;
