import { vi } from 'vitest';
import type { Commitment } from '../../lib/records/commitment.ts';
import type { Problem } from '../../lib/problem.ts';
import { noon } from './a-commitment.ts';
import { installPrivateFiles } from './private-files.ts';

/** One context of the extension, with its files and its database; and what the person does with a file, in one call. */
export async function aDesk() {
  vi.resetModules();
  const [backup, file, plan, daily, { database }, write, settings, retention, ownKey] = await Promise.all([
    import('../../lib/transfer/backup.ts'),
    import('../../lib/transfer/backup-file.ts'),
    import('../../lib/transfer/restore-plan.ts'),
    import('../../lib/transfer/daily.ts'),
    import('../../lib/db/database.ts'),
    import('../../lib/db/write.ts'),
    import('../../lib/settings.ts'),
    import('../../lib/db/retention.ts'),
    import('../../lib/db/own-key.ts'),
  ]);
  const retained = { days: 90, now: noon };
  /** Reads and plans; nothing is written. */
  const preview = async (text: string, now = noon) => {
    const read = await file.readBackup(aFile(text), now);
    return read.ok ? plan.planRestore(read.value, retained) : read;
  };
  return {
    ...backup,
    ...file,
    ...plan,
    ...daily,
    ...write,
    ...settings,
    ...retention,
    ...ownKey,
    database,
    retained,
    preview,
    /** Reads, plans and restores; answers what was shown, and how many rows it was. */
    restore: async (text: string, now = noon) => {
      const planned = await preview(text, now);
      if (!planned.ok) return planned;
      const done = await plan.applyRestore(planned.value);
      return done.ok ? { ok: true as const, rows: done.value, types: planned.value.types } : done;
    },
    rows: (): Promise<Commitment[]> => database.table('commitment').toArray(),
    text: async (): Promise<string> => {
      const made = await backup.exportBackup(noon);
      if (!made.ok) throw new Error(made.reason);
      return made.value.text;
    },
    clear: async () => {
      await Promise.all([
        database.table('commitment').clear(),
        database.versions.clear(),
        database.meta.clear(),
      ]);
      await settings.canary.setValue(null);
      installPrivateFiles();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof aDesk>>;

/** A file of this text, as the browser gives it. */
export function aFile(text: string, size = text.length) {
  return { size, text: async () => text };
}

export function refusal(answer: { ok: boolean }): Problem['reason'] | undefined {
  return answer.ok ? undefined : (answer as Problem).reason;
}
