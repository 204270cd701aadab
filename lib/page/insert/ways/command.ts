import type { Box } from '../box.ts';

/** The browser writes as if the person typed. Only for editors whose page is their store: others show it and forget it. */
export async function command({ document: page }: Box, text: string): Promise<boolean> {
  let isDone = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) isDone = page.execCommand('insertParagraph') || isDone;
    if (line !== '') isDone = page.execCommand('insertText', false, line) || isDone;
  }
  return isDone;
}
