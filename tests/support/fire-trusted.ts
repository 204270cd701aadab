import { fireEvent } from '@testing-library/react';

/** A press as a person makes it: the visibility gate lets no other through. */
export function fireTrusted(element: HTMLElement): void {
  fireMade(element, new MouseEvent('click', { bubbles: true, cancelable: true }));
}

/** A choice in a list as a person makes it. */
export function chooseTrusted(select: HTMLSelectElement, value: string): void {
  select.value = value;
  fireMade(select, new Event('change', { bubbles: true }));
}

/** Enter in a form, or its button, as a person presses it. */
export function submitTrusted(form: HTMLElement): void {
  fireMade(form, new Event('submit', { bubbles: true, cancelable: true }));
}

function fireMade(element: HTMLElement, event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  fireEvent(element, event);
}
