// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { boxOf } from '../../../../lib/page/insert/box.ts';
import { whereToWrite } from '../../../../lib/page/insert/where-to-write.ts';
import { must } from '../../../../lib/problem.ts';

beforeEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

function editable(markup: string): HTMLElement {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  return document.body.appendChild(element);
}

/** What stands there, with a bar where the message would go. */
function shown(element: HTMLElement): string {
  const place = must(whereToWrite(must(boxOf(element), 'shown')), 'there is always a place');
  const { text } = place.reading;
  return `${text.slice(0, place.at)}|${text.slice(place.at)}`;
}

test('it goes to the caret, and behind what is selected', () => {
  const element = editable('<p>Dear Ana,</p><p>bye</p>');
  const node = must(element.querySelector('p')?.firstChild, 'words');
  document.getSelection()?.setBaseAndExtent(node, 5, node, 5);
  expect(shown(element)).toBe('Dear |Ana,\nbye\n');
  document.getSelection()?.setBaseAndExtent(node, 0, node, 4);
  expect(shown(element)).toBe('Dear| Ana,\nbye\n');
});

test('without a caret in the box it goes to the end, into the empty line where one is open', () => {
  expect(shown(editable('<p>Dear Ana,</p><p>bye</p>'))).toBe('Dear Ana,\nbye|\n');
  expect(shown(editable('<p>Dear Ana,</p><p><br></p>'))).toBe('Dear Ana,\n|\n');
  expect(shown(editable('<p><br></p>'))).toBe('|\n');
  expect(shown(editable(''))).toBe('|');
  expect(shown(editable('<p>see <img src="x.png"></p>'))).toBe('see \ufffc|\n');
});

test('a caret elsewhere on the page is none of this box', () => {
  const other = must(editable('<p>search</p>').querySelector('p')?.firstChild, 'words');
  document.getSelection()?.setBaseAndExtent(other, 2, other, 2);
  expect(shown(editable('<p>Dear Ana,</p>'))).toBe('Dear Ana,|\n');
});

test('it goes before a signature that is marked as one, by its element or by its two hyphens', () => {
  expect(shown(editable('<p>Dear Ana,</p><div class="gmail_signature"><p>Sam</p></div>'))).toBe(
    'Dear Ana,|\nSam\n',
  );
  expect(shown(editable('<p>Dear Ana,</p><div><p data-signature="true">Sam</p></div>'))).toBe(
    'Dear Ana,|\nSam\n',
  );
  expect(shown(editable('<p>Dear Ana,</p><p>-- <br>Sam</p>'))).toBe('Dear Ana,|\n-- \nSam\n');
  const field = document.body.appendChild(document.createElement('textarea'));
  field.value = 'Dear Ana,\n-- \nSam';
  expect(shown(field)).toBe('Dear Ana,|\n-- \nSam');
});

test('in a field the caret counts while the person is in it', () => {
  const field = document.body.appendChild(document.createElement('textarea'));
  field.value = 'Dear Ana,\nbye';
  field.setSelectionRange(5, 5);
  expect(shown(field)).toBe('Dear Ana,\nbye|');
  field.focus();
  field.setSelectionRange(5, 5);
  expect(shown(field)).toBe('Dear |Ana,\nbye');
});
