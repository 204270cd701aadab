import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startInserting } from './start.ts';

/**
 * Put into a page when a message is to go into its reply box: finds the box, writes, and reads back what the editor has kept.
 *
 *   our page ──insertReply──► background ──check, write──► here (the page's own world never hears of it)
 */
export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & { keptInsertIsHere?: () => boolean };
  if (world.keptInsertIsHere?.()) return;
  world.keptInsertIsHere = startInserting();
});
