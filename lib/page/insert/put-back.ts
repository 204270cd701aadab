import { fieldOf, type Box } from './box.ts';
import { selectIn } from './place-caret.ts';
import { readBox } from './reading.ts';
import { essence } from './same-text.ts';
import { until, wait } from './settle.ts';
import { cuts } from './ways/ways.ts';
import { setValue } from './ways/set-value.ts';

const cutMs = 800;
const settleMs = 200;

/** Makes a box say again what it said before. False when it does not: somebody must look at it. */
export async function putBack(box: Box, before: string, isMeant: () => boolean): Promise<boolean> {
  const field = fieldOf(box);
  if (field !== undefined) {
    field.setSelectionRange(0, field.value.length);
    await setValue(box, before);
    await wait(settleMs);
    return field.value === before;
  }
  const now = readBox(box).text;
  let start = 0;
  while (start < before.length && now[start] === before[start]) start += 1;
  let rest = 0;
  while (rest < before.length - start && now.at(-1 - rest) === before.at(-1 - rest)) rest += 1;
  const part = { start, end: now.length - rest, fromEnd: true, toStart: true };
  return takeAway(box, part, { from: now, wanted: before, isMeant });
}

/** Which part, and on which side of its ends' line breaks it begins and ends. */
export type Part = { start: number; end: number; fromEnd: boolean; toStart: boolean };

/** `from` is the text that the part is of; `isMeant` says whether the box is still the one of the case. */
export type Change = { from: string; wanted: string; isMeant: () => boolean };

/** Takes a part of the text out. True when the box then says `wanted`, and goes on saying so. */
export async function takeAway(box: Box, part: Part, { from, wanted, isMeant }: Change): Promise<boolean> {
  const isDone = () => essence(readBox(box).text) === essence(wanted);
  if (isDone()) return true;
  const field = fieldOf(box);
  for (const cut of box.kind.cuts) {
    const reading = readBox(box);
    const start =
      field === undefined ? reading.pointAt(part.start, part.fromEnd) : { node: field, offset: part.start };
    const end =
      field === undefined ? reading.pointAt(part.end, !part.toStart) : { node: field, offset: part.end };
    if (start === undefined || end === undefined) return false;
    await selectIn(box, start, end);
    // Written meanwhile, by the person or the editor: the part is somewhere else now.
    if (essence(readBox(box).text) !== essence(from) || !isMeant()) return false;
    await cuts[cut](box);
    if (!(await until(cutMs, isDone))) continue;
    await wait(settleMs);
    return isDone();
  }
  return false;
}
