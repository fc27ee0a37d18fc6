/**
 * What loses words when a reader sets wider lines, letters and words (WCAG 2.2, 1.4.12): what is cut off and was not before, and a
 * page that has to be scrolled to the side. Runs in the page.
 */
export async function textSpacingFaults(): Promise<string[]> {
  /** Elements whose words do not fit and are not shown. One pixel is rounding; what is one pixel wide is for ears. */
  const cutOff = (): Set<Element> =>
    new Set(
      [...document.querySelectorAll('body *')].filter((element) => {
        const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
        // The beginning of a text that is shown whole where it is opened.
        if (webkitLineClamp !== 'none') return false;
        if (element.clientWidth <= 1 || element.clientHeight <= 1 || element.matches('input, textarea, select'))
          return false;
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      }),
    );
  const before = cutOff();
  const style = document.createElement('style');
  style.textContent = `
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`;
  document.head.append(style);
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`;
  const faults = [...cutOff()].filter((element) => !before.has(element)).map((each) => `${name(each)} is cut off`);
  const widest = () =>
    [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > innerWidth)
      .map(name)
      .join(' ');
  const tooWide = document.documentElement.scrollWidth - innerWidth;
  if (tooWide > 0) faults.push(`the page is ${tooWide} px too wide, by ${widest()}`);
  style.remove();
  return faults;
}
