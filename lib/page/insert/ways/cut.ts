import type { Box } from '../box.ts';

/** As if the person cut what is selected; the clipboard is not touched. */
export async function cut({ element, view }: Box): Promise<boolean> {
  const event = new view.ClipboardEvent('cut', {
    clipboardData: new view.DataTransfer(),
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !element.dispatchEvent(event);
}
