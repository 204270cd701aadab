import type { Verdict } from '../../../components/shell/gate.ts';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';

const press = { isTrusted: true };
let ask: typeof import('../../../components/shell/gate.ts').gate;
let watchVisibility: typeof import('../../../components/shell/gate.ts').watchVisibility;

/** The gate as it stands in a page that was just opened: in somebody's frame or not, the browser with the observer or not. */
async function open({ isFramed, sees }: { isFramed: boolean; sees: boolean }): Promise<void> {
  vi.resetModules();
  vi.doMock('../../../components/shell/page.ts', () => ({ isFramed }));
  vi.stubGlobal('IntersectionObserverEntry', { prototype: sees ? { isVisible: true } : {} });
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  ({ gate: ask, watchVisibility } = await import('../../../components/shell/gate.ts'));
  watchVisibility();
}

/** Says what the browser would say of the frame. */
let show: (isVisible: boolean) => void;
class FakeObserver {
  constructor(tell: (entries: { isVisible: boolean }[]) => void) {
    show = (isVisible) => tell([{ isVisible }]);
  }
  observe(): void {}
}

/** Whether the page around us comes to drawing itself. */
let draws = true;
let focus: MockInstance<() => boolean>;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  draws = true;
  fakeBrowser.runtime.sendMessage = () =>
    draws ? Promise.resolve({ ok: true, value: null }) : new Promise(() => {});
  focus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => vi.advanceTimersByTime(ms);
/** The verdict; the clock goes on only as long as it is waited for. */
async function gate(event: { isTrusted: boolean }, step: string): Promise<Verdict | undefined> {
  let verdict: Verdict | undefined;
  void ask(event, step).then((answer) => (verdict = answer));
  for (const ms of [0, 150, 850]) if (verdict === undefined) await vi.advanceTimersByTimeAsync(ms);
  return verdict;
}

test('a press that no person made is never let through', async () => {
  await open({ isFramed: false, sees: true });
  expect(await gate({ isTrusted: false }, 'a:kept')).toBe('covered');
});

test('in a window of our own one press is enough', async () => {
  await open({ isFramed: false, sees: false });
  expect(await gate(press, 'a:kept')).toBe('allowed');
});

describe('in a frame, where the browser says what is seen', () => {
  beforeEach(() => open({ isFramed: true, sees: true }));

  test('a press counts once the frame was in plain sight for half a second', async () => {
    expect(await gate(press, 'a:kept')).toBe('covered');
    show(true);
    pass(499);
    expect(await gate(press, 'a:kept')).toBe('covered');
    pass(1);
    expect(await gate(press, 'a:kept')).toBe('allowed');
  });

  test('any cover in between starts the half second again', async () => {
    show(true);
    pass(5000);
    show(false);
    expect(await gate(press, 'a:kept')).toBe('covered');
    show(true);
    pass(400);
    expect(await gate(press, 'a:kept')).toBe('covered');
    pass(100);
    expect(await gate(press, 'a:kept')).toBe('allowed');
  });

  test('several sights in a row count from the first', async () => {
    show(true);
    pass(300);
    show(true);
    pass(200);
    expect(await gate(press, 'a:kept')).toBe('allowed');
  });

  test('a frame without the focus takes no press', async () => {
    show(true);
    pass(5000);
    focus.mockReturnValue(false);
    expect(await gate(press, 'a:kept')).toBe('covered');
  });
});

describe('what the browser said last may be old', () => {
  beforeEach(async () => {
    await open({ isFramed: true, sees: true });
    show(true);
    pass(5000);
  });

  test('a cover that is noticed just after the press counts', async () => {
    const verdict = ask(press, 'a:kept');
    await vi.advanceTimersByTimeAsync(100);
    show(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(await verdict).toBe('covered');
  });

  test('a cover that is noticed just after the press, and gone again, counts', async () => {
    const verdict = ask(press, 'a:kept');
    await vi.advanceTimersByTimeAsync(50);
    show(false);
    await vi.advanceTimersByTimeAsync(50);
    show(true);
    await vi.advanceTimersByTimeAsync(100);
    expect(await verdict).toBe('covered');
  });

  test('a page that does not come to drawing may show anything', async () => {
    draws = false;
    expect(await gate(press, 'a:kept')).toBe('covered');
  });
});

describe('in a frame, where the browser cannot say (Firefox)', () => {
  beforeEach(() => open({ isFramed: true, sees: false }));

  test('the second press for the same step, not too soon and not too late, confirms the first', async () => {
    expect(await gate(press, 'a:kept')).toBe('again');
    pass(400);
    expect(await gate(press, 'a:kept')).toBe('allowed');
  });

  test('a double press is no confirmation, and the one after it is', async () => {
    expect(await gate(press, 'a:kept')).toBe('again');
    pass(399);
    expect(await gate(press, 'a:kept')).toBe('again');
    pass(400);
    expect(await gate(press, 'a:kept')).toBe('allowed');
  });

  test('a question is forgotten after eight seconds', async () => {
    expect(await gate(press, 'a:kept')).toBe('again');
    pass(8001);
    expect(await gate(press, 'a:kept')).toBe('again');
  });

  test('another step, or the same step of another promise, asks anew', async () => {
    expect(await gate(press, 'a:kept')).toBe('again');
    pass(1000);
    expect(await gate(press, 'a:withdrawn')).toBe('again');
    pass(1000);
    expect(await gate(press, 'b:withdrawn')).toBe('again');
    pass(1000);
    expect(await gate(press, 'a:kept')).toBe('again');
  });

  test('one confirmation is good for one step', async () => {
    await gate(press, 'a:kept');
    pass(1000);
    expect(await gate(press, 'a:kept')).toBe('allowed');
    pass(1000);
    expect(await gate(press, 'a:kept')).toBe('again');
  });

  test('a frame without the focus is not even asked', async () => {
    focus.mockReturnValue(false);
    expect(await gate(press, 'a:kept')).toBe('covered');
  });
});
