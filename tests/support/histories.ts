import fc from 'fast-check';
import { vi } from 'vitest';
import { tellings, type CommitmentEvent, type History } from '../../lib/records/commitment-events.ts';
import {
  keep,
  miss,
  renegotiate,
  accept,
  offerTo,
  recall,
  receive,
  resume,
  snooze,
  tell,
  tellThemBy,
  undo,
  waitOn,
  withdraw,
  type Step,
} from '../../lib/records/commitment-steps.ts';
import { hour, minute, noon } from './a-commitment.ts';

/** How often a property is tried; a deep run asks for more. */
export const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
/** The same for a property whose every case goes through a database: fewer by day, as many by night. */
export const slowRuns = numRuns >= 10_000 ? numRuns : Math.ceil(numRuns / 8);
// A deep run takes longer than vitest's five seconds.
vi.setConfig({ testTimeout: 5000 + numRuns * 10 });

/** The history of a promise made at noon and due two hours later. */
export const made: History = {
  made: { kind: 'made', at: noon, dueAt: noon + 2 * hour, zone: 'Europe/Berlin' },
};

/** Few moments and few ids, so that events meet, contradict and undo each other. */
const moment = fc.integer({ min: 0, max: 40 }).map((n) => noon + n * 5000);
const how = fc.constantFrom(...tellings);
const zone = fc.constantFrom('Europe/Berlin', 'UTC');
const offer = fc.constantFrom('o1', 'o2');
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', '10', '9', '__proto__'] as const;
const id = fc.constantFrom(...ids);

export const anyEvent: fc.Arbitrary<CommitmentEvent> = fc.oneof(
  fc.record(
    { kind: fc.constant('made'), at: moment, dueAt: moment, zone, tellBy: moment },
    { requiredKeys: ['kind', 'at', 'dueAt', 'zone'] },
  ),
  fc.record({ kind: fc.constant('tellingSet'), at: moment, tellBy: fc.option(moment, { nil: undefined }) }),
  fc.record({ kind: fc.constant('offered'), at: moment, to: fc.string(), offer }),
  fc.record({ kind: fc.constant('recalled'), at: moment }),
  fc.record({ kind: fc.constant('accepted'), at: moment, by: fc.string(), offer }),
  fc.record({ kind: fc.constant('received'), at: moment, from: fc.string(), offer }),
  fc.record({ kind: fc.constant('told'), at: moment, how }),
  fc.record({ kind: fc.constant('renegotiated'), at: moment, toldAt: moment, dueAt: moment, zone, how }),
  fc.record({ kind: fc.constant('snoozed'), at: moment, until: moment }),
  fc.record({ kind: fc.constant('waiting'), at: moment, on: fc.string() }),
  fc.record({ kind: fc.constant('resumed'), at: moment }),
  fc.record({ kind: fc.constant('kept'), at: moment, doneAt: moment, how }),
  fc.record({ kind: fc.constant('missed'), at: moment }),
  fc.record({ kind: fc.constant('handedOver'), at: moment, to: fc.string() }),
  fc.record({ kind: fc.constant('withdrawn'), at: moment, reason: fc.string() }),
  fc.record({ kind: fc.constant('undone'), at: moment, event: id }),
);

/** Events with their ids, each id once, in no order. */
export const anyEntries: fc.Arbitrary<[string, CommitmentEvent][]> = fc.uniqueArray(fc.tuple(id, anyEvent), {
  selector: ([one]) => one,
  maxLength: ids.length,
});

export const historyOf = (entries: readonly (readonly [string, CommitmentEvent])[]): History =>
  Object.fromEntries(entries);

/** One press of the person: which step, and how much later than the one before (a clock may be set back). */
export type Press = { name: string; take: (history: History) => Step; later: number };

const span = fc.integer({ min: -hour, max: 3 * hour });
const step = (name: string, take: Step) => ({ name, take: () => take });

/** `later` starts the times of the presses; the times inside a step are near the promise's own. */
export const anyPress: fc.Arbitrary<Press> = fc
  .tuple(
    fc.oneof(
      fc
        .tuple(how, fc.option(span))
        .map(([by, at]) => step('keep', keep(by, at === null ? undefined : noon + at))),
      how.map((by) => step('tell', tell(by))),
      fc
        .tuple(span, how, fc.option(span))
        .map(([due, by, told]) =>
          step('renegotiate', renegotiate(noon + due, 'UTC', by, told === null ? undefined : noon + told)),
        ),
      span.map((until) => step('snooze', snooze(noon + until))),
      fc
        .tuple(fc.string(), fc.string(), span)
        .map(([on, next, later]) => step('waitOn', waitOn({ on, next, tellBy: noon + later }))),
      fc
        .option(span)
        .map((later) => step('tellThemBy', tellThemBy(later === null ? undefined : noon + later))),
      fc.string().map((to) => step('offerTo', offerTo(to, 'o1'))),
      fc.constant(step('recall', recall())),
      fc.constantFrom('o1', 'o2').map((offer) => step('accept', accept('Lee', offer))),
      fc.constant(step('receive', receive('Lee', 'o3'))),
      fc.constant(step('resume', resume())),
      fc.constant(step('miss', miss())),
      fc.string().map((reason) => step('withdraw', withdraw(reason))),
      // Any event may be asked back, mostly the last one.
      fc.nat({ max: 3 }).map((back) => ({
        name: 'undo',
        take: (history: History) => undo(Object.keys(history).at(-1 - back) ?? 'made'),
      })),
    ),
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 12_000 }) },
      { weight: 1, arbitrary: fc.integer({ min: -hour, max: 2 * hour }) },
      { weight: 1, arbitrary: fc.constant(10 * minute) },
    ),
  )
  .map(([taken, later]) => ({ ...taken, later }));

export const anyPresses = fc.array(anyPress, { maxLength: 15 });

/** Takes the presses one after the other; refused ones change nothing. Calls `seen` before and after each. */
export function pressAll(
  presses: readonly Press[],
  seen: (one: {
    press: Press;
    before: History;
    answer: ReturnType<Step>;
    now: number;
    id: string;
  }) => void = () => {},
): { history: History; now: number } {
  let history = made;
  let now = noon;
  for (const [n, press] of presses.entries()) {
    now += press.later;
    const eventId = `event-${String(n).padStart(2, '0')}`;
    const answer = press.take(history)(history, eventId, now);
    seen({ press, before: history, answer, now, id: eventId });
    if (answer.ok) history = answer.value;
  }
  return { history, now };
}
