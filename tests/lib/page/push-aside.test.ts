// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pushAside, type Side } from '../../../lib/page/push-aside.ts';

const root = document.documentElement;

beforeEach(() => {
  root.removeAttribute('style');
  document.body.replaceChildren();
  window.innerWidth = 1280;
});

/** A box of the page, as wide as the page lets it be: it follows the margins, or is fixed to the window. */
function layOut(element: Element, follows: boolean): void {
  element.getBoundingClientRect = () => {
    const margin = (name: string) =>
      follows ? Number.parseFloat(root.style.getPropertyValue(name) || '0') : 0;
    const left = margin('margin-left');
    const right = window.innerWidth - margin('margin-right');
    return { left, right, width: right - left, height: 700 } as DOMRect;
  };
}

describe.each<Side>(['right', 'left'])('with the sidebar on the %s', (side) => {
  const margin = `margin-${side}`;

  test('a page that follows its root makes room, and is as it was afterwards', () => {
    layOut(document.body, true);
    const { pushed, undo } = pushAside(document, 360, side);
    expect(pushed).toBe(true);
    expect(root.style.getPropertyValue(margin)).toBe('360px');
    undo();
    expect(root.hasAttribute('style')).toBe(false);
  });

  test('a margin that the page had itself comes back, with its weight', () => {
    layOut(document.body, true);
    root.style.setProperty(margin, '12px', 'important');
    pushAside(document, 360, side).undo();
    expect([root.style.getPropertyValue(margin), root.style.getPropertyPriority(margin)]).toEqual([
      '12px',
      'important',
    ]);
  });

  test('a page fixed to the window is left as it was', () => {
    layOut(document.body, true);
    const app = document.body.appendChild(document.createElement('div'));
    layOut(app, false);
    expect(pushAside(document, 360, side).pushed).toBe(false);
    expect(root.hasAttribute('style')).toBe(false);
  });
});

test('a window too narrow to share is left as it was', () => {
  layOut(document.body, true);
  window.innerWidth = 800;
  expect(pushAside(document, 360, 'right').pushed).toBe(false);
  expect(root.hasAttribute('style')).toBe(false);
});

test('a page that would have to be scrolled sideways is left as it was', () => {
  layOut(document.body, true);
  vi.spyOn(root, 'scrollWidth', 'get').mockReturnValue(1280);
  vi.spyOn(root, 'clientWidth', 'get').mockReturnValue(920);
  expect(pushAside(document, 360, 'right').pushed).toBe(false);
  expect(root.hasAttribute('style')).toBe(false);
  vi.restoreAllMocks();
});
