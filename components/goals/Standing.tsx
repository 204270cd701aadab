import { t } from '@/lib/i18n.ts';
import type { OwnGoal } from '@/lib/records/goal.ts';
import { measured, type OwnRecord } from '@/lib/reflection/goal-progress.ts';
import { valueText } from './day-text.ts';
import { Sparkline } from './Sparkline.tsx';
import css from './Goals.module.css';

type Props = { goal: OwnGoal; record: OwnRecord | undefined; now: number };

/** Where a goal stands: by the person's own record, or by what they noted. A plain sentence, no grade. */
export function Standing({ goal, record, now }: Props) {
  const { measure, progress } = goal.body;
  if (measure.source === 'byHand') {
    const last = progress.at(-1);
    return (
      <div className={css.standing}>
        <p>
          {last === undefined
            ? t('goals.noValue')
            : t('goals.valueIs', [valueText(last.value, measure.unit)])}
        </p>
        <Sparkline progress={progress} target={measure.target} unit={measure.unit} />
      </div>
    );
  }
  const share = record === undefined ? undefined : measured(goal, record, now);
  return (
    <div className={css.standing}>
      <p>
        <span className={css.quiet}>{t(`goalSource.${measure.source}`)}. </span>
        {share !== undefined && shareText(share)}
      </p>
    </div>
  );
}

function shareText({ met, of, share }: { met: number; of: number; share: number | undefined }): string {
  if (share === undefined) return t('goals.tooFew', [String(of)]);
  const percent = valueText(Math.round(share * 100), '%');
  return t('goals.shareIs', [percent, String(met), String(of)]);
}
