import type { RefObject } from 'react';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import type { Answer, Body } from '@/lib/messages/contract.ts';
import type { InsertWish } from '@/lib/messages/inserting.ts';
import { send } from '@/lib/messages/send.ts';
import { ok, problem, type Problem } from '@/lib/problem.ts';

/** `caseKey` is the case that the text was made for; the page is asked for it again before anything is written. */
export type Where = Pick<InsertWish, 'tab' | 'caseKey' | 'audienceConfirmed'>;

/** Undefined when the press did not count. Why it was not inserted is said beside the button, so it is an answer here. */
export function insertHere(event: Pressed, wish: InsertWish): Promise<Answer<'insertReply'> | undefined> {
  return guarded(event, 'insert', async () => {
    const answer = await send('insertReply', wish);
    return ok(isLost(answer) ? problem('notHeard', answer.detail) : answer);
  });
}

/** The background went away over it (an update, a browser that stops it): the text may stand there. */
function isLost(answer: Answer<'insertReply'>): answer is Problem {
  return !answer.ok && answer.reason === 'refused' && !['', 'speaker'].includes(answer.detail ?? '');
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
