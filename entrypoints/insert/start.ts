import { browser } from 'wxt/browser';
import type { CheckAnswer, InsertAnswer, InsertCall, InsertOrder } from '@/lib/messages/inserting.ts';
import { fieldOf } from '@/lib/page/insert/box.ts';
import { chooseBox, type Chosen } from '@/lib/page/insert/choose-box.ts';
import { isCaseHere } from '@/lib/page/insert/is-case-here.ts';
import { takeOut } from '@/lib/page/insert/take-out.ts';
import { writeInto, type Inserted } from '@/lib/page/insert/write-into.ts';
import { isAlive, watchLiveness } from '@/lib/page/liveness.ts';
import { adapterFor } from '@/lib/page/read-facts.ts';
import { ok, problem, type Result } from '@/lib/problem.ts';

/** Starts in this page and answers a function that says whether it still runs. Does nothing until it is asked to. */
export function startInserting(): () => boolean {
  const life = new AbortController();
  /** The one that can be taken out again. */
  let last: Inserted | undefined;
  /** One after the other: two at once would read each other's text. */
  let turn: Promise<unknown> = Promise.resolve();

  const write = async (order: InsertOrder): Promise<Result<InsertAnswer>> => {
    const chosen = choose(order);
    if (!chosen.ok) return chosen;
    const { box, audience } = chosen.value;
    const written = await writeInto(box, order.text);
    if (!written.ok) return written;
    last = written.value;
    return ok({ strategy: `${box.kind.name}: ${written.value.way}`, box: audience });
  };
  const undo = async (): Promise<Result<null>> => {
    const inserted = last;
    if (inserted === undefined) return problem('textMoved', 'nothing inserted');
    const done = await takeOut(inserted);
    if (done.ok) last = undefined;
    return done;
  };
  const obey = async (call: InsertCall): Promise<Result<InsertAnswer | CheckAnswer | null>> => {
    if (call.insert === 'undo') return undo();
    if (call.insert === 'write') return write(call.order);
    const chosen = choose(call.order);
    return chosen.ok ? ok({ needsCaret: fieldOf(chosen.value.box) !== undefined }) : chosen;
  };

  const onCall = (raw: unknown, sender: { id?: string }, answer: (value: Result<unknown>) => void) => {
    // Only our background reaches this listener; what else it says is for the content script.
    if (sender.id !== browser.runtime.id) return;
    const call = raw as Partial<InsertCall>;
    if (call.insert === undefined) return;
    turn = turn
      .then(() => obey(call as InsertCall))
      .then(
        answer,
        // A page may make reading throw; whether something was written is not known then.
        () => answer(problem(call.insert === 'write' ? 'halfKept' : 'pageUnknown', 'unreadable')),
      );
    return true; // the answer comes later
  };
  browser.runtime.onMessage.addListener(onCall);
  watchLiveness(life.signal, () => life.abort());
  return () => !life.signal.aborted && isAlive();
}

/** Decided from what the page shows at this moment. */
function choose(order: InsertOrder): Result<Chosen> {
  const adapter = adapterFor(order.adapters, document);
  if (adapter === undefined) return problem('pageUnknown');
  if (!isCaseHere(adapter, document, new URL(location.href), order)) return problem('caseChanged');
  return chooseBox(adapter, document, order);
}
