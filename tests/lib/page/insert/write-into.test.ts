// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { boxOf, type Box } from '../../../../lib/page/insert/box.ts';
import { takeOut } from '../../../../lib/page/insert/take-out.ts';
import { writeInto, type Inserted } from '../../../../lib/page/insert/write-into.ts';
import { must } from '../../../../lib/problem.ts';

const draft = 'Dear Ana,\nthe second line';
const message = 'It comes on Monday.';
const always = () => true;

let field: HTMLTextAreaElement;
let box: Box;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  field = document.body.appendChild(document.createElement('textarea'));
  field.value = draft;
  box = must(boxOf(field), 'the document is in a window');
});

afterEach(() => {
  vi.useRealTimers();
});

/** With all that it waits for. */
async function waited<Value>(work: Promise<Value>): Promise<Value> {
  await vi.runAllTimersAsync();
  return work;
}
const write = (isMeant: () => boolean) => waited(writeInto(box, message, isMeant));
const undo = (inserted: Inserted, isHere: () => boolean) => waited(takeOut(inserted, isHere));

/** A letter from the keyboard: an event that only a person makes, and what it does to the box. */
function type(letters: string): void {
  const key = new KeyboardEvent('keydown', { key: letters, bubbles: true, composed: true });
  Object.defineProperty(key, 'isTrusted', { value: true });
  field.dispatchEvent(key);
  field.setRangeText(letters, field.selectionEnd, field.selectionEnd, 'end');
}

test('the message stands behind the draft, and is taken out again', async () => {
  const done = await write(always);
  expect(field.value).toBe(`${draft} ${message}`);
  expect(done.ok && (await undo(done.value, always))).toEqual({ ok: true, value: null });
  expect(field.value).toBe(draft);
});

test('a case that changes while the box is made ready gets nothing', async () => {
  let isMeant = true;
  field.addEventListener('focus', () => {
    isMeant = false;
    field.value = 'Dear Omar,';
  });
  expect(await write(() => isMeant)).toMatchObject({ reason: 'caseChanged' });
  expect(field.value).toBe('Dear Omar,');
});

test('when the case changes before the box has settled, the draft of the next one is left alone', async () => {
  let isMeant = true;
  const next = () => {
    isMeant = false;
    setTimeout(() => (field.value = 'Dear Omar,'), 50);
  };
  field.addEventListener('input', next, { once: true });
  expect(await write(() => isMeant)).toMatchObject({ reason: 'halfKept' });
  expect(field.value).toBe('Dear Omar,');
});

test('what the person types behind the message before the box has settled stays, and so does the message', async () => {
  field.addEventListener('input', () => setTimeout(() => type(' Bye'), 100), { once: true });
  const done = await write(always);
  expect(field.value).toBe(`${draft} ${message} Bye`);
  expect(done).toMatchObject({ ok: true });
  expect(done.ok && (await undo(done.value, always))).toMatchObject({ ok: true });
  expect(field.value).toBe(`${draft} Bye`);
});

test('where the box is not what it should be and the person has typed, nothing is taken away', async () => {
  field.addEventListener('input', () => (field.value = draft.slice(5)), { once: true });
  field.addEventListener('input', () => setTimeout(() => type(' Bye'), 100), { once: true });
  expect(await write(always)).toMatchObject({ reason: 'halfKept' });
  expect(field.value).toBe(`${draft.slice(5)} Bye`);
});

test('a box that takes the message twice is put back, though it stands between the halves of the draft', async () => {
  field.addEventListener('input', () => (field.value = `${draft} ${message} ${message}`), { once: true });
  expect(await write(always)).toMatchObject({ reason: 'notKept' });
  expect(field.value).toBe(draft);
});

test('in the box of another case nothing is taken out, though the same words stand there', async () => {
  const done = await write(always);
  field.value = `Dear Omar, ${message}`;
  expect(done.ok && (await undo(done.value, () => false))).toMatchObject({ reason: 'textMoved' });
  expect(field.value).toBe(`Dear Omar, ${message}`);
});

test('what is written while the text is taken out moves nothing else out', async () => {
  const done = await write(always);
  field.blur();
  field.addEventListener('focus', () => setTimeout(() => (field.value = `So: ${field.value}`), 0));
  expect(done.ok && (await undo(done.value, always))).toMatchObject({ reason: 'notTakenOut' });
  expect(field.value).toBe(`So: ${draft} ${message}`);
});
