import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undoMs, type History } from '../../../lib/records/commitment-events.ts';
import { standingOf } from '../../../lib/records/commitment-state.ts';
import {
  keep,
  miss,
  renegotiate,
  resume,
  snooze,
  tell,
  undo,
  accept,
  offerTo,
  recall,
  tellThemBy,
  waitOn,
  withdraw,
  type Step,
} from '../../../lib/records/commitment-steps.ts';
import type { Result } from '../../../lib/problem.ts';
import { hour, minute, noon } from '../../support/a-commitment.ts';
import { anyPresses, made, numRuns, pressAll } from '../../support/histories.ts';

const due = noon + 2 * hour;
const waiting = { on: 'Sam', next: 'count the stock', tellBy: noon + hour };

/** The standing after the step, or the reason it was refused. */
function taken(step: Step, now: number, history: History = made) {
  const answer = step(history, 'next', now);
  return answer.ok ? standingOf(answer.value) : answer.reason;
}

function must(answer: Result<History>): History {
  if (!answer.ok) throw new Error(`refused: ${answer.reason}`);
  return answer.value;
}

describe('keeping', () => {
  test('in time is kept, after the time is kept late, and late but done in time is kept', () => {
    expect(taken(keep('byPhone'), due)).toMatchObject({ state: 'kept' });
    expect(taken(keep('byPhone'), due + 1)).toMatchObject({ state: 'keptLate' });
    expect(taken(keep('byPhone', due - minute), due + hour)).toMatchObject({ state: 'kept' });
  });

  test('cannot be dated into the future', () => {
    const answer = must(keep('byPhone', due + hour)(made, 'next', noon + 1));
    expect(answer['next']).toMatchObject({ kind: 'kept', doneAt: noon + 1 });
  });
});

describe('renegotiating', () => {
  test('moves the time when the customer hears of it before the old one', () => {
    expect(taken(renegotiate(due + hour, 'UTC', 'byPhone'), due)).toMatchObject({
      state: 'renegotiated',
      dueAt: due + hour,
    });
  });

  test('is refused when the customer was told after the due time', () => {
    expect(taken(renegotiate(due + hour, 'UTC', 'byPhone'), due + 1)).toBe('tooLate');
    expect(taken(renegotiate(due + hour, 'UTC', 'byPhone', due + 1), due + minute)).toBe('tooLate');
  });

  test('is allowed later when they were told before it was due', () => {
    expect(taken(renegotiate(due + hour, 'UTC', 'byPhone', due - 1), due + minute)).toMatchObject({
      state: 'renegotiated',
    });
  });

  test('is refused without telling them, and for a time that has passed', () => {
    expect(taken(renegotiate(due + hour, 'UTC', 'notTold'), noon)).toBe('invalid');
    expect(taken(renegotiate(noon, 'UTC', 'byPhone'), noon)).toBe('invalid');
  });

  test('a second time counts from the new promise', () => {
    const once = must(renegotiate(due + hour, 'UTC', 'byPhone')(made, 'first', due));
    expect(taken(renegotiate(due + 2 * hour, 'UTC', 'byPhone'), due + minute, once)).toMatchObject({
      dueAt: due + 2 * hour,
    });
    expect(taken(renegotiate(due + 2 * hour, 'UTC', 'byPhone'), due + hour + 1, once)).toBe('tooLate');
  });
});

describe('the other steps', () => {
  test('snoozing moves the reminder and leaves the promise', () => {
    expect(taken(snooze(due + hour), noon)).toMatchObject({
      dueAt: due,
      snoozedUntil: due + hour,
      snoozes: 1,
    });
    expect(taken(snooze(noon), noon)).toBe('invalid');
  });

  test('waiting cannot be said without who acts, what they do and when the customer hears; the reason may stay out', () => {
    for (const part of [{ on: '  ' }, { next: '' }, { tellBy: noon }])
      expect(taken(waitOn({ ...waiting, ...part }), noon)).toBe('invalid');
    expect(taken(waitOn({ ...waiting, on: ' the warehouse ', reason: ' no stock ' }), noon)).toMatchObject({
      lane: 'waiting',
      waitingOn: 'the warehouse',
      waitingFor: 'count the stock',
      waitingBecause: 'no stock',
      tellBy: noon + hour,
    });
    expect(taken(waitOn(waiting), noon)).toMatchObject({ lane: 'waiting', waitingBecause: undefined });
  });

  test('going on needs waiting, and keeps the time to tell them', () => {
    expect(taken(resume(), noon)).toBe('invalid');
    expect(taken(resume(), noon, must(waitOn(waiting)(made, 'w', noon)))).toMatchObject({
      lane: 'active',
      waitingOn: undefined,
      waitingFor: undefined,
      tellBy: noon + hour,
    });
  });

  test('withdrawing needs a reason', () => {
    expect(taken(withdraw('\n'), noon)).toBe('invalid');
    expect(taken(withdraw('they cancelled'), noon)).toMatchObject({ state: 'withdrawn' });
  });

  test('what is closed stays closed: every step but telling is refused', () => {
    const closed = must(miss()(made, 'first', due + 1));
    const steps = [
      keep('unsaid'),
      renegotiate(due + hour, 'UTC', 'byPhone'),
      snooze(due + hour),
      waitOn(waiting),
    ];
    for (const step of [...steps, resume(), miss(), withdraw('x')])
      expect(taken(step, due + 2, closed)).toBe('closed');
    expect(taken(tell('byPhone'), due + 2, closed)).toMatchObject({ state: 'missed', toldAt: due + 2 });
  });

  test('an event id that is taken is refused, so nothing can be written over', () => {
    expect(miss()(made, 'made', noon)).toMatchObject({ ok: false, reason: 'invalid' });
  });
});

