import { browser } from 'wxt/browser';
import { broadcast, command } from './tabs.ts';

/** What each shortcut asks of the page, and what our pages hear of it. */
const shortcuts = {
  'toggle-sidebar': { asks: 'toggle', tells: undefined },
  'capture-promise': { asks: 'capture', tells: 'focusCapture' },
  'write-log': { asks: 'log', tells: 'focusLog' },
} as const;

/** The shortcuts the person can change in the browser: open or close the sidebar, and straight to the line of a promise or of the log. */
export function listenForCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (Object.hasOwn(shortcuts, name)) void run(shortcuts[name as keyof typeof shortcuts], tab?.id);
  });
}

async function run(
  { asks, tells }: (typeof shortcuts)[keyof typeof shortcuts],
  given: number | undefined,
): Promise<void> {
  const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tab === undefined) return;
  if (await command(tab, { command: asks })) {
    if (tells !== undefined) broadcast({ broadcast: tells, tab });
    return;
  }
  // Kept is not on in this page: the popup says so and offers to switch it on.
  await browser.action.openPopup?.().catch(() => undefined);
}
