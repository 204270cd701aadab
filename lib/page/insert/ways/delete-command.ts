import type { Box } from '../box.ts';

/** The browser deletes as if the person pressed the key. */
export async function deleteCommand({ document: page }: Box): Promise<boolean> {
  return page.execCommand('delete');
}
