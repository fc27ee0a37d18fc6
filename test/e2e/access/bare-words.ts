/**
 * Words on a page of the gallery in its pseudo-language that no other language would change: those outside of brackets, that do not say of
 * themselves that they are a name, a text of the reader or English (`bdi`, `lang`, `dir`, `code` …). Run in the page.
 *
 * @returns One line for each: where it stands, and the words.
 */
export function bareWords(): string[] {
  const ROOTS = 'html, body, .sidelight';
  const SAYS_WHAT_IT_IS = 'bdi, code, kbd, time, pre, textarea, input, option, style, script, [lang], [dir]';
  const isData = (element: Element | null): boolean => {
    const marked = element?.closest(SAYS_WHAT_IT_IS) ?? null;
    if (marked === null) return false;
    return !marked.matches(ROOTS);
  };
  const place = (element: Element): string => `${element.localName}.${element.getAttribute('class') ?? ''}`;
  const faults: string[] = [];

  // A message can stand in pieces, with elements in it: the brackets are counted through the whole page.
  let depth = 0;
  const outside = (text: string): string => {
    let rest = '';
    for (const character of text) {
      if (character === '⟦') depth += 1;
      else if (character === '⟧') depth -= 1;
      else if (depth === 0) rest += character;
    }
    return rest;
  };
  const root = document.querySelector('.sidelight') ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { parentElement } = node;
    const words = outside(node.nodeValue ?? '');
    if (parentElement !== null && /\p{L}/u.test(words) && !isData(parentElement))
      faults.push(`${place(parentElement)}: ${words.trim()}`);
  }
  if (depth !== 0) faults.push(`${depth} brackets are left open`);

  for (const element of root.querySelectorAll('*'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
      depth = 0;
      const value = element.getAttribute(name);
      if (value !== null && /\p{L}/u.test(outside(value))) faults.push(`${place(element)} ${name}: ${value}`);
    }
  return faults;
}

/** What reaches out of the window at its side, cut off or to be scrolled to. Run in the page. */
export function tooWideParts(): string[] {
  const pixels = document.documentElement.scrollWidth - innerWidth;
  if (pixels > 0) return [`the page is ${pixels} px too wide`];
  return [...document.querySelectorAll('.sidelight :is(button, p, h1, h2, h3, dt, dd, label, a, legend, summary)')]
    .filter((element) => element.closest('.sl-spoken, details:not([open]) > :not(summary), [hidden]') === null)
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1);
    })
    .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''} stands out of the window`);
}
