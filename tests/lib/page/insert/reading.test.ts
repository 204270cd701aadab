// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { boxOf, type Box } from '../../../../lib/page/insert/box.ts';
import { readBox } from '../../../../lib/page/insert/reading.ts';
import { must } from '../../../../lib/problem.ts';

beforeEach(() => document.body.replaceChildren());

function box(markup: string): Box {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  const page = new DOMParser().parseFromString(markup, 'text/html');
  element.append(...page.body.childNodes);
  document.body.append(element);
  return must(boxOf(element), 'the document is shown');
}

test.each([
  ['<p>one</p><p>two</p>', 'one\ntwo\n'],
  ['<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo\n'],
  ['one<br>two', 'one\ntwo'],
  ['<p>one <b>bold</b><br>two</p>', 'one bold\ntwo\n'],
  ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo\n'],
  ['<p>one<span contenteditable="false">Reply here</span></p>', 'one\n'],
  ['<p>one</p><style>p { color: red }</style>', 'one\n'],
  ['<p>seen <img src="x.png"> here</p>', 'seen \ufffc here\n'],
])('%s is read as lines', (markup, text) => {
  expect(readBox(box(markup)).text).toBe(text);
});

test('a point of the page is a place in the text, and a place in the text a point of the page', () => {
  const one = box('<p>one</p><p>two</p>');
  const [first, second] = [...one.element.querySelectorAll('p')].map((line) => line.firstChild);
  const node = must(second, 'the second line has words');
  expect(readBox(one, { node, offset: 2 }).at).toBe(6);
  expect(readBox(one, { node: one.element, offset: 1 }).at).toBe(4);
  expect(readBox(one, { node: one.element, offset: 2 }).at).toBe(8);
  expect(readBox(one, { node: document.body, offset: 0 }).at).toBeUndefined();
  const reading = readBox(one);
  expect(reading.pointAt(5, false)).toEqual({ node, offset: 1 });
  expect(reading.pointAt(3, true)).toEqual({ node: first, offset: 3 });
});

test('where two pieces meet, the point is behind the one or before the other, as it is asked for', () => {
  const one = box('<p>one<b>two</b></p>');
  const plain = one.element.querySelector('p')?.firstChild;
  const bold = one.element.querySelector('b')?.firstChild;
  expect(readBox(one).pointAt(3, true)).toEqual({ node: plain, offset: 3 });
  expect(readBox(one).pointAt(3, false)).toEqual({ node: bold, offset: 0 });
});

test('a field is its value', () => {
  const field = document.body.appendChild(document.createElement('textarea'));
  field.value = 'one\ntwo';
  const one = must(boxOf(field), 'the document is shown');
  expect(readBox(one, { node: field, offset: 3 })).toMatchObject({ text: 'one\ntwo', at: 3 });
});
