import type { Box } from '../box.ts';
import { drawn } from '../settle.ts';

/** Line by line, as typing announces itself before it happens. */
export async function beforeInput(box: Box, text: string, isMeant: () => boolean): Promise<boolean> {
  const { element, view } = box;
  const say = async (inputType: string, data: string | null) => {
    const event = new view.InputEvent('beforeinput', {
      inputType,
      data,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    const isTaken = !element.dispatchEvent(event);
    await drawn(box);
    return isTaken;
  };
  const steps = text.split('\n').flatMap((line, index) => {
    const words = line === '' ? [] : [['insertText', line] as const];
    return index === 0 ? words : [['insertParagraph', null] as const, ...words];
  });
  for (const [inputType, data] of steps) {
    // Where one is not taken, or the case has changed, the rest would stand in the wrong place.
    if (!isMeant() || !(await say(inputType, data))) return false;
  }
  return true;
}
