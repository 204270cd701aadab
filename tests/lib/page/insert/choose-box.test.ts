// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { Adapter } from '../../../../lib/adapters/define-adapter.ts';
import type { InsertOrder } from '../../../../lib/messages/inserting.ts';
import { chooseBox } from '../../../../lib/page/insert/choose-box.ts';

beforeEach(() => {
  document.body.replaceChildren();
  document.getSelection()?.removeAllRanges();
  // No layout here: what is not hidden has a size.
  Element.prototype.getBoundingClientRect = function sized(this: Element) {
    return new DOMRect(0, 0, this.closest('[hidden], .tiny') === null ? 300 : 1, 60);
  };
  Element.prototype.checkVisibility = function shown(this: Element) {
    return this.closest('[hidden]') === null;
  };
});

const marked: Adapter = {
  id: 'x',
  name: 'x',
  composer: { public: '.reply:not([hidden])', internal: '.note:not([hidden])', either: '.either' },
};
const listed: Adapter = {
  id: 'x',
  name: 'x',
  composer: { public: '[data-is="reply"]', internal: '[data-is="note"]' },
};
const mute: Adapter = { id: 'x', name: 'x' };

function page(markup: string): void {
  document.body.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
}
/** The id of the chosen box and who reads it, or the reason why there is none. */
function chosen(adapter: Adapter, more: Partial<InsertOrder> = {}): string {
  const order: InsertOrder = {
    adapters: [],
    site: '',
    caseId: '1',
    seen: {},
    text: 'x',
    audience: 'public',
    audienceConfirmed: false,
    ...more,
  };
  const answer = chooseBox(adapter, document, order);
  return answer.ok ? `${answer.value.box.element.id} ${answer.value.audience}` : answer.reason;
}
const two =
  '<div class="reply"><div id="r" contenteditable></div></div><div class="note"><textarea id="n"></textarea></div>';

test('each message goes into the box of its kind, wherever the caret is', () => {
  page(two);
  document.getElementById('n')?.focus();
  expect([chosen(marked), chosen(marked, { audience: 'internal' })]).toEqual(['r public', 'n internal']);
});

test('the box of the other kind is refused, by its name', () => {
  page('<div class="note"><textarea id="n"></textarea></div>');
  expect(chosen(marked)).toBe('boxIsInternal');
  document.body.replaceChildren();
  page('<div class="reply"><textarea id="r"></textarea></div>');
  expect(chosen(marked, { audience: 'internal' })).toBe('boxIsPublic');
});

test('a mark that is no box speaks for the boxes of the page', () => {
  page('<p data-is="reply"></p><textarea id="t"></textarea>');
  expect([chosen(listed), chosen(listed, { audience: 'internal' })]).toEqual(['t public', 'boxIsPublic']);
  expect(chosen(listed, { audienceConfirmed: true })).toBe('t public');
});

test('where the page marks no box as open, whatever can be written in is none', () => {
  page('<textarea id="t"></textarea>');
  expect(chosen(listed)).toBe('noReplyBox');
  expect(chosen(marked)).toBe('noReplyBox');
});

test.each([
  ['a page that says nothing', mute, '<textarea id="t"></textarea>'],
  ['one box for both', marked, '<div class="either"><textarea id="t"></textarea></div>'],
])(
  '%s gets no message to colleagues, and one to the customer only on the word of the person',
  (_, adapter, markup) => {
    page(markup);
    expect(chosen(adapter)).toBe('boxUnknown');
    expect(chosen(adapter, { audienceConfirmed: true })).toBe('t unknown');
    expect(chosen(adapter, { audience: 'internal', audienceConfirmed: true })).toBe('boxUnknown');
  },
);

test('of several boxes the one with the caret is meant; without a caret nobody guesses', () => {
  page('<textarea id="a"></textarea><div id="b" contenteditable="true"><p>words</p></div>');
  expect(chosen(mute, { audienceConfirmed: true })).toBe('whichBox');
  document.getElementById('a')?.focus();
  expect(chosen(mute, { audienceConfirmed: true })).toBe('a unknown');
  document.getElementById('a')?.blur();
  const words = document.querySelector('p')?.firstChild ?? document.body;
  document.getSelection()?.setBaseAndExtent(words, 1, words, 1);
  expect(chosen(mute, { audienceConfirmed: true })).toBe('b unknown');
});

test.each([
  '<input id="t">',
  '<input id="t" type="search">',
  '<textarea id="t" disabled></textarea>',
  '<textarea id="t" readonly></textarea>',
  '<textarea id="t" hidden></textarea>',
  '<textarea id="t" class="tiny"></textarea>',
  '<textarea id="t" role="combobox"></textarea>',
  '<div aria-hidden="true"><textarea id="t"></textarea></div>',
  '<div id="t" contenteditable="false"></div>',
])('%s is no reply box', (markup) => {
  page(markup);
  expect(chosen(mute, { audienceConfirmed: true })).toBe('noReplyBox');
});

test('a mark on a line of an editor means the whole editor, once', () => {
  page('<div id="r" contenteditable="true"><p class="reply">one</p><p class="reply">two</p></div>');
  expect(chosen(marked)).toBe('r public');
});

test('in a console only the place of the case is looked at', () => {
  const consoled: Adapter = { ...mute, scope: ['[data-ticket=":id"]'] };
  page('<div data-ticket="2"><textarea id="other"></textarea></div>');
  expect(chosen(consoled, { audienceConfirmed: true })).toBe('noReplyBox');
  page('<div data-ticket="1"><textarea id="own"></textarea></div>');
  expect(chosen(consoled, { audienceConfirmed: true })).toBe('own unknown');
});
