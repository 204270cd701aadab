import { browser } from 'wxt/browser';
import { broadcast, command } from './tabs.ts';

/** The two shortcuts the person can change in the browser: open or close the sidebar, and straight to the capture line. */
export function listenForCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    void run(name, tab?.id);
  });
}

async function run(name: string, given: number | undefined): Promise<void> {
  const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tab === undefined) return;
  const capture = name === 'capture-promise';
  if (await command(tab, { command: capture ? 'capture' : 'toggle' })) {
    if (capture) broadcast({ broadcast: 'focusCapture', tab });
    return;
  }
  // Kept is not on in this page: the popup says so and offers to switch it on.
  await browser.action.openPopup?.().catch(() => undefined);
}
