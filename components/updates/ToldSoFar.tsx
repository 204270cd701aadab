import { useState } from 'react';
import { useNow } from '@/components/shell/use-now.ts';
import { absoluteTime } from '@/components/ui/due-text.ts';
import { Fold } from '@/components/ui/Fold.tsx';
import { t } from '@/lib/i18n.ts';
import { toldSoFar, type Telling, type UpdateClock } from '@/lib/records/update-clock.ts';
import css from './Told.module.css';

/** What the customer of this case was told, and when; folded until it is asked for. */
export function ToldSoFar({ clock }: { clock: UpdateClock | undefined }) {
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const told = clock === undefined ? [] : toldSoFar(clock.history);
  if (told.length === 0) return null;
  return (
    <Fold
      label={t('updates.toldSoFar', [String(told.length)])}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
    >
      <ol className={css.list}>
        {told.map((one) => (
          <li key={one.id} className={css.line}>
            <span className={css.time}>{absoluteTime(one.at, now, '')}</span>
            <span>{words(one)}</span>
          </li>
        ))}
      </ol>
    </Fold>
  );
}

function words(one: Telling): string {
  if (one.kind === 'heard') return t(`heardHow.${one.how}`);
  return t(`wroteHow.${one.how}`, [one.message]);
}
