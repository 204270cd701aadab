import { useEffect, useRef, useState } from 'react';
import { focusBack } from '@/components/ui/focus-back.ts';
import { t } from '@/lib/i18n.ts';
import type { TakenMany } from '@/lib/db/step-on-many.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';
import { keep, snooze, withdraw, type Step } from '@/lib/records/commitment-steps.ts';
import { Choices, known } from './HowSteps.tsx';
import { snoozeTimes } from './snooze-times.ts';
import { takeManyBack, takeStepOnMany, tellOwed } from './take-step-on-many.ts';
import { WordsField } from './WordsField.tsx';
import step from './StepPanel.module.css';
import css from './BulkSteps.module.css';

const offered = ['kept', 'told', 'snooze', 'withdraw'] as const;
type Offered = (typeof offered)[number];

type Props = { ids: readonly string[]; now: number; clear: () => void };
type Done = TakenMany & { did: 'kept' | 'told' | 'snoozed' | 'withdrawn'; asked: number };

/** One step on all that are chosen, as one act with one undo. What does not allow it is left alone and counted. */
export function BulkSteps({ ids, now, clear }: Props) {
  const [open, setOpen] = useState<Offered | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [reason, setReason] = useState('');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (done === null) return;
    const timer = setTimeout(() => setDone(null), undoMs);
    return () => clearTimeout(timer);
  }, [done]);
  const take = async (event: Event, did: Done['did'], one: Step) => {
    const taken = await takeStepOnMany(event, ids, did, one);
    if (taken === undefined) return;
    setDone({ ...taken, did, asked: ids.length });
    setOpen(null);
    setReason('');
    clear();
    // The button that was pressed is gone; Undo comes next by Tab, and not by holding Enter.
    focusBack(place.current, place.current);
  };
  const undo = async () => {
    if (done !== null) await takeManyBack(done);
    setDone(null);
  };
  if (ids.length === 0 && done === null) return null;
  return (
    <section ref={place} tabIndex={-1} className={css.bulk} aria-label={t('bulk.title')}>
      {done !== null && (
        <p className={css.line} role="status">
          {sentence(done)}
          {done.taken.length > 0 && (
            <button type="button" className={step.action} onClick={() => void undo()}>
              {t('step.undo')}
            </button>
          )}
        </p>
      )}
      {ids.length > 0 && (
        <div className={css.line}>
          <span role="status">{t('bulk.chosen', ids.length)}</span>
          {offered.map((name) => (
            <button
              key={name}
              type="button"
              className={step.action}
              aria-expanded={open === name}
              onClick={() => setOpen(open === name ? null : name)}
            >
              {t(`step.${name}`)}
            </button>
          ))}
          <button type="button" className={css.quiet} onClick={clear}>
            {t('bulk.clear')}
          </button>
        </div>
      )}
      {ids.length > 0 && (open === 'kept' || open === 'told') && (
        <fieldset className={step.step}>
          <legend>{t(open === 'kept' ? 'step.keptHow' : 'step.toldHow')}</legend>
          <Choices
            ways={open === 'kept' ? [...known, 'noNeed', 'notTold'] : known}
            onChosen={(event, how) => void take(event, open, open === 'kept' ? keep(how) : tellOwed(how))}
          />
        </fieldset>
      )}
      {ids.length > 0 && open === 'snooze' && (
        <fieldset className={step.step}>
          <legend>{t('step.snoozeUntil')}</legend>
          <div className={step.actions}>
            {snoozeTimes(now).map(({ label, until }, index) => (
              <button
                key={label}
                type="button"
                className={step.action}
                autoFocus={index === 0}
                onClick={(event) => void take(event.nativeEvent, 'snoozed', snooze(until()))}
              >
                {label}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {ids.length > 0 && open === 'withdraw' && (
        <form
          className={step.step}
          onSubmit={(event) => {
            event.preventDefault();
            void take(event.nativeEvent, 'withdrawn', withdraw(reason));
          }}
        >
          <WordsField label={t('step.reason')} most={500} value={reason} onChange={setReason} first />
          <div className={step.actions}>
            <button type="submit" className={step.action} data-main disabled={reason.trim() === ''}>
              {t('step.withdraw')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

/** "Withdrawn: 3 of 5. 2 are closed already." */
function sentence({ did, asked, taken, refused }: Done): string {
  const counts = t('bulk.did', [t(`did.${did}`), String(taken.length), String(asked)]);
  const closed = refused.find(([reason]) => reason === 'closed')?.[1] ?? 0;
  const others = refused.reduce((sum, [, count]) => sum + count, 0) - closed;
  return [counts, closed > 0 ? t('bulk.closed', closed) : '', others > 0 ? t('bulk.others', others) : '']
    .filter((part) => part !== '')
    .join(' ');
}
