/**
 * A shift of an agent in fake time: the real background modules over a fake browser and an in-memory database. Minutes pass,
 * alarms fire, calls begin and end, the computer sleeps, and the worker dies, also in the middle of what it does.
 */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { must } from '../../lib/problem.ts';
import { aCommitment, minute } from './a-commitment.ts';
import { emptyBrowser } from './fresh-storage.ts';

export type Shown = { at: number; title: string; ids: string[]; isOnCall: boolean };
export type Shift = Awaited<ReturnType<typeof startShift>>;

const desk = { site: 'https://crm.example', url: 'https://crm.example/cases/1', adapter: 'sandbox' };
const tab = 7;

/** `at`: when the shift begins, epoch ms. */
export async function startShift(at: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  fakeBrowser.reset();
  emptyBrowser();
  const shown: Shown[] = [];
  let isOnCall = false;
  /** How many more outside effects the worker lives for. */
  let life = Infinity;
  let deaths = 0;
  const beat = () => {
    if (life <= 0) throw new Killed();
    life -= 1;
  };

  fakeBrowser.tabs.sendMessage = () => Promise.resolve();
  fakeBrowser.runtime.getURL = (path: string) => `https://kept.extension.example${path}`;
  const { session, local } = fakeBrowser.storage;
  /** As the browser itself does it: that costs the worker nothing. */
  const alarms = {
    clear: fakeBrowser.alarms.clear.bind(fakeBrowser.alarms) as (name: string) => Promise<boolean>,
    create: fakeBrowser.alarms.create.bind(fakeBrowser.alarms) as (
      name: string,
      info: { when: number; periodInMinutes: number },
    ) => Promise<void>,
  };
  const owned: [Record<string, unknown>, string][] = [
    [session as never, 'set'],
    [local as never, 'set'],
    [fakeBrowser.alarms, 'create'],
    [fakeBrowser.alarms, 'clear'],
    [fakeBrowser.action, 'setBadgeText'],
  ];
  for (const [owner, name] of owned) {
    const real = (owner[name] as (...values: unknown[]) => unknown).bind(owner);
    vi.spyOn(owner as Record<string, () => unknown>, name).mockImplementation(
      async (...values: unknown[]) => {
        beat();
        return real(...values);
      },
    );
  }
  fakeBrowser.notifications.create = (async (_: string, { title }: { title: string }) => {
    beat();
    const { 'reminder:shown': ids = [], 'reminder:cases': cases = [] } = (await session.get([
      'reminder:shown',
      'reminder:cases',
    ])) as Record<string, string[]>;
    shown.push({ at: Date.now(), title, ids: [...ids, ...cases], isOnCall });
  }) as never;

  const start = async () => {
    vi.resetModules();
    const [reminders, tabs, { database }, write, { default: commitment }, clocks] = await Promise.all([
      import('../../entrypoints/background/reminders.ts'),
      import('../../entrypoints/background/tabs.ts'),
      import('../../lib/db/database.ts'),
      import('../../lib/db/write.ts'),
      import('../../lib/records/commitment.ts'),
      import('../../lib/db/update-clocks.ts'),
    ]);
    const transaction = database.transaction.bind(database) as (...values: unknown[]) => unknown;
    database.transaction = (async (...values: unknown[]) => {
      beat();
      return transaction(...values);
    }) as never;
    return { ...reminders, ...tabs, ...write, ...clocks, database, commitment };
  };
  let worker = await start();

  /** Does something as the worker does it, until it dies of it. The next time there is a fresh one. */
  const work = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    // What it died of may have been caught on the way, as any fault of the storage is.
    if (life > 0) return;
    deaths += 1;
    await restart();
  };
  const restart = async () => {
    life = Infinity;
    worker.database.close();
    worker = await start();
  };

  /** Fires what is due by now, each alarm once, as a browser does that was asleep until now. */
  const fireDue = async () => {
    for (const { name, scheduledTime, periodInMinutes } of await fakeBrowser.alarms.getAll()) {
      if (scheduledTime > Date.now()) continue;
      await alarms.clear(name);
      if (periodInMinutes !== undefined) {
        await alarms.create(name, { when: Date.now() + periodInMinutes * minute, periodInMinutes });
      }
      await work(() => worker.replan());
    }
  };

  const shift = {
    shown,
    deaths: () => deaths,
    wake: () => work(() => worker.wakeReminders()),

    /** A promise whose reminder comes so many minutes from now. It is made on a page of ours: that does not die with the worker. */
    async promise(id: string, remindIn: number): Promise<void> {
      const now = Date.now();
      const row = aCommitment({ id, madeAt: now - minute, due: now + (remindIn + 10) * minute });
      const left = life;
      life = Infinity;
      must((await worker.create(worker.commitment, row)).ok || undefined, 'the promise is kept');
      life = left;
      await work(() => worker.replan());
      // Nobody writes two promises in one moment.
      vi.setSystemTime(Date.now() + 1000);
    },

    /** A case whose customer is to hear from us so many minutes from now; paced on a page of ours. */
    async updateDue(id: string, inMinutes: number): Promise<void> {
      const now = Date.now();
      const left = life;
      life = Infinity;
      const of = { id, site: desk.site, caseId: id, caseTitle: '', caseUrl: desk.url, customer: '' };
      const set = await worker.paceClock(of, '1h', now, () => now + inMinutes * minute);
      must(set.ok || undefined, 'the pace is kept');
      life = left;
      await work(() => worker.replan());
      vi.setSystemTime(Date.now() + 1000);
    },

    /** Minutes pass while the computer is awake: alarms fire at their time. */
    async pass(minutes: number): Promise<void> {
      const end = Date.now() + minutes * minute;
      for (;;) {
        const set = await fakeBrowser.alarms.getAll();
        const next = Math.min(...set.map((alarm) => alarm.scheduledTime));
        if (next > end) break;
        vi.setSystemTime(Math.max(next, Date.now()));
        await fireDue();
      }
      vi.setSystemTime(end);
    },

    /** Minutes pass while it sleeps: what fell due fires afterwards. */
    async sleep(minutes: number): Promise<void> {
      vi.setSystemTime(Date.now() + minutes * minute);
      await fireDue();
    },

    /** The page says that a call began or ended. */
    async call(isOn: boolean): Promise<void> {
      isOnCall = isOn;
      // The content script says it again when the worker died over it.
      for (let before = -1; before !== deaths;) {
        before = deaths;
        await work(() => worker.setFacts(tab, { ...desk, busy: isOn }));
      }
      await work(() => worker.replan());
    },

    /** The worker lives for so many more effects, then dies in the middle of whatever it does. */
    dieAfter(effects: number): void {
      life = effects;
    },

    /** The browser stops the worker while it is idle. */
    restart,

    end(): void {
      worker.database.close();
      vi.restoreAllMocks();
      vi.useRealTimers();
    },
  };
  return shift;
}

class Killed extends Error {}
