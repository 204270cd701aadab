/** What can be done with an item beside ticking it, by key; the sheet of shortcuts shows the same letters. */
export type ItemPanel = 'notApplicable' | 'skip' | 'note' | 'why';

const panels: Readonly<Record<string, ItemPanel>> = { n: 'notApplicable', s: 'skip', e: 'note', y: 'why' };

/** The panel that a key opens; undefined for other keys, and with a modifier, which is the browser's. */
export function panelOf(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): ItemPanel | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  return Object.hasOwn(panels, key) ? panels[key] : undefined;
}
