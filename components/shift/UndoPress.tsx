import { useEffect, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Shift } from '@/lib/records/shift.ts';
import { lastSaid, takeBack } from '@/lib/records/shift-steps.ts';
import { step } from './presses.ts';
import css from './Shift.module.css';

/** Takes back what was said last of a shift, for ten seconds, in whichever window it was said. */
export function UndoPress({ shift }: { shift: Shift }) {
  return <Press key={`${shift.id} ${Object.keys(shift.history).length}`} shift={shift} />;
}

function Press({ shift: { id, history } }: { shift: Shift }) {
  const [said, setSaid] = useState(() => lastSaid(history, Date.now()));
  const until = said?.until;
  useEffect(() => {
    if (until === undefined) return undefined;
    const timer = setTimeout(() => setSaid(undefined), until - Date.now());
    return () => clearTimeout(timer);
  }, [until]);
  if (said === undefined) return null;
  return (
    <button
      type="button"
      className={css.quiet}
      onClick={({ nativeEvent }) => void step(nativeEvent, 'undo', id, takeBack(said.id))}
    >
      {t('step.undo')}
    </button>
  );
}
