/** A story with many marked terms, on pages that make it hard to put something beside them. */

const PARAGRAPHS = [
  'Readers of this site have asked for years what becomes of the personal data that a phone collects while it lies on the table.',
  'One security firm said that Xiaomi sends the <a href="https://www.ampercent.com/next/">IMEI number</a> of each phone to a server in China, with the mobile number of its owner.',
  'Its makers say that the messages go through Amazon Web Services, and that a CDN keeps copies of pictures, nothing else.',
  'The Indian Air Force has asked its personnel not to use these phones, and the circular names what was found on a handset.',
  'An update of August asks for consent first, and the European Commission speaks of the GDPR, of encryption, and of tracking cookies.',
  'Whether that is enough will be seen when the next report comes, which its authors have announced for the spring.',
];

const STORY = `<main><article><h1>What a phone sends while it lies on the table</h1>
${PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article></main>`;

interface Look {
  readonly style?: string;
  /** Around the story. */
  readonly body?: (story: string) => string;
  readonly doctype?: string;
  readonly root?: string;
  readonly script?: string;
}

const LOOKS = {
  plain: {},
  columns: { style: 'main { columns: 3; column-gap: 40px; height: 420px; }' },
  vertical: { style: 'html { writing-mode: vertical-rl; } main { height: 90vh; }' },
  quirks: { doctype: '' },
  'right to left': { root: 'dir="rtl"' },
  'transformed body': {
    style: 'body { position: relative; transform: translate(20px, 30px) scale(0.9); overflow: hidden; }',
  },
  // As pages and other extensions do it; the root is then what fixed boxes hang on.
  'inverted and transformed root': {
    style: 'html { filter: invert(1) hue-rotate(180deg); background: #fff; transform: translateX(30px); }',
  },
  'open dialog': {
    body: (story: string) =>
      `<dialog open style="position: fixed; inset: 0; z-index: 2147483647">Read on?</dialog>${story}`,
  },
  'modal dialog': {
    body: (story: string) =>
      `${story}<dialog id="over" style="width: 100vw; height: 100vh"><button>Read on</button></dialog>`,
    script: 'document.getElementById("over").showModal()',
  },
  'story in a modal dialog': {
    body: (story: string) => `<dialog id="over" style="width: 80vw">${story}</dialog>`,
    script: 'document.getElementById("over").showModal()',
  },
  'a popover of the page': {
    body: (story: string) =>
      `${story}<div popover="manual" id="over" style="width: 100vw; height: 100vh">Over all</div>`,
    script: 'document.getElementById("over").showPopover()',
  },
  'full screen': {
    style: 'article:fullscreen { background: #fff; overflow: auto; }',
    body: (story: string) =>
      `<button id="full" onclick="document.querySelector('article').requestFullscreen()">Full screen</button>${story}`,
  },
} satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

export const addressOf = (look: LookName): string => `https://www.ampercent.com/${look.replaceAll(' ', '-')}/`;

/** The page as it is served. */
export function pageOf(name: LookName): string {
  const {
    style = '',
    body = (story) => story,
    doctype = '<!doctype html>',
    root = '',
    script = '',
  }: Look = LOOKS[name];
  return `${doctype}<html lang="en" ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>What a phone sends while it lies on the table</title><link rel="icon" href="data:,">
<style>body { font: 18px/1.6 serif; } main { max-width: 900px; margin: auto; padding-block-end: 50vh; } ${style}</style></head>
<body>${body(STORY)}<script>${script}</script></body></html>`;
}

export const ALL_LOOKS = Object.keys(LOOKS) as LookName[];
