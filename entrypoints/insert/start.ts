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

const mostRemembered = 20;

/** Starts in this page and answers a function that says whether it still runs. Does nothing until it is asked to. */
export function startInserting(): () => boolean {
  const life = new AbortController();
  /** What can be taken out again, the latest first. */
  let all: { inserted: Inserted; order: InsertOrder }[] = [];
  /** One after the other: two at once would read each other's text. */
  let turn: Promise<unknown> = Promise.resolve();

  const write = async (order: InsertOrder): Promise<Result<InsertAnswer>> => {
    const chosen = choose(order);
    if (!chosen.ok) return chosen;
    const { box, audience } = chosen.value;
    const isMeant = () => {
      const now = choose(order);
      return now.ok && now.value.box.element === box.element && now.value.audience === audience;
    };
    const written = await writeInto(box, order.text, isMeant);
    if (!written.ok) return written;
    all = [{ inserted: written.value, order }, ...all].slice(0, mostRemembered);
    return ok({ strategy: `${box.kind.name}: ${written.value.way}`, box: audience });
  };
  const undo = async (text: string): Promise<Result<null>> => {
    const found = all.find(({ order }) => order.text === text && isHere(order));
    if (found === undefined) return problem('textMoved', 'nothing inserted');
    const done = await takeOut(found.inserted, () => isHere(found.order));
    if (done.ok) all = all.filter((one) => one !== found);
    return done;
  };
  const obey = async (call: InsertCall): Promise<Result<InsertAnswer | CheckAnswer | null>> => {
    if (call.insert === 'undo') return undo(call.text);
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

function isHere(order: InsertOrder): boolean {
  const adapter = adapterFor(order.adapters, document);
  return adapter !== undefined && isCaseHere(adapter, document, new URL(location.href), order);
}
