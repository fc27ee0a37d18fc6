/** What moves though the reader asked for less of it, or would when it changes. Runs in the page, with `prefers-reduced-motion: reduce`. */
export function motionFaults(): string[] {
  const name = (element: Element | null | undefined) =>
    `${element?.tagName.toLowerCase() ?? 'nothing'}.${element?.className ?? ''}`;
  const running = document
    .getAnimations()
    .filter(({ playState }) => playState === 'running')
    .map(({ effect }) => `${name(effect instanceof KeyframeEffect ? effect.target : null)} moves`);
  const isSlow = (durations: string) => durations.split(',').some((each) => Number.parseFloat(each) > 0.01);
  const waiting = [...document.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
    const faults = [];
    if (isSlow(transitionDuration)) faults.push(`${name(element)} changes slowly`);
    if (animationName !== 'none' && isSlow(animationDuration))
      faults.push(`${name(element)} has the animation ${animationName}`);
    if (scrollBehavior === 'smooth') faults.push(`${name(element)} scrolls slowly`);
    return faults;
  });
  return [...running, ...waiting];
}
