import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { focusFirst } from '@/components/shell/first-focus.ts';

let stop: () => void;
beforeEach(() => {
  render(
    <>
      <button data-row>{'first'}</button>
      <button>{'far below'}</button>
    </>,
  );
  (document.activeElement as HTMLElement).blur();
  stop = focusFirst();
  (document.activeElement as HTMLElement).blur();
});
afterEach(() => stop());

test('a frame that is given the focus by a key gives it to its first row', () => {
  fireEvent.focus(window);
  expect(document.activeElement?.textContent).toBe('first');
});

test('a press that brings the focus moves nothing: what was pressed stays where it is', () => {
  fireEvent.pointerDown(screen.getByText('far below'));
  fireEvent.focus(window);
  expect(document.activeElement).toBe(document.body);
  fireEvent.pointerUp(screen.getByText('far below'));
  fireEvent.focus(window);
  expect(document.activeElement?.textContent).toBe('first');
});
