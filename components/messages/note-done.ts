import { useTrouble } from '@/components/shell/trouble.ts';
import { noteWrote, type ClockCase } from '@/lib/db/update-clocks.ts';
import { myName, reachUs } from '@/lib/settings.ts';

/** A message went into the box or was copied: it is told in the case's history, and what was asked once is remembered. */
export async function noteDone(
  of: ClockCase | undefined,
  name: string,
  how: 'inserted' | 'copied',
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [id, setting] of [
    ['agent', myName],
    ['reach', reachUs],
  ] as const) {
    const answer = (answers[id] ?? '').trim();
    if (answer !== '' && (await setting.getValue()) === '') await setting.setValue(answer);
  }
  if (of === undefined) return;
  const noted = await noteWrote(of, name, how, Date.now());
  if (!noted.ok) useTrouble.getState().say(noted.reason);
}
