import { absoluteTime } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import type { Standing } from '@/lib/records/commitment-state.ts';
import css from './CommitmentRow.module.css';

type Props = { row: Commitment; standing: Standing; now: number };

/** Below the words of a promise: to whom and on which case, and, where there is something, what else it needs. */
export function RowDetails({ row, standing, now }: Props) {
  const { tellBy, waitingOn, waitingFor, offeredTo, receivedFrom } = standing;
  const kind =
    row.kind === 'toMe' ? t('row.toMe', [row.by]) : row.kind === 'checkBack' ? t('row.checkBack') : '';
  const more = [
    kind,
    waitingOn === undefined ? '' : t('list.tellBy', [waitingOn]) + (waitingFor ? `: ${waitingFor}` : ''),
    offeredTo === undefined ? '' : t('row.offered', [offeredTo]),
    receivedFrom === undefined ? '' : t('row.received', [receivedFrom]),
    row.state === 'renegotiated' ? t('state.renegotiated') : '',
  ].filter((part) => part !== '');
  return (
    <>
      <span className={css.who}>
        {row.customer !== '' && <bdi>{row.customer}</bdi>}
        {row.customer !== '' && row.caseId !== '' && ' · '}
        {row.caseId !== '' && <bdi>#{row.caseId}</bdi>}
      </span>
      {(tellBy !== undefined || more.length > 0) && (
        <span className={css.more}>
          {tellBy !== undefined && (
            <span data-tone={tellTone(tellBy, now)}>
              {t('row.tellBy', [absoluteTime(tellBy, now, '')])}
              {tellBy <= now && ` · ${t('due.past')}`}
              {more.length > 0 && ' · '}
            </span>
          )}
          <bdi>{more.join(' · ')}</bdi>
        </span>
      )}
    </>
  );
}

function tellTone(tellBy: number, now: number): 'past' | 'soon' | 'calm' {
  if (tellBy <= now) return 'past';
  return tellBy - now <= 60 * 60_000 ? 'soon' : 'calm';
}
