import { expect, test, vi } from 'vitest';

/** Two contexts of the extension, each with a lock of its own. */
async function aContext() {
  vi.resetModules();
  return import('../../../lib/db/hold-open.ts');
}

test('whoever moves the database waits for everybody who has it open, and whoever comes then waits for the move', async () => {
  const [one, other, late] = [await aContext(), await aContext(), await aContext()];
  expect(await one.holdOpen()).toBe(true);
  expect(await other.holdOpen()).toBe(true);
  const said: string[] = [];
  let end: () => void = () => undefined;
  const moving = one.alone(async () => {
    said.push('moving');
    await new Promise<void>((resolve) => (end = resolve));
    said.push('moved');
  });
  one.letGo();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(said).toEqual([]);
  other.letGo();
  await vi.waitFor(() => expect(said).toEqual(['moving']));
  const opening = late.holdOpen().then((wasFree) => said.push(`open, free: ${wasFree}`));
  await new Promise((resolve) => setTimeout(resolve, 20));
  end();
  await Promise.all([moving, opening]);
  expect(said).toEqual(['moving', 'moved', 'open, free: false']);
  late.letGo();
});

test('a context that has let go may hold again', async () => {
  const { alone, holdOpen, letGo } = await aContext();
  for (let round = 0; round < 3; round += 1) {
    expect(await holdOpen()).toBe(true);
    expect(await holdOpen()).toBe(true);
    letGo();
    expect(await alone(async () => round)).toBe(round);
  }
});

test('where the browser denies locks, opening goes on and says itself what is denied', async () => {
  const { holdOpen } = await aContext();
  const denied = vi
    .spyOn(navigator.locks, 'request')
    .mockRejectedValue(new DOMException('Access to Locks API denied', 'SecurityError'));
  expect(await holdOpen()).toBe(true);
  denied.mockRejectedValue(new Error('a bug'));
  await expect(holdOpen()).rejects.toThrow('a bug');
  denied.mockRestore();
});
