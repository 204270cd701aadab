import type { KeyboardEvent } from 'react';

/**
 * The keys of a row among results, before the row itself hears them: space chooses it (and shift and space everything
 * up to it), c shows everything for its customer.
 */
export function rowKeys(toggle: ((id: string, isRange: boolean) => void) | undefined) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (!target.matches('[data-row]') || event.ctrlKey || event.metaKey || event.altKey) return;
    const item = target.closest<HTMLElement>('[data-commitment]');
    const id = item?.dataset['commitment'];
    if (event.key === ' ' && toggle !== undefined && id !== undefined) toggle(id, event.shiftKey);
    else if (event.key === 'c') item?.querySelector<HTMLElement>('[data-history]')?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** A button is pressed when the space bar is let go. */
export function swallowSpace(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === ' ' && (event.target as HTMLElement).matches('[data-row]')) event.preventDefault();
}
