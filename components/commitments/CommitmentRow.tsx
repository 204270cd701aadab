import { lazy, Suspense, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { absoluteTime, distance } from '@/components/ui/due-text.ts';
import { focusBack } from '@/components/ui/focus-back.ts';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { isOpen as isStillOwed, standingOf } from '@/lib/records/commitment-state.ts';
import { CheckBackOffer } from './CheckBackOffer.tsx';
import { LateLine } from './LateLine.tsx';
import { RowDetails } from './RowDetails.tsx';
import { StateMark } from './StateMark.tsx';
import type { RecentStep } from './recent.ts';
import { stepsOf, type PanelName } from './step-keys.ts';
import { takeBack, takeStep } from './take-step.ts';
import css from './CommitmentRow.module.css';

const OfferState = lazy(async () => ({
  default: (await import('../handover/OfferState.tsx')).OfferState,
}));
const StepPanel = lazy(async () => ({ default: (await import('./StepPanel.tsx')).StepPanel }));

type Props = {
  row: Commitment;
  now: number;
  recent: RecentStep | undefined;
  isOpen: boolean;
  setOpen: (open: boolean) => void;
  /** What a page puts beside the row: a box to choose it by, a way to the customer's history. */
  beside?: ReactNode;
};

/** One promise: what and when, to whom, and the steps when opened. Enter opens; k t r s w x go straight to a step. */
export function CommitmentRow({ row, now, recent, isOpen, setOpen, beside }: Props) {
  const [panel, setPanel] = useState<PanelName | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOwed = isStillOwed(row);
  const tone = !isOwed ? 'calm' : row.dueAt < now ? 'past' : row.dueAt - now <= 60 * 60_000 ? 'soon' : 'calm';
  // Just closed: it can be undone, and nothing else.
  const isOver = recent !== undefined && !isOwed;
  const standing = standingOf(row.history);

  const open = (name: PanelName | null) => {
    setPanel(name);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setPanel(null);
    focusBack(button.current, button.current?.parentElement);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const name = stepsOf(row).find(([key]) => key === event.key.toLowerCase())?.[1];
    if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'u' && recent !== undefined) void takeBack(row.id);
    else if (name === undefined || isOver) return;
    else open(name);
    event.preventDefault();
  };

  return (
    <li className={css.row} data-tone={tone} data-done={!isOwed} data-commitment={row.id}>
      {beside}
      <button
        ref={button}
        type="button"
        data-row
        className={css.main}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : open(null))}
        onKeyDown={onKeyDown}
      >
        <StateMark tone={isOwed ? tone : row.state.startsWith('kept') ? 'done' : 'off'} />
        <span className={css.what}>
          <bdi>{row.what}</bdi>
        </span>
        <span className={css.due}>
          {absoluteTime(row.dueAt, now, standing.zone)}
          <span className={css.distance}>
            {tone === 'past' ? `${t('due.past')} · ` : ''}
            {isOwed ? distance(row.dueAt, now) : t(`state.${row.state}`)}
          </span>
        </span>
        <RowDetails row={row} standing={standing} now={now} />
      </button>
      {recent !== undefined && (
        <p className={css.done} role="status">
          {t(`did.${recent.did}` as 'did.kept')}
          <button type="button" className={css.undo} onClick={() => void takeBack(row.id)}>
            {t('step.undo')}
          </button>
          {recent.did === 'kept' && row.kind === 'promise' && <CheckBackOffer row={row} now={now} />}
        </p>
      )}
      {recent === undefined && <LateLine row={row} toldAt={standing.toldAt} now={now} open={open} />}
      {isOwed && wasOffered(row) && (
        <Suspense fallback={null}>
          <OfferState row={row} take={(event, name, step) => takeStep(event, row, name, step)} />
        </Suspense>
      )}
      {isOpen && !isOver && (
        <Suspense fallback={null}>
          <StepPanel
            row={row}
            standing={standing}
            now={now}
            panel={panel}
            setPanel={setPanel}
            close={close}
          />
        </Suspense>
      )}
    </li>
  );
}

function wasOffered({ history }: Commitment): boolean {
  return Object.values(history).some((event) => event.kind === 'offered');
}
