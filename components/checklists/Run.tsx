import { CheckCheck, ChevronRight, X } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { itemDueAt } from '@/lib/agenda/item-due.ts';
import type { Hours } from '@/lib/hours/hours-schema.ts';
import { t } from '@/lib/i18n.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import { useWantedItem } from './focus-item.ts';
import { GoneItems } from './GoneItems.tsx';
import { Item } from './Item.tsx';
import { viewOf } from './run-view.ts';
import { Upgrade } from './Upgrade.tsx';
import { useSteps } from './use-steps.ts';
import css from './Checklists.module.css';

type Props = {
  run: Checklist;
  facts: Facts;
  packs: readonly Pack[];
  hours: Hours | undefined;
  now: number;
};

/** For so long (ms) a checklist that the page ticked the last item of stays open. */
const newsMs = 10 * 60_000;

/** One checklist on the case. Finished ones are one line when they are first seen, and open at a press. */
export function Run({ run, facts, packs, hours, now }: Props) {
  const { take } = useSteps();
  const view = viewOf(run, facts);
  // Never folded by itself under the person's hand: only what was finished before is, and not while it is news that the
  // page finished it, and by which sign.
  const [isOpen, setOpen] = useState(!view.isFinished || isTickedByPage(run, now - newsMs));
  const name = run.template?.name ?? '';
  // What somebody was led to stays open when they are there.
  const holdsWanted = useWantedItem(({ wanted }) => wanted?.startsWith(`${run.id}|`) === true);
  if (holdsWanted && !isOpen) setOpen(true);
  return (
    <div className={css.run}>
      <div className={css.head}>
        <h2 className={css.heading}>
          <button
            type="button"
            data-row
            className={css.fold}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {view.isFinished ? (
              <CheckCheck size={14} aria-hidden className={css.finished} />
            ) : (
              <ChevronRight size={14} aria-hidden className={css.chevron} />
            )}
            <span className={css.name}>
              <bdi>{name}</bdi>
            </span>
            <span className={css.size}>
              <bdi>
                {view.isFinished && view.settled === view.of
                  ? t('checklists.allDone')
                  : t('checklists.progress', [String(view.settled), String(view.of)])}
              </bdi>
            </span>
          </button>
        </h2>
        <button
          type="button"
          className={css.icon}
          aria-label={t('checklists.remove', [name])}
          title={t('checklists.remove', [name])}
          onClick={(event) => void take(event.nativeEvent, run, (at) => ({ kind: 'removed', at }))}
        >
          <X size={14} aria-hidden />
        </button>
      </div>
      {isOpen && (
        <>
          <Upgrade run={run} packs={packs} />
          {view.phases.map(({ name: phase, items }) => (
            <Fragment key={phase}>
              {phase !== '' && (
                <h3 className={css.phase}>
                  <bdi>{phase}</bdi>
                </h3>
              )}
              <ul>
                {items.map((shown) => (
                  <Item
                    key={shown.item.id}
                    run={run}
                    shown={shown}
                    dueAt={hours && itemDueAt(shown.item, run.createdAt, hours)}
                    now={now}
                  />
                ))}
              </ul>
            </Fragment>
          ))}
          <GoneItems items={view.gone} />
        </>
      )}
    </div>
  );
}

/** Whether the page has ticked an item since then. */
function isTickedByPage({ items }: Checklist, since: number): boolean {
  return Object.values(items).some(({ by, at = 0 }) => by === 'page' && at > since);
}
