import { beforeEach, describe, expect, test } from 'vitest';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { aDesk, type Desk } from '../../support/backup-desk.ts';
import { emptyBrowser } from '../../support/fresh-storage.ts';
import { installPrivateFiles, privateFiles, refuseWrites, tamper } from '../../support/private-files.ts';

beforeEach(emptyBrowser);

const day = 24 * hour;
const add = (desk: Desk, id: string) => desk.put(commitment, aCommitment({ id }));

async function goBackTo(desk: Desk, at: number) {
  const rows = await desk.readDaily(at);
  if (!rows.ok) throw new Error(rows.reason);
  const planned = await desk.planRestore(rows.value, desk.retained);
  if (!planned.ok) throw new Error(planned.reason);
  return desk.applyRestore(planned.value);
}

describe('a daily snapshot', () => {
  test('is taken when there is something to keep, and listed with its day and how much it holds', async () => {
    const desk = await aDesk();
    await desk.takeDailyWhenDue(noon);
    expect(await desk.listDaily()).toEqual([]);
    await add(desk, 'a');
    await add(desk, 'b');
    await desk.takeDailyWhenDue(noon);
    expect(await desk.listDaily()).toEqual([{ at: noon, promises: 2 }]);
  });

  test('is due after 20 hours, and only when something has changed', async () => {
    const desk = await aDesk();
    await add(desk, 'a');
    await desk.takeDailyWhenDue(noon);
    await desk.takeDailyWhenDue(noon + day);
    expect(await desk.listDaily()).toHaveLength(1);
    await add(desk, 'b');
    await desk.takeDailyWhenDue(noon + 19 * hour);
    expect(await desk.listDaily()).toHaveLength(1);
    await desk.takeDailyWhenDue(noon + day);
    expect((await desk.listDaily()).map(({ at }) => at)).toEqual([noon + day, noon]);
  });

  test('is taken although the clock was once ahead by years', async () => {
    const desk = await aDesk();
    await add(desk, 'a');
    await desk.takeDailyWhenDue(noon + 4000 * day);
    await add(desk, 'b');
    await desk.takeDailyWhenDue(noon);
    expect((await desk.listDaily()).map(({ at }) => at)).toContain(noon);
  });

  test('rotates: after two months of work a few remain, and each of them is whole', async () => {
    const desk = await aDesk();
    for (let n = 0; n < 60; n += 1) {
      await add(desk, `row ${n}`);
      await desk.takeDailyWhenDue(noon + n * day);
    }
    const kept = await desk.listDaily();
    expect(kept.length).toBeGreaterThanOrEqual(10);
    expect(kept.length).toBeLessThanOrEqual(12);
    for (const { at, promises } of kept) {
      const rows = await desk.readDaily(at);
      expect(rows.ok && rows.value).toHaveLength(promises);
    }
  });
});

describe('one that cannot be written', () => {
  const full = new DOMException('no room', 'QuotaExceededError');

  test('is told, takes none of the good ones away, and is forgotten when the next succeeds', async () => {
    const desk = await aDesk();
    await add(desk, 'a');
    await desk.takeDailyWhenDue(noon);
    await add(desk, 'b');
    refuseWrites(full);
    await desk.takeDailyWhenDue(noon + day);
    expect((await desk.dailySnapshots.getValue()).failedAt).toBe(noon + day);
    expect(await desk.listDaily()).toEqual([{ at: noon, promises: 1 }]);
    refuseWrites(undefined);
    await desk.takeDailyWhenDue(noon + day + minute);
    expect(await desk.dailySnapshots.getValue()).toMatchObject({ failedAt: 0, at: noon + day + minute });
    expect(await desk.listDaily()).toHaveLength(2);
    // What was begun takes no room.
    expect(privateFiles().filter((name) => name.includes(`${noon + day}/`))).toEqual([]);
  });

  test('is told where the browser has no such storage at all', async () => {
    installPrivateFiles('none');
    const desk = await aDesk();
    await add(desk, 'a');
    await desk.takeDailyWhenDue(noon);
    expect((await desk.dailySnapshots.getValue()).failedAt).toBe(noon);
    expect(await desk.listDaily()).toEqual([]);
  });

  test('is damaged later: it says so, and another can be used', async () => {
    const desk = await aDesk();
    await add(desk, 'a');
    await desk.takeDailyWhenDue(noon);
    const part = privateFiles().find((name) => name.includes('daily') && name.includes('part-')) ?? '';
    tamper(part, (text) => text.replace('Ana', 'Eva'));
    expect(await desk.readDaily(noon)).toMatchObject({ ok: false, reason: 'damaged' });
  });
});

describe('going back', () => {
  test('brings back what was deleted and what was changed away, and loses nothing newer', async () => {
    const desk = await aDesk();
    await add(desk, 'deleted later');
    await add(desk, 'kept later');
    await desk.takeDailyWhenDue(noon);
    await desk.remove(commitment, 'deleted later');
    const kept = { kind: 'kept' as const, at: noon + minute, doneAt: noon + minute, how: 'byPhone' as const };
    const { history } = aCommitment();
    await desk.put(
      commitment,
      aCommitment({ id: 'kept later', what: 'newer words', history: { ...history, kept } }),
    );
    await add(desk, 'made later');
    expect(await goBackTo(desk, noon)).toEqual({ ok: true, value: 1 });
    const rows = new Map((await desk.rows()).map((row) => [row.id, row]));
    expect([...rows.keys()].toSorted()).toEqual(['deleted later', 'kept later', 'made later']);
    expect(rows.get('kept later')).toMatchObject({ state: 'kept', what: 'newer words' });
  });

  test('to a day on which nothing was different does nothing', async () => {
    const desk = await aDesk();
    await add(desk, 'a');
    await desk.takeDailyWhenDue(noon);
    const acts = (await desk.canary.getValue())?.n;
    expect(await goBackTo(desk, noon)).toEqual({ ok: true, value: 0 });
    expect((await desk.canary.getValue())?.n).toBe(acts);
  });
});
