import { BatteryFull, BatteryLow, BatteryMedium, type LucideIcon } from 'lucide-react';
import { useId, useState } from 'react';
import { useTrouble } from '@/components/shell/trouble.ts';
import { forgetEnergy, noteEnergy } from '@/lib/db/energies.ts';
import { openShift } from '@/lib/db/shifts.ts';
import { t } from '@/lib/i18n.ts';
import type { Energy, EnergyBody } from '@/lib/records/energy.ts';
import css from './QuickLog.module.css';

type Level = EnergyBody['level'];

const levels: readonly { level: Level; word: 'low' | 'some' | 'plenty'; Icon: LucideIcon }[] = [
  { level: 1, word: 'low', Icon: BatteryLow },
  { level: 2, word: 'some', Icon: BatteryMedium },
  { level: 3, word: 'plenty', Icon: BatteryFull },
];

/** The wall clock, epoch ms, at the moment of the tap. */
const clock = () => Date.now();

/** How much energy is left, in one tap, for who likes to (R11). It never leaves this device. */
export function EnergyTap() {
  const labelId = useId();
  const [noted, setNoted] = useState<{ id: Energy['id']; level: Level } | null>(null);
  const note = async (level: Level) => {
    const shift = await openShift();
    const done = await noteEnergy(level, clock(), shift?.id ?? '');
    useTrouble.getState().say(done.ok ? null : done.reason);
    if (done.ok) setNoted({ id: done.value.id, level });
  };
  const undo = async (id: string) => {
    const gone = await forgetEnergy(id);
    useTrouble.getState().say(gone.ok ? null : gone.reason);
    if (gone.ok) setNoted(null);
  };
  return (
    <section aria-labelledby={labelId} className={css.energy}>
      <h2 id={labelId} className={css.title}>
        {t('energy.label')}
      </h2>
      <div className={css.levels}>
        {levels.map(({ level, word, Icon }) => (
          <button
            key={level}
            type="button"
            aria-pressed={noted?.level === level}
            className={css.tag}
            onClick={() => void note(level)}
          >
            <Icon size={14} aria-hidden />
            {t(`energy.${word}`)}
          </button>
        ))}
      </div>
      <p role="status" className={css.status}>
        {noted !== null && (
          <>
            {t('energy.noted')}{' '}
            <button type="button" className={css.link} onClick={() => void undo(noted.id)}>
              {t('log.undo')}
            </button>
          </>
        )}
      </p>
    </section>
  );
}
