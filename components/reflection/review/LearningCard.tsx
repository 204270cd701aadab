import { blameWordIn } from '@/lib/packs/blame-words.ts';
import { t } from '@/lib/i18n.ts';
import type { ReviewBody } from '@/lib/records/review.ts';
import { Lines } from './Lines.tsx';
import { Suggestion } from './Suggestion.tsx';
import { write } from './writing.ts';
import css from './Review.module.css';

const lines = ['happened', 'mine', 'differently', 'others'] as const;

/** Four lines from a mistake (R4). There is no line for who is to blame. */
export function LearningCard({
  learning,
  names,
}: {
  learning: ReviewBody['learning'];
  names: readonly string[];
}) {
  const hasBlame = lines.some((line) => blameWordIn(learning[line]) !== undefined);
  return (
    <div className={css.card}>
      {lines.map((line) => (
        <Lines
          key={line}
          label={t(`reviewCard.${line}`)}
          value={learning[line]}
          most={2000}
          onChange={(text) => write({ learning: { ...learning, [line]: text } })}
        />
      ))}
      <p role="status" className={css.quiet}>
        {hasBlame ? t('review.gentle') : ''}
      </p>
      {learning.others.trim() !== '' && <Suggestion id={learning.id} text={learning.others} names={names} />}
    </div>
  );
}
