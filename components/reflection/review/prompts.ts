import { t } from '@/lib/i18n.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import type { ReviewBody } from '@/lib/records/review.ts';

/** A question of the review; `key` names it in what was answered. */
export type Asked = { key: string; part: 'wentWell' | 'hard'; text: string };

/** More questions than these of one part are no review of two minutes. */
const most = 3;

/**
 * What is asked: the prompts of the packs, or Kept's own where no pack asks; and whatever was answered already, though the pack
 * may ask something else by now.
 */
export function questions(packs: readonly Pack[], body: Pick<ReviewBody, 'asked' | 'answers'>): Asked[] {
  return (['wentWell', 'hard'] as const).flatMap((part) => {
    const now = promptsOf(packs, part);
    const before = Object.entries(body.asked)
      .filter(([key, one]) => one.part === part && (body.answers[key] ?? '') !== '')
      .filter(([key]) => !now.some((one) => one.key === key))
      .map(([key, { text }]) => ({ key, part, text }));
    return [...now, ...before];
  });
}

function promptsOf(packs: readonly Pack[], part: Asked['part']): Asked[] {
  const found = packs.flatMap(({ id, prompts }) =>
    prompts
      .filter((prompt) => prompt.part === part)
      .map((prompt) => ({ key: `${id}/${prompt.id}`, part, text: prompt.text })),
  );
  if (found.length > 0) return found.slice(0, most);
  return [{ key: part, part, text: part === 'hard' ? t('review.hard') : t('review.wentWell') }];
}

/** How one thing to try is asked for. */
export function tryQuestion(packs: readonly Pack[]): string {
  const asked = packs.flatMap(({ prompts }) => prompts).find(({ part }) => part === 'try');
  return asked?.text ?? t('review.try');
}
