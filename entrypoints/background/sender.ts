import type { Sender } from '@/lib/messages/handle.ts';

/** The tab of the page that speaks; none for a panel, a popup or the background itself. */
export function tabOf(sender: Sender): number | undefined {
  return sender.tab?.id;
}

/** A page of ours inside another page. Our own tabs and windows are the top frame of theirs; panels have no tab. */
export function isFramed(sender: Sender): boolean {
  return sender.tab !== undefined && sender.frameId !== 0;
}

/** A page of ours in a frame acts on its own tab only; our windows and panels on the one they show. */
export function isFor(sender: Sender, tab: number): boolean {
  return !isFramed(sender) || tabOf(sender) === tab;
}

/** Whether the page that speaks is of this site, as the browser says. */
export function speaksFor(sender: Sender, site: string): boolean {
  if (sender.origin !== undefined && sender.origin !== 'null') return sender.origin === site;
  // A sandboxed document has the origin "null"; its address still says where it is from.
  return sender.url !== undefined && new URL(sender.url).origin === site;
}