describe('undo', () => {
  const all: Record<string, [Step, History?]> = {
    keep: [keep('unsaid')],
    tell: [tell('byPhone')],
    renegotiate: [renegotiate(due + hour, 'UTC', 'byPhone')],
    snooze: [snooze(due)],
    waitOn: [waitOn(waiting)],
    resume: [resume(), must(waitOn(waiting)(made, 'w', noon))],
    miss: [miss()],
    withdraw: [withdraw('they cancelled')],
    tellThemBy: [tellThemBy(due)],
    offerTo: [offerTo('Lee', 'o1')],
    recall: [recall(), must(offerTo('Lee', 'o1')(made, 'o', noon))],
    accept: [accept('Lee', 'o1'), must(offerTo('Lee', 'o1')(made, 'o', noon))],
  };

  test.each(Object.entries(all))(
    'of %s gives exactly the standing before, for ten seconds',
    (_, [step, start]) => {
      const before = start ?? made;
      const done = must(step(before, 'step', noon + minute));
      for (const later of [0, 1, undoMs]) {
        const back = must(undo('step')(done, 'back', noon + minute + later));
        expect(standingOf(back)).toEqual(standingOf(before));
        expect(Object.keys(back)).toEqual([...Object.keys(done), 'back']);
      }
      expect(undo('step')(done, 'back', noon + minute + undoMs + 1)).toMatchObject({ reason: 'tooLate' });
    },
  );

  test('of making leaves nothing owed', () => {
    expect(taken(undo('made'), noon + 1)).toMatchObject({ state: 'withdrawn', lane: 'closed' });
  });

  test('is only for the latest step that counts', () => {
    const told = must(tell('byPhone')(made, 'told', noon));
    expect(taken(undo('made'), noon + 1, told)).toBe('invalid');
    const back = must(undo('told')(told, 'back', noon + 1));
    expect(taken(undo('made'), noon + 2, back)).toMatchObject({ state: 'withdrawn' });
  });

  test('of nothing, of a stranger and of a taking back is refused', () => {
    const back = must(undo('made')(made, 'back', noon + 1));
    for (const target of ['', 'gone', 'toString', 'back'])
      expect(taken(undo(target), noon + 2, back)).toBe('notFound');
  });

  test('works after the clock was set back', () => {
    const done = must(miss()(made, 'step', noon + minute));
    expect(taken(undo('step'), noon - hour, done)).toEqual(standingOf(made));
  });
});

describe('for any sequence of steps', () => {
  test('history is never rewritten and never shortened', () => {
    fc.assert(
      fc.property(anyPresses, (presses) => {
        pressAll(presses, ({ before, answer, id }) => {
          if (!answer.ok) return;
          expect(Object.keys(answer.value).toSorted()).toEqual([...Object.keys(before), id].toSorted());
          expect(answer.value).toMatchObject(before);
        });
      }),
      { numRuns },
    );
  });

  test('a step that is accepted is the last event, also when the clock was set back', () => {
    fc.assert(
      fc.property(anyPresses, (presses) => {
        pressAll(presses, ({ before, answer, id }) => {
          if (!answer.ok) return;
          const latest = Math.max(...Object.values(before).map((event) => event.at));
          expect(answer.value[id]?.at).toBeGreaterThan(latest);
        });
      }),
      { numRuns },
    );
  });

  test('what is accepted at a step is what the fold then shows', () => {
    const shows: Record<string, (standing: ReturnType<typeof standingOf>, before: History) => void> = {
      keep: ({ state }) => expect(['kept', 'keptLate']).toContain(state),
      renegotiate: ({ state }) => expect(state).toBe('renegotiated'),
      snooze: ({ snoozes }, before) => expect(snoozes).toBe(standingOf(before).snoozes + 1),
      waitOn: ({ lane }) => expect(lane).toBe('waiting'),
      resume: ({ lane }) => expect(lane).toBe('active'),
      miss: ({ state }) => expect(state).toBe('missed'),
      withdraw: ({ state }) => expect(state).toBe('withdrawn'),
    };
    fc.assert(
      fc.property(anyPresses, (presses) => {
        pressAll(presses, ({ press, before, answer }) => {
          if (answer.ok) shows[press.name]?.(standingOf(answer.value), before);
        });
      }),
      { numRuns },
    );
  });

  test('an accepted undo gives the standing before the step it takes back', () => {
    fc.assert(
      fc.property(anyPresses, (presses) => {
        const { history, now } = pressAll(presses);
        for (const step of [keep('unsaid'), tell('byPhone'), snooze(now + hour), waitOn(waiting), miss()]) {
          const done = step(history, 'zz', now);
          if (!done.ok) continue;
          expect(standingOf(must(undo('zz')(done.value, 'zzz', now + 1000)))).toEqual(standingOf(history));
        }
      }),
      { numRuns },
    );
  });

  test('an undo that is accepted anywhere takes its event out of the story', () => {
    fc.assert(
      fc.property(anyPresses, (presses) => {
        pressAll(presses, ({ press, before, answer, id }) => {
          if (press.name !== 'undo' || !answer.ok) return;
          const event = answer.value[id];
          const { [event?.kind === 'undone' ? event.event : '']: _, ...without } = before;
          expect(standingOf(answer.value)).toEqual(standingOf(without));
        });
      }),
      { numRuns },
    );
  });

  test('only renegotiating moves the promised time', () => {
    fc.assert(
      fc.property(anyPresses, (presses) => {
        pressAll(presses, ({ press, before, answer }) => {
          if (!answer.ok || press.name === 'renegotiate' || press.name === 'undo') return;
          expect(standingOf(answer.value).dueAt).toBe(standingOf(before).dueAt);
        });
      }),
      { numRuns },
    );
  });
});
