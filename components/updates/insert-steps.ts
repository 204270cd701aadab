import type { RefObject } from 'react';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import type { Answer, Body } from '@/lib/messages/contract.ts';
import type { InsertWish } from '@/lib/messages/inserting.ts';
import { send } from '@/lib/messages/send.ts';
import { ok } from '@/lib/problem.ts';

/** `caseKey` is the case that the text was made for; the page is asked for it again before anything is written. */
export type Where = Pick<InsertWish, 'tab' | 'caseKey' | 'audienceConfirmed'>;

/** Undefined when the press did not count. Why it was not inserted is said beside the button, so it is an answer here. */
export function insertHere(event: Pressed, wish: InsertWish): Promise<Answer<'insertReply'> | undefined> {
  return guarded(event, 'insert', async () => ok(await send('insertReply', wish)));
}

export function takeOutHere(
  event: Pressed,
  what: Body<'undoInsert'>,
): Promise<Answer<'undoInsert'> | undefined> {
  return guarded(event, 'takeOut', async () => ok(await send('undoInsert', what)));
}

/** Does nothing while the one before is under way. */
export async function alone<Done>(
  isBusy: RefObject<boolean>,
  work: () => Promise<Done>,
): Promise<Done | undefined> {
  if (isBusy.current) return undefined;
  isBusy.current = true;
  return work().finally(() => (isBusy.current = false));
}
