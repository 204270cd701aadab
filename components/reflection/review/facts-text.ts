import { absoluteTime, clockTime } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import { endings, type Ending, type ShiftFacts } from '@/lib/reflection/shift-facts.ts';
import type { Told } from './use-facts.ts';

/** "carried", "kept late": what a shift made of a promise, in one word. */
export function endingText(ending: Ending): string {
  return ending === 'carried' ? t('review.carried') : t(`state.${ending}`);
}

/** "2 kept, 1 carried": only what there is. */
export function countsText({ counts }: Pick<ShiftFacts, 'counts'>): string {
  return endings
    .filter((one) => counts[one] > 0)
    .map((one) => `${counts[one]} ${endingText(one)}`)
    .join(', ');
}

/** The facts of a shift as plain sentences. */
export function factLines({ facts, nextAt, now }: Pick<Told, 'facts' | 'nextAt' | 'now'>): string[] {
  const { updates, needs } = facts;
  const answered = needs.yes + needs.taskOnly + needs.unsure;
  return [
    facts.promises.length === 0
      ? t('review.noPromises')
      : `${t('review.promises', facts.promises.length)} ${countsText(facts)}.`,
    ...(facts.made > 0 ? [t('review.made', facts.made)] : []),
    ...(facts.past > 0 ? [t('review.past', facts.past)] : []),
    ...(facts.beforeNext > 0
      ? [t('review.beforeNext', facts.beforeNext, [String(facts.beforeNext), absoluteTime(nextAt, now, '')])]
      : []),
    ...(updates.of > 0 ? [t('review.updates', [String(updates.onTime), String(updates.of)])] : []),
    ...(answered > 0
      ? [
          t('review.needs', [
            String(answered),
            String(needs.yes),
            String(needs.taskOnly),
            String(needs.unsure),
          ]),
        ]
      : []),
  ];
}

/** "today 09:00–17:05"; the day of the end where it is another one. `endsAt` undefined: it goes on. */
export function shiftText(startsAt: number, endsAt: number | undefined, now: number): string {
  const from = absoluteTime(startsAt, now, '');
  if (endsAt === undefined) return t('review.since', [from]);
  const isSameDay = new Date(startsAt).toDateString() === new Date(endsAt).toDateString();
  return `${from}–${isSameDay ? clockTime(endsAt) : absoluteTime(endsAt, now, '')}`;
}
