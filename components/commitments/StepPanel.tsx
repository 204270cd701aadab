import { t } from '@/lib/i18n.ts';
import { resume } from '@/lib/records/commitment-steps.ts';
import { HandOverStep } from '../handover/HandOverStep.tsx';
import { DependStep } from './DependStep.tsx';
import { History } from './History.tsx';
import { KeptStep, ToldStep } from './HowSteps.tsx';
import { RenegotiateStep } from './RenegotiateStep.tsx';
import { SnoozeStep } from './SnoozeStep.tsx';
import { TellByStep } from './TellByStep.tsx';
import { WaitStep } from './WaitStep.tsx';
import { WithdrawStep } from './WithdrawStep.tsx';
import type { StepProps } from './step-props.ts';
import { stepsOf, type PanelName } from './step-keys.ts';
import { takeStep } from './take-step.ts';
import css from './StepPanel.module.css';

type Props = StepProps & { panel: PanelName | null; setPanel: (panel: PanelName | null) => void };

/** The opened row: what can be done with it, the one step that is being taken, and what happened so far. */
export function StepPanel({ row, standing, now, panel, setPanel, close }: Props) {
  const step = { row, standing, now, close };
  const offered = stepsOf(row);
  const back = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // The first Escape leaves the step; the next one gives the caret back to the page.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <div className={css.panel} onKeyDown={back}>
      {panel === null && offered.length > 0 && (
        <div className={css.actions}>
          {offered.map(([key, name], index) =>
            name === 'waiting' && standing.lane === 'waiting' ? (
              <button
                key={key}
                type="button"
                className={css.action}
                onClick={(event) =>
                  void takeStep(event.nativeEvent, row, 'resumed', resume()).then((ok) => ok && close())
                }
              >
                {t('step.resume')}
              </button>
            ) : (
              <button
                key={key}
                type="button"
                className={css.action}
                data-main={index === 0}
                aria-keyshortcuts={key}
                onClick={() => setPanel(name)}
              >
                {t(`step.${name}`)} <kbd>{key}</kbd>
              </button>
            ),
          )}
        </div>
      )}
      {panel === 'kept' && <KeptStep {...step} />}
      {panel === 'told' && <ToldStep {...step} />}
      {panel === 'renegotiate' && <RenegotiateStep {...step} />}
      {panel === 'snooze' && <SnoozeStep {...step} />}
      {panel === 'tellBy' && <TellByStep {...step} />}
      {panel === 'waiting' && <WaitStep {...step} />}
      {panel === 'depend' && <DependStep {...step} />}
      {panel === 'handOver' && (
        <HandOverStep
          row={row}
          standing={standing}
          now={now}
          take={(event, name, step) => takeStep(event, row, name, step)}
          close={close}
        />
      )}
      {panel === 'withdraw' && <WithdrawStep {...step} />}
      {panel === null && <History history={row.history} now={now} />}
    </div>
  );
}
