import { problem, ok, type Result } from '../../problem.ts';
import { fieldOf, type Box } from './box.ts';
import { joined, type Joined } from './joints.ts';
import { focusBox, selectIn } from './place-caret.ts';
import { putBack } from './put-back.ts';
import { readBox, type Point } from './reading.ts';
import { essence, findAll } from './same-text.ts';
import { until, wait } from './settle.ts';
import { watchHand } from './watch-hand.ts';
import { whereToWrite, type Place } from './where-to-write.ts';
import { ways, type WayName } from './ways/ways.ts';

/** What was put into a box, and what stood before and behind it: enough to take it out again. */
export type Inserted = { box: Box; parts: Joined; before: string; after: string; way: WayName };

/** Somebody said that they take it: they may need so long (ms). Nobody did: what comes, comes at once. */
const takenMs = 1000;
const untakenMs = 150;
/** What stands there must stand there after this, too (ms): editors draw themselves anew from what they have stored. */
const settleMs = 300;

/**
 * Writes into a box at the caret, beside what stands there, and reads the box back when it has settled. Whatever way did it,
 * the text is there once, in its lines, and the draft is whole; else the box is as it was, and the reason says so.
 * `isMeant` says whether the box is still the one of the case: the person may go elsewhere while an editor is waited for.
 * What the person types meanwhile stays, whatever else it costs.
 */
export async function writeInto(box: Box, text: string, isMeant: () => boolean): Promise<Result<Inserted>> {
  const place = whereToWrite(box);
  if (place === undefined) return problem('notKept', 'no place');
  const hand = watchHand(box);
  try {
    return await writeAt(box, place, { text, isMeant, hasTyped: hand.hasTyped });
  } finally {
    hand.stop();
  }
}

type Wish = { text: string; isMeant: () => boolean; hasTyped: () => boolean };

async function writeAt(box: Box, place: Place, { text, isMeant, hasTyped }: Wish): Promise<Result<Inserted>> {
  await focusBox(box);
  for (const way of box.kind.ways) {
    const point = pointNow(box, place);
    const { text: draft, at } = readBox(box, point);
    if (point === undefined || at === undefined) return problem('notKept', 'moved');
    const [before, after] = [draft.slice(0, at), draft.slice(at)];
    const parts = joined(text, draft, at);
    const whole = parts.lead + parts.text + parts.trail;
    await selectIn(box, point);
    // From here to the first letter nothing is waited for.
    if (!isMeant()) return problem('caseChanged', 'meanwhile');
    if (essence(readBox(box).text) !== essence(draft)) return problem('notKept', 'moved');
    const isTaken = await ways[way](box, whole, isMeant);
    const now = await settled(box, draft, before + whole + after, isTaken);
    const detail = `${box.kind.name} ${way}`;
    if (now === 'nothing') continue;
    // In another case nothing is put right any more: what stands in the box may be that one's.
    if (!isMeant()) return problem('halfKept', detail);
    if (now === 'stored' || (hasTyped() && standsBeside(box, parts, before, after)))
      return ok({ box, parts, before, after, way });
    if (hasTyped()) return problem('halfKept', detail);
    return problem((await putBack(box, draft, isMeant)) ? 'notKept' : 'halfKept', detail);
  }
  return problem('notKept', box.kind.name);
}

/** The text stands there once more than before, between the two halves of the draft, with what the person wrote on behind it. */
function standsBeside(box: Box, { lead, text }: Joined, before: string, after: string): boolean {
  const now = readBox(box).text;
  const [start, whole, end] = [essence(before + lead + text), essence(now), essence(after)];
  return (
    whole.length >= start.length + end.length &&
    whole.startsWith(start) &&
    whole.endsWith(end) &&
    findAll(now, text).length === findAll(before + after, text).length + 1
  );
}

/** Editors draw themselves anew when they get the focus: then the same place is another node, and an empty box begins anew. */
function pointNow(box: Box, place: Place): Point | undefined {
  const reading = readBox(box, place.point);
  if (reading.at !== undefined) return place.point;
  return reading.pointAt(place.at, true) ?? whereToWrite(box)?.point;
}

async function settled(
  box: Box,
  draft: string,
  wanted: string,
  isTaken: boolean,
): Promise<'stored' | 'nothing' | 'other'> {
  const is = (text: string) => essence(readBox(box).text) === essence(text);
  if (await until(isTaken ? takenMs : untakenMs, () => is(wanted))) {
    if (box.kind.name === 'unknown') await drawAnew(box);
    await wait(settleMs);
  } else if (!is(draft)) {
    // Something came of it: it may still be on its way.
    await until(takenMs, () => is(wanted));
    await wait(settleMs);
  }
  if (is(wanted)) return 'stored';
  return is(draft) ? 'nothing' : 'other';
}

/** What a box is left with is what it stores: many draw themselves from their store then. */
async function drawAnew(box: Box): Promise<void> {
  if (fieldOf(box) !== undefined) return;
  box.element.blur();
  await wait(settleMs / 2);
  await focusBox(box);
}
