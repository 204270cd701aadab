import { useState } from 'react';
import { Fold } from '@/components/ui/Fold.tsx';
import { t } from '@/lib/i18n.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import type { ReviewBody } from '@/lib/records/review.ts';
import { LearningCard } from './LearningCard.tsx';
import { Lines } from './Lines.tsx';
import { questions, tryQuestion, type Asked } from './prompts.ts';
import { write } from './writing.ts';
import css from './Review.module.css';

type Props = { body: ReviewBody; packs: readonly Pack[]; names: readonly string[] };

/** What went well, what was hard, one thing to try; from what was hard a learning card, where the person wants one. */
export function ReflectStep({ body, packs, names }: Props) {
  const { learning } = body;
  const [isCard, setCard] = useState(
    [learning.happened, learning.mine, learning.differently, learning.others].some((line) => line !== ''),
  );
  const answer = ({ key, part, text }: Asked, words: string) =>
    write({
      answers: { ...body.answers, [key]: words },
      asked: { ...body.asked, [key]: body.asked[key] ?? { part, text, entry: crypto.randomUUID() } },
    });
  return (
    <>
      <p className={css.quiet}>{t('review.reflectHint')}</p>
      {questions(packs, body).map((one) => (
        <Lines
          key={one.key}
          label={one.text}
          value={body.answers[one.key] ?? ''}
          most={2000}
          onChange={(words) => answer(one, words)}
        />
      ))}
      <Fold label={t('review.card')} isOpen={isCard} onToggle={() => setCard(!isCard)}>
        <LearningCard learning={learning} names={names} />
      </Fold>
      <Lines
        label={tryQuestion(packs)}
        hint={t('review.tryHint')}
        value={body.try.text}
        most={500}
        onChange={(text) => write({ try: { ...body.try, text } })}
      />
    </>
  );
}
