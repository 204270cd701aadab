import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import { ChangedLines } from './ChangedLines.tsx';
import { inForce } from './of-case.ts';
import { keyOf, useRecent } from './recent.ts';
import { upgradeLines } from './upgrade-lines.ts';
import { useSteps } from './use-steps.ts';
import css from './Checklists.module.css';

/** A newer version is there (P4): what it changes on demand, and moving to it by a press. Nothing moves before. */
export function Upgrade({ run, packs }: { run: Checklist; packs: readonly Pack[] }) {
  const { take, takeBack } = useSteps();
  const recent = useRecent(({ steps }) => steps[keyOf(run.id, '')]);
  const [isShown, setShown] = useState(false);
  const newest = inForce(run, packs);
  const lines = upgradeLines(run, newest);
  if (recent?.event.kind === 'upgraded')
    return (
      <p role="status" className={css.banner}>
        {t('checklists.moved')}
        <button type="button" className={css.act} onClick={() => void takeBack(run.id, '')}>
          {t('step.undo')}
        </button>
      </p>
    );
  if (newest === undefined || lines.length === 0) return null;
  const { pack, part } = newest;
  return (
    <div className={css.banner}>
      <p>{t('checklists.changed', lines.length)}</p>
      <div className={css.acts}>
        <button type="button" className={css.act} aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t('checklists.whatChanged')}
        </button>
        <button
          type="button"
          className={css.act}
          onClick={(event) =>
            void take(event.nativeEvent, run, (at) => ({
              kind: 'upgraded',
              at,
              template: part,
              packVersion: pack.version,
              language: run.language,
            }))
          }
        >
          {t('checklists.move')}
        </button>
      </div>
      {isShown && <ChangedLines lines={lines} />}
    </div>
  );
}
