import type { Box } from '../box.ts';
import { beforeInput } from './before-input.ts';
import { command } from './command.ts';
import { cut } from './cut.ts';
import { deleteCommand } from './delete-command.ts';
import { paste } from './paste.ts';
import { setValue } from './set-value.ts';

/**
 * Offers text to a box at its caret, in the place of what is selected. True when somebody said that they take it, which
 * proves nothing: the box is read afterwards. A way that waits in between asks `isMeant` before it goes on.
 */
export type Way = (box: Box, text: string, isMeant: () => boolean) => Promise<boolean>;

export const ways = { setValue, paste, beforeInput, command } satisfies Record<string, Way>;
export type WayName = keyof typeof ways;

/** Takes out what is selected. */
export const cuts = { setValue: (box: Box) => setValue(box, ''), cut, deleteCommand };
export type CutName = keyof typeof cuts;
