import { absoluteTime } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import {
  eventsThatCount,
  type CommitmentEvent,
  type History as Events,
} from '@/lib/records/commitment-events.ts';
import css from './StepPanel.module.css';

/** What happened to a promise so far, oldest first. */
export function History({ history, now }: { history: Events; now: number }) {
  return (
    <>
      <h3 className={css.hint}>{t('history')}</h3>
      <ol className={css.history}>
        {eventsThatCount(history).map(([id, event]) => (
          <li key={id}>
            <span>{t(`did.${event.kind}`)}</span>
            {hasWay(event) && <span> · {t(`how.${event.how}`)}</span>}
            {hasTime(event) && <span> → {absoluteTime(event.dueAt, now, event.zone)}</span>}
            {hasTellBy(event) && <span> · {t('row.tellBy', [absoluteTime(event.tellBy, now, '')])}</span>}
            {event.kind === 'waiting' && <bdi> · {waitingWords(event)}</bdi>}
            {event.kind === 'offered' && <bdi> · {event.to}</bdi>}
            {event.kind === 'accepted' && <bdi> · {event.by}</bdi>}
            {event.kind === 'received' && <bdi> · {event.from}</bdi>}
            {event.kind === 'withdrawn' && <bdi> · {event.reason}</bdi>}
            <time> {absoluteTime(event.at, now, '')}</time>
          </li>
        ))}
      </ol>
    </>
  );
}

function waitingWords({ next, on, reason }: Kind<'waiting'>): string {
  return [next, on, reason].filter((part) => part !== undefined && part !== '').join(' · ');
}

function hasTellBy(event: CommitmentEvent): event is CommitmentEvent & { tellBy: number } {
  return 'tellBy' in event && typeof event.tellBy === 'number';
}

type Kind<Name extends CommitmentEvent['kind']> = Extract<CommitmentEvent, { kind: Name }>;

function hasWay(event: CommitmentEvent): event is Kind<'told' | 'renegotiated' | 'kept'> {
  return event.kind === 'told' || event.kind === 'renegotiated' || event.kind === 'kept';
}

function hasTime(event: CommitmentEvent): event is Kind<'made' | 'renegotiated'> {
  return event.kind === 'made' || event.kind === 'renegotiated';
}
