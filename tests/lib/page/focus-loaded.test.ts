// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { focusLoaded } from '../../../lib/page/focus-loaded.ts';

let root: ShadowRoot;
let frame: HTMLIFrameElement;
beforeEach(() => {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = host.attachShadow({ mode: 'closed' });
  frame = document.createElement('iframe');
  root.append(document.createElement('div'));
  root.firstElementChild?.append(frame);
});

const load = () => frame.dispatchEvent(new Event('load'));
const frames = () => root.querySelectorAll('iframe').length;

test('a frame that is loaded has the focus at once', () => {
  focusLoaded(frame, true);
  expect(root.activeElement).toBe(frame);
  expect(frames()).toBe(1);
});

test('a frame that still loads gets the focus with its document; until then the keys go neither there nor to the page', () => {
  focusLoaded(frame, false);
  const holder = root.activeElement;
  expect(holder?.localName).toBe('iframe');
  expect(holder).not.toBe(frame);
  // The page reaches every frame of its own origin through window.frames, and from there our root.
  expect(holder?.getAttribute('sandbox')).toBe('');
  load();
  expect(root.activeElement).toBe(frame);
  expect(frames()).toBe(1);
});

test('asked twice, it waits in one place', () => {
  focusLoaded(frame, false);
  focusLoaded(frame, false);
  expect(root.activeElement).not.toBe(frame);
  expect(frames()).toBe(2);
  load();
  expect(root.activeElement).toBe(frame);
  expect(frames()).toBe(1);
});

test('who has gone elsewhere while it loaded is not called back', () => {
  const editor = document.body.appendChild(document.createElement('textarea'));
  focusLoaded(frame, false);
  editor.focus();
  load();
  expect(document.activeElement).toBe(editor);
  expect(frames()).toBe(1);
});

test('a frame that was loaded anew waits for its own document', () => {
  focusLoaded(frame, false);
  const first = frame;
  frame = document.createElement('iframe');
  first.replaceWith(frame);
  focusLoaded(frame, false);
  load();
  expect(root.activeElement).toBe(frame);
  expect(frames()).toBe(1);
});
