// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { boxApart, regionOf, watchedOf } from '#dom/story-region.ts';

function page(html: string): (id: string) => Text {
  document.body.innerHTML = html;
  return (id) => document.getElementById(id)?.firstChild as Text;
}

const names = (nodes: readonly Node[]) => nodes.map((node) => (node as Element).id || node.nodeName.toLowerCase());

it('the region of some text is the lowest element around all of it that is still there', () => {
  const textOf = page('<main><div id="a"><p id="x">1</p><p id="y">2</p></div><p id="z">3</p></main>');
  const [x, y, z] = [textOf('x'), textOf('y'), textOf('z')];
  expect(regionOf([x, y])?.id).toBe('a');
  expect(regionOf([x, z])?.localName).toBe('main');
  z.remove();
  expect(regionOf([x, y, z])?.id).toBe('a');
  document.body.textContent = '';
  expect(regionOf([x, y])).toBeNull();
});

it('the box apart is the highest that holds nothing of the others', () => {
  const textOf = page('<main><div id="a"><div><p id="x">1</p></div></div><div id="b"><p id="y">2</p></div></main>');
  expect(boxApart([textOf('x')], [textOf('y')])?.id).toBe('a');
  const among = page('<p id="x">1</p><p id="y">2</p><p id="z">3</p>');
  expect(boxApart([among('x'), among('z')], [among('y')])).toBeNull();
});

it('what is watched is the box that is called the story’s, and what stands around it', () => {
  const textOf = page('<main id="m"><article id="s"><div><p id="x">1</p></div><div id="rest"></div></article></main>');
  const { trees, lists } = watchedOf([[textOf('x')]]);
  expect(names(trees)).toEqual(['s']);
  expect(names(lists)).toEqual(['html', 'body', 'm']);
});

it('without such a box the element above is watched, as a later part may stand beside', () => {
  const textOf = page('<div id="m"><div id="s"><p id="x">1</p><p id="y">2</p></div><div id="rest"></div></div>');
  expect(names(watchedOf([[textOf('x'), textOf('y')]]).trees)).toEqual(['m']);
});

it('a shadow root that holds some of it is watched, too', () => {
  document.body.innerHTML = '<article id="s"><div id="host"></div></article>';
  const root = (document.getElementById('host') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = '<p>1</p>';
  const { trees } = watchedOf([[root.querySelector('p')?.firstChild as Text]]);
  expect(trees).toContain(root);
  expect(names(trees)).toContain('s');
});
