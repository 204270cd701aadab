import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startInPage } from './start.ts';

/**
 * Put into the pages of permitted sites by the background. An unlisted script and not one of WXT's content scripts,
 * because those stop at a DOM event that any page can forge (docs/decisions/0004-own-stop-protocol.md).
 *
 *   page DOM ──read-facts──► facts ──pageChanged──► background
 *   Alt+K, Alt+P ──► background ──command──► here ──frameToken──► frame of sidebar.html in a closed shadow root
 */
export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & { keptIsHere?: () => boolean };
  if (world.keptIsHere?.()) return;
  world.keptIsHere = startInPage();
});
