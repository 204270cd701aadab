/** What something was, is, and would be again. Values are never changed in place, so that a step back gives back the very same. */
export type History<Value> = {
  past: readonly Value[];
  present: Value;
  future: readonly Value[];
  /** What the last change was about, and when: typing in one field is one step. */
  last?: { about: string; at: number };
};

/** Typing goes on for so long after the last key (ms); then it is another step. */
const oneStepMs = 2000;
const mostSteps = 500;

export function begin<Value>(present: Value): History<Value> {
  return { past: [], present, future: [] };
}

/** `about` names the field that is typed in; changes without it are steps of their own. `at`: epoch ms. */
export function change<Value>(
  history: History<Value>,
  next: Value,
  { about, at }: { about?: string; at: number },
): History<Value> {
  if (next === history.present) return history;
  const { past, present, last } = history;
  const isSameStep = about !== undefined && last?.about === about && at - last.at <= oneStepMs;
  return {
    past: isSameStep ? past : [...past, present].slice(-mostSteps),
    present: next,
    future: [],
    ...(about === undefined ? {} : { last: { about, at } }),
  };
}

/** One step back; the same where there is none. */
export function undo<Value>({ past, present, future }: History<Value>): History<Value> {
  const earlier = past.at(-1);
  if (past.length === 0) return { past, present, future };
  return { past: past.slice(0, -1), present: earlier as Value, future: [present, ...future] };
}

/** What was undone last, once more; the same where there is none. */
export function redo<Value>({ past, present, future }: History<Value>): History<Value> {
  const [later, ...rest] = future;
  if (future.length === 0) return { past, present, future };
  return { past: [...past, present], present: later as Value, future: rest };
}
