import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { usualHours } from '../../lib/hours/hours-schema.ts';
import { myHours, myWork, storedHours } from '../../lib/settings.ts';

const systemZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const tuesday = Date.UTC(2026, 2, 10) / 86_400_000;

beforeEach(() => fakeBrowser.reset());

describe('my hours', () => {
  test('are nine to five in the zone of the machine until they were said', async () => {
    expect(await myHours()).toEqual({ hours: usualHours(systemZone, 17 * 60), areSaid: false });
  });

  test('end as the day did that was chosen before there were hours', async () => {
    await fakeBrowser.storage.local.set({ dayEnds: 18 * 60 + 30 });
    const { hours, areSaid } = await myHours();
    expect(areSaid).toBe(false);
    expect(hours.week[0]).toEqual([[9 * 60, 18 * 60 + 30]]);
    expect((await myWork(systemZone))(tuesday).ends).toBe(18 * 60 + 30);
  });

  test('are what was said, in the zone that was said', async () => {
    const said = { ...usualHours('Asia/Tokyo', 15 * 60), holidays: [{ date: '2026-12-31' }] };
    await storedHours.setValue(said);
    expect(await myHours()).toEqual({ hours: said, areSaid: true });
    expect((await myWork('Asia/Tokyo'))(tuesday)).toEqual({ starts: 9 * 60, ends: 15 * 60 });
  });

  test('are the usual ones when what is stored is not whole', async () => {
    await fakeBrowser.storage.local.set({ hours: { zone: 'Mars/Olympus', week: [] } });
    expect((await myHours()).areSaid).toBe(false);
  });
});
