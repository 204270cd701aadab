import { send } from '@/lib/messages/send.ts';
import { isFramed } from './page.ts';
import { goToTab, type TabName } from './tabs.ts';

const tabKeys: Readonly<Record<string, TabName>> = { '1': 'promises', '2': 'updates', '3': 'reflect' };

/**
 * The keys of the whole page: Escape gives the caret back to where it was in the CRM (a second one, or one in an empty
 * place, too), `1`, `2` and `3` go to the tabs, `/` opens the search, `a` what may be decided alone, `?` shows the sheet,
 * Shift+L locks Kept where somebody uses a passphrase. What a field or a panel has used is left alone. Answers the function
 * that stops listening.
 */
export function listenForPageKeys({
  onHelp,
  onFind,
  onRights,
}: {
  onHelp: () => void;
  onFind?: () => void;
  onRights?: () => void;
}): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Escape' && isFramed) void send('toPage', { command: 'giveCaretBack' });
    else if (event.key === '?' && !isWriting(event.target)) onHelp();
    // Caps Lock alone makes the same letter, and means nothing by it.
    else if (event.key === 'L' && event.shiftKey && isForPage(event)) void send('lock', {});
    else if (event.key === '/' && onFind !== undefined && !isWriting(event.target)) {
      event.preventDefault();
      onFind();
    } else if (event.key === 'a' && onRights !== undefined && isForPage(event)) {
      event.preventDefault();
      onRights();
    } else if (onFind !== undefined && isBare(event) && !isWriting(event.target)) {
      const tab = Object.hasOwn(tabKeys, event.key) ? tabKeys[event.key] : undefined;
      if (tab === undefined || isInDialog(event.target)) return;
      event.preventDefault();
      goToTab(tab);
    }
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
  );
}

function isForPage(event: KeyboardEvent): boolean {
  return isBare(event) && !isWriting(event.target) && !isInDialog(event.target);
}

/** With a modifier a digit is the browser's. */
function isBare(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role=dialog], [role=menu]') !== null;
}
