// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { TextWithButtons } from '#ui/parts/TextWithButtons.tsx';
import { clear, draw } from '../draw.tsx';

afterEach(clear);

/** `[x]` is something to press. */
const partsOf = (text: string) =>
  text
    .split(/(?<=\])|(?=\[)/)
    .map((part) => (part.startsWith('[') ? <button type="button">{part.slice(1, -1)}</button> : part));

it.each([
  ['[messages], and [mobile number]', ['messages,']],
  ['[IMEI] and [messages]', []],
  ['[IMEI] و[messages]', ['وmessages']],
  ['[位置]、[短信]', ['位置、']],
  ['built with [server]s that stand', ['servers']],
  ['by an app ([server]), or [cloud].', ['(server),', 'cloud.']],
  ['none to press', []],
])('%s keeps together %j, and says all of it', (text, together) => {
  const root = draw(<TextWithButtons parts={partsOf(text)} />);
  expect(root.textContent).toBe(text.replaceAll(/[[\]]/g, ''));
  expect([...root.querySelectorAll('.sl-joined')].map(({ textContent }) => textContent)).toEqual(together);
});
