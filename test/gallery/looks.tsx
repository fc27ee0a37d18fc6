/** The looks that the gallery's list offers for each state, as the search part of an address. */
const LOOKS = [
  ['light', '&theme=light'],
  ['dark', '&theme=dark'],
  ['right to left', '&theme=light&strings=ar'],
  ['dark, right to left', '&theme=dark&strings=ar'],
  ['unfolded', '&unfold'],
  ['long words', '&strings=pseudo'],
] as const;

/** Links to one state in every theme and direction. */
export function LookLinks({ state }: { readonly state: string }) {
  return (
    <small>
      {LOOKS.map(([name, search]) => (
        <span key={name}>
          {' · '}
          <a href={`?state=${state}${search}`}>{name}</a>
        </span>
      ))}
    </small>
  );
}

/** Turns the rules for a theme on or off, whatever the browser prefers. */
function setTheme(theme: 'light' | 'dark'): void {
  document.documentElement.style.setProperty('color-scheme', theme, 'important');
  for (const style of document.querySelectorAll('style')) {
    style.textContent = (style.textContent ?? '')
      .replaceAll('(prefers-color-scheme: dark)', theme === 'dark' ? 'all' : 'not all')
      .replaceAll('color-scheme: light dark', `color-scheme: ${theme}`);
  }
}

/** What `&theme=dark` in the address asks for. Called last, when all styles stand. */
export function applyLook(query: URLSearchParams): void {
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') setTheme(theme);
}
