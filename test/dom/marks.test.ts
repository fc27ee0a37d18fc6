// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KINDS } from '#core/explainer.ts';
import { highlightName, MARK_STYLES } from '#core/mark-style.ts';
import { drawMarks, isMarkingSupported } from '#dom/marks.ts';

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
      { kind: 'data', style: 'kinds', range: a },
      { kind: 'place', style: 'kinds', range: b },
      { kind: 'data', style: 'kinds', range: c },
    ]);
    expect([...registry().keys()].sort()).toEqual(['sidelight-data', 'sidelight-place']);
    expect([...(registry().get('sidelight-data') ?? [])]).toEqual([a, c]);
    expect(registry().get('sidelight-place')?.priority).toBeLessThan(0);
  });

  it('draws another style under another name, and the old one no more', () => {
    const range = rangeOf('IMEI');
    drawMarks(document, [{ kind: 'data', style: 'kinds', range }]);
    drawMarks(document, [{ kind: 'data', style: 'quiet', range }]);
    expect([...registry().keys()]).toEqual(['sidelight-quiet-data']);
  });

  it('forgets what was marked before', () => {
    drawMarks(document, [{ kind: 'data', style: 'kinds', range: rangeOf('IMEI') }]);
    drawMarks(document, [{ kind: 'law', style: 'kinds', range: rangeOf('GDPR') }]);
    expect([...registry().keys()]).toEqual(['sidelight-law']);
  });

  it('keeps the marks of a kind as they are where nothing has changed', () => {
    const [a, b] = [rangeOf('IMEI'), rangeOf('SIM')];
    drawMarks(document, [{ kind: 'data', style: 'kinds', range: a }]);
    const before = registry().get('sidelight-data');
    drawMarks(document, [{ kind: 'data', style: 'kinds', range: a.cloneRange() }]);
    expect(registry().get('sidelight-data')).toBe(before);
    drawMarks(document, [{ kind: 'data', style: 'kinds', range: b }]);
    expect([...(registry().get('sidelight-data') ?? [])]).toEqual([b]);
  });

  it('leaves the page’s own highlights alone', () => {
    registry().set('search', new FakeHighlight());
    drawMarks(document, [{ kind: 'data', style: 'kinds', range: rangeOf('IMEI') }]);
    drawMarks(document, []);
    expect([...registry().keys()]).toEqual(['search']);
  });

  it('changes nothing of the page', () => {
    const range = rangeOf('IMEI');
    const before = document.documentElement.outerHTML;
    drawMarks(document, [{ kind: 'data', style: 'kinds', range }]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('does nothing where the browser has no highlights', () => {
    Object.assign(window, { Highlight: undefined, CSS: {} });
    Reflect.deleteProperty(window, 'Highlight');
    expect(isMarkingSupported(document)).toBe(false);
    expect(() => drawMarks(document, [{ kind: 'data', style: 'kinds', range: rangeOf('IMEI') }])).not.toThrow();
  });

  it('has a rule for every kind and style in the style sheet, with forced colours and on paper, too', () => {
    const css = readFileSync('public/content/marks.css', 'utf8');
    const [plain = '', contrast = '', print = ''] = css.split('@media');
    const names = KINDS.flatMap((kind) => MARK_STYLES.map((style) => highlightName(kind, style)));
    for (const part of [plain, contrast, print]) {
      expect(names.filter((name) => !part.includes(`::highlight(${name})`))).toEqual([]);
    }
  });
});
