import type { KeyboardEvent } from 'react';

/** Arrow keys, Home and End walk through the rows' buttons; text fields keep their own keys. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  if (target.matches('input, select, textarea') || !target.matches('[data-row]')) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.indexOf(target);
  const next =
    event.key === 'ArrowDown'
      ? rows[at + 1]
      : event.key === 'ArrowUp'
        ? rows[at - 1]
        : event.key === 'Home'
          ? rows[0]
          : event.key === 'End'
            ? rows.at(-1)
            : undefined;
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
