import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { takeOutHere } from '@/components/updates/insert-steps.ts';
import { makeCommitment, stepOn, type Making } from '@/lib/db/commitments.ts';
import type { Body } from '@/lib/messages/contract.ts';
import { ok } from '@/lib/problem.ts';
import { undo } from '@/lib/records/commitment-steps.ts';

/** A promise that was made together with the text that says it, if that was inserted: where it stands. */
export type Said = { id: string; eventId: string; what: string; inserted: Body<'undoInsert'> | null };

/** Makes the promise that the customer was just told of. Why it could not be made is on screen. */
export async function promise(
  making: Making,
  draftId: string,
  inserted: Said['inserted'],
): Promise<Said | undefined> {
  const made = await makeCommitment(making, Date.now(), draftId);
  useTrouble.getState().say(made.ok ? null : made.reason);
  if (!made.ok) return undefined;
  return { id: made.value.row.id, eventId: made.value.eventId, what: making.what, inserted };
}

/** Takes back both: the text out of the box, as far as it still stands there, and the promise. */
export async function takeBackBoth(event: Pressed, said: Said): Promise<boolean> {
  if (said.inserted !== null) {
    const out = await takeOutHere(event, said.inserted);
    if (out === undefined) return false;
    const done = await takeBack(said);
    if (done && !out.ok) useTrouble.getState().say(out.reason);
    return done;
  }
  return (await guarded(event, `${said.id}:undo`, async () => ok(await takeBack(said)))) === true;
}

/** The promise alone: its text was taken out already. */
export async function takeBack({ id, eventId }: Said): Promise<boolean> {
  const done = await stepOn(id, undo(eventId), Date.now());
  useTrouble.getState().say(done.ok ? null : done.reason);
  return done.ok;
}
