import { X } from 'lucide-react';
import { focusFirstRow } from '@/components/shell/first-focus.ts';
import { goToTab } from '@/components/shell/tabs.ts';
import { IconButton } from '@/components/ui/IconButton.tsx';
import { t } from '@/lib/i18n.ts';
import type { Shift } from '@/lib/records/shift.ts';
import type { Win } from '@/lib/reflection/wins.ts';
import { close } from './presses.ts';
import { TriedQuestion } from './TriedQuestion.tsx';
import { useStart } from './use-start.ts';
import css from './Shift.module.css';

/** When a shift has begun (R3, T2): what was to be tried, one own win, and what is due. Until it is closed. */
export function StartCard({ shift, onClosed }: { shift: Shift; onClosed?: () => void }) {
  const start = useStart(shift);
  if (start === undefined) return null;
  const { tried, win, due } = start;
  const toPromises = () => {
    goToTab('promises');
    requestAnimationFrame(focusFirstRow);
  };
  return (
    <section className={css.card} aria-label={t('shift.card')}>
      <IconButton
        Icon={X}
        label={t('shift.closeCard')}
        className={css.close}
        act={() => {
          void close({ card: shift.id });
          onClosed?.();
        }}
      />
      {tried !== undefined && <TriedQuestion key={tried.id} tried={tried} />}
      {win !== undefined && (
        <p className={css.win}>
          <span className={css.hint}>{winText(win)}</span>
          <q className={css.own} dir="auto">
            {win.text}
          </q>
        </p>
      )}
      {due === 0 ? (
        <p>{t('shift.due', 0)}</p>
      ) : (
        <button type="button" className={css.link} onClick={toPromises}>
          {t('shift.due', due)}
        </button>
      )}
    </section>
  );
}

function winText({ kind, customer }: Win): string {
  if (kind === 'thanks') return t('shift.winThanks');
  if (kind === 'learned') return t('shift.winLearned');
  return customer === '' ? t('shift.winKept') : t('shift.winKeptFor', [customer]);
}
