import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startHelper } from './start.ts';

/**
 * Put into a page only while a person teaches Kept that site: shows what is under the pointer, says what was pointed at, and
 * reads the places that the sidebar asks for.
 *
 *   sidebar ──toHelper──► background ──helper──► here ──picked──► background ──picked──► sidebar
 */
export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & { keptHelperIsHere?: () => boolean };
  if (world.keptHelperIsHere?.()) return;
  world.keptHelperIsHere = startHelper();
});
