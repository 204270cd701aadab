import type { Box } from '../box.ts';

/** As if plain text were pasted: an editor that takes it does so with its own hands. The clipboard is not touched. */
export async function paste({ element, view }: Box, text: string): Promise<boolean> {
  const clipboardData = new view.DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new view.ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !element.dispatchEvent(event);
}
