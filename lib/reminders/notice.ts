import { t } from '../i18n.ts';
import type { Prompt } from './budget.ts';

/** What the system is given to show, word for word; `buttons`: where the browser has them. */
export type Notice = { title: string; message: string; buttons: string[] };

/** One line per promise or case: both clocks of one promise are one. */
export function linesOf(prompts: readonly Prompt[]): Prompt[] {
  return [...new Map(prompts.map((prompt) => [prompt.row.id, prompt])).values()];
}

/** Whether the customers are to be told something, and nothing is due. */
export function isTelling(prompts: readonly Prompt[]): boolean {
  return prompts.every(({ kind }) => kind !== 'due');
}

/** The one notification for these prompts, in their order. `words`: the person switched on names and words in it. */
export function noticeOf(prompts: readonly Prompt[], now: number, words: boolean): Notice {
  const lines = linesOf(prompts);
  const telling = isTelling(prompts);
  const cases = lines.filter(({ kind }) => kind === 'update').length;
  const message = words
    ? lines
        .slice(0, 4)
        .map((prompt) => lineOf(prompt, now))
        .join('\n')
    : t('reminder.open');
  return {
    title: titleOf(lines.length - cases, cases, telling),
    message,
    buttons:
      // How they were told is a question for the sidebar: a customer to tell can only be put off here.
      lines.length === 1 && !telling ? [t('step.kept'), t('reminder.later')] : [t('reminder.later')],
  };
}

function titleOf(promises: number, cases: number, telling: boolean): string {
  const tell = (count: number) => t('reminder.tell', count, [String(count)]);
  if (telling) return tell(promises + cases);
  const due = promises === 1 ? t('reminder.one') : t('reminder.many', promises, [String(promises)]);
  return cases === 0 ? due : `${due} · ${tell(cases)}`;
}

function lineOf(prompt: Prompt, now: number): string {
  // The same clock as in the list.
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const time = (at: number) => new Intl.DateTimeFormat(undefined, clock).format(at);
  if (prompt.kind === 'update') {
    const { customer, caseId, nextUpdateAt = prompt.at } = prompt.row;
    return t('reminder.updateLine', [time(nextUpdateAt), customer || `#${caseId}`]);
  }
  const { dueAt, what } = prompt.row;
  return `${time(dueAt)}${dueAt < now ? ` (${t('due.past')})` : ''} ${what}`;
}
