// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KINDS } from '#core/explainer.ts';
import { drawMarks, highlightName, isMarkingSupported } from '#dom/marks.ts';

/** As much of the browser's `Highlight` as is used; jsdom has none. */
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
  constructor(...ranges: AbstractRange[]) {
    super(ranges);
  }
}

const registry = () => (window as unknown as { CSS: { highlights: Map<string, FakeHighlight> } }).CSS.highlights;

function rangeOf(text: string): Range {
  const node = document.body.appendChild(document.createTextNode(text));
  const range = document.createRange();
  range.selectNodeContents(node);
  return range;
}

beforeEach(() => {
  document.body.textContent = '';
  Object.assign(window, { Highlight: FakeHighlight, CSS: { highlights: new Map() } });
});

afterEach(() => {
  Object.assign(window, { Highlight: undefined, CSS: undefined });
});

describe('marks', () => {
  it('draws each kind under its own name, below the page’s own highlights', () => {
    const [a, b, c] = [rangeOf('IMEI'), rangeOf('China'), rangeOf('SIM')];
    drawMarks(document, [
      { kind: 'data', range: a },
      { kind: 'place', range: b },
      { kind: 'data', range: c },
    ]);
    expect([...registry().keys()].sort()).toEqual(['sidelight-data', 'sidelight-place']);
    expect([...(registry().get('sidelight-data') ?? [])]).toEqual([a, c]);
    expect(registry().get('sidelight-place')?.priority).toBeLessThan(0);
  });

  it('forgets what was marked before', () => {
    drawMarks(document, [{ kind: 'data', range: rangeOf('IMEI') }]);
    drawMarks(document, [{ kind: 'law', range: rangeOf('GDPR') }]);
    expect([...registry().keys()]).toEqual(['sidelight-law']);
  });

  it('keeps the marks of a kind as they are where nothing has changed', () => {
    const [a, b] = [rangeOf('IMEI'), rangeOf('SIM')];
    drawMarks(document, [{ kind: 'data', range: a }]);
    const before = registry().get('sidelight-data');
    drawMarks(document, [{ kind: 'data', range: a.cloneRange() }]);
    expect(registry().get('sidelight-data')).toBe(before);
    drawMarks(document, [{ kind: 'data', range: b }]);
    expect([...(registry().get('sidelight-data') ?? [])]).toEqual([b]);
  });

  it('leaves the page’s own highlights alone', () => {
    registry().set('search', new FakeHighlight());
    drawMarks(document, [{ kind: 'data', range: rangeOf('IMEI') }]);
    drawMarks(document, []);
    expect([...registry().keys()]).toEqual(['search']);
  });

  it('changes nothing of the page', () => {
    const range = rangeOf('IMEI');
    const before = document.documentElement.outerHTML;
    drawMarks(document, [{ kind: 'data', range }]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('does nothing where the browser has no highlights', () => {
    Object.assign(window, { Highlight: undefined, CSS: {} });
    Reflect.deleteProperty(window, 'Highlight');
    expect(isMarkingSupported(document)).toBe(false);
    expect(() => drawMarks(document, [{ kind: 'data', range: rangeOf('IMEI') }])).not.toThrow();
  });

  it('has a rule for every kind in the style sheet, with forced colours and on paper, too', () => {
    const css = readFileSync('public/content/marks.css', 'utf8');
    const [plain = '', contrast = '', print = ''] = css.split('@media');
    for (const kind of KINDS) {
      for (const part of [plain, contrast, print]) expect(part).toContain(`::highlight(${highlightName(kind)})`);
    }
  });
});
