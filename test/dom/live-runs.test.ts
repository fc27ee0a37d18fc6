// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { collectRuns } from '#dom/live-runs.ts';
import { createPageText } from '#dom/page-text.ts';
import { atOnce } from '#dom/slices.ts';

const runsOf = (html: string) => {
  document.body.innerHTML = html;
  return textsOf(document.body);
};

const textsOf = (root: Element) =>
  (atOnce(collectRuns(root)) ?? []).map(({ pieces }) => createPageText([{ kind: 'paragraph', pieces }]).text);

describe('runs of text', () => {
  it.each([
    ['paragraphs', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['inline elements belong to their line', '<p>A <b>bold</b> <a href="x">link</a>.</p>', ['A bold link.']],
    ['one line break stays within', '<p>One<br>two</p>', ['One two']],
    ['two line breaks in a row cut', '<div>One<br> <br>Two<br><br><br>Three</div>', ['One', 'Two', 'Three']],
    ['line breaks inside inline elements count, too', '<div>One<font><br></font><br>Two</div>', ['One', 'Two']],
    ['text beside blocks', '<div>Before<p>Inside</p>After</div>', ['Before', 'Inside', 'After']],
    ['lists', '<ul><li>One<ul><li>Two</li></ul></li></ul>', ['One', 'Two']],
    ['layout tables', '<table><tr><td>One</td><td><p>Two</p></td></tr></table>', ['One', 'Two']],
    ['what is not prose is skipped', '<p>A<script>b</script><style>c</style><noscript>d</noscript></p>', ['A']],
    ['form fields are skipped', '<p>A<textarea>b</textarea><select><option>c</option></select></p>', ['A']],
    ['what hides itself within a line is left out', '<p>A <span hidden>b</span> c</p>', ['A c']],
    ['menus, footers and buttons are skipped', '<nav>A</nav><p>B <button>c</button>d</p><footer>E</footer>', ['B d']],
    ['white space alone is no run', '<p> </p><p>&nbsp;</p><div>\n</div>', []],
    ['unknown elements with a dash are inline', '<p>A <x-tip>tip</x-tip></p>', ['A tip']],
  ])('%s', (_, html, expected) => {
    expect(runsOf(html)).toEqual(expected);
  });

  it('measures text and links without white space', () => {
    document.body.innerHTML = '<p>ab <a href="x">cd <i>e</i></a> f</p>';
    expect(atOnce(collectRuns(document.body))).toMatchObject([{ chars: 6, linkChars: 3 }]);
  });

  it('says which runs hide themselves', () => {
    document.body.innerHTML = '<div hidden><p>A</p></div><p style="display: none">B</p><p>C</p>';
    expect(atOnce(collectRuns(document.body))?.map((run) => run.isHidden)).toEqual([true, true, false]);
  });

  it('names the block that holds the run', () => {
    document.body.innerHTML = '<div id="a">One <b>two</b><br><br>Three<p id="b">Four</p></div>';
    expect(atOnce(collectRuns(document.body))?.map((run) => run.element.id)).toEqual(['a', 'a', 'b']);
  });

  it('reads open shadow roots and what is put into their slots, as drawn', () => {
    document.body.innerHTML = '<div id="host"><p slot="body">Slotted.</p><p>Not drawn.</p></div>';
    const host = document.querySelector('#host');
    const root = host?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>Before.</p><slot name="body"></slot><p><slot name="x">Fallback.</slot></p>';
    expect(textsOf(document.body)).toEqual(['Before.', 'Slotted.', 'Fallback.']);
  });

  it('changes nothing', () => {
    document.body.innerHTML = '<div>One<br><br>Two <b>three</b></div>';
    const before = document.documentElement.outerHTML;
    atOnce(collectRuns(document.body));
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

it('gives a page up that has more runs than any story, and no other', () => {
  // So many elements as jsdom can not hold: as much of them as the walk asks for.
  const element = (localName: string) => ({ localName, nodeType: 1, shadowRoot: null, hasAttributes: () => false });
  const bodyOf = (count: number) => {
    const body = { ...element('body'), firstChild: null as object | null };
    for (let n = 0; n < count; n++) {
      const paragraph = { ...element('p'), parentNode: body, nextSibling: body.firstChild };
      const firstChild = { nodeType: 3, data: 'IMEI', parentNode: paragraph, nextSibling: null };
      body.firstChild = Object.assign(paragraph, { firstChild });
    }
    return body;
  };
  const collect = (count: number) => atOnce(collectRuns(bodyOf(count) as unknown as Element));
  expect(collect(20_000)).toHaveLength(20_000);
  expect(collect(20_001)).toBeNull();
});
