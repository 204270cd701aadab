import { useState } from 'react';
import { absoluteTime, clockTime } from '@/components/ui/due-text.ts';
import { Fold } from '@/components/ui/Fold.tsx';
import { t } from '@/lib/i18n.ts';
import { shiftOf } from '@/lib/records/shift-state.ts';
import type { ShiftPromise } from '@/lib/reflection/shift-facts.ts';
import { EndingMark } from './EndingMark.tsx';
import { endingText } from './facts-text.ts';
import { extentOf, hourMarks, placeOf, trackOf, type Extent } from './timeline-shape.ts';
import type { Told } from './use-facts.ts';
import css from './Timeline.module.css';

/** More promises than these are in the table only: a picture of a hundred lines shows nothing. */
const mostDrawn = 30;

/** The shift as a picture: each promise from when it was made to when it was due and what became of it; and as a table. */
export function Timeline({ shift, endsAt, facts, now }: Told) {
  const [isTable, setTable] = useState(false);
  const extent = extentOf(shift.startsAt, endsAt);
  const { promises } = facts;
  if (promises.length === 0) return null;
  return (
    <figure className={css.figure}>
      <figcaption className={css.caption}>{t('review.timeline')}</figcaption>
      <div className={css.axis} aria-hidden>
        {hourMarks(extent, 8).map((at) => (
          <span key={at} style={{ insetInlineStart: `${placeOf(at, extent)}%` }}>
            {clockTime(at)}
          </span>
        ))}
      </div>
      <ol className={css.rows}>
        {promises.slice(0, mostDrawn).map((promise) => (
          <Row
            key={promise.row.id}
            promise={promise}
            extent={extent}
            pauses={shiftOf(shift.history).pauses}
            now={now}
          />
        ))}
      </ol>
      {promises.length > mostDrawn && (
        <p className={css.quiet}>{t('review.moreInTable', promises.length - mostDrawn)}</p>
      )}
      <p className={css.quiet}>{t('review.legend')}</p>
      <div className={css.alternative}>
        <Fold label={t('review.asTable')} isOpen={isTable} onToggle={() => setTable(!isTable)}>
          <Table promises={promises} now={now} />
        </Fold>
      </div>
    </figure>
  );
}

type RowProps = {
  promise: ShiftPromise;
  extent: Extent;
  pauses: readonly { from: number; until: number | undefined }[];
  now: number;
};

function Row({ promise, extent, pauses, now }: RowProps) {
  const track = trackOf(promise, extent);
  const { ending, row } = promise;
  return (
    <li className={css.row}>
      <span className={css.what} title={row.what}>
        <bdi>{row.what}</bdi>
      </span>
      <span className={css.unseen}>{timesText(promise, now)}</span>
      <svg className={css.track} aria-hidden>
        {pauses.map(({ from, until }) => {
          const x = placeOf(from, extent);
          const width = placeOf(until ?? extent.to, extent) - x;
          return <rect key={from} x={`${x}%`} width={`${width}%`} height="100%" className={css.pause} />;
        })}
        <line x1="0" x2="100%" y1="50%" y2="50%" className={css.ground} />
        <line x1={`${track.made ?? 0}%`} x2={`${track.ended}%`} y1="50%" y2="50%" className={css.span} />
        {track.due !== undefined && (
          <line x1={`${track.due}%`} x2={`${track.due}%`} y1="15%" y2="85%" className={css.due} />
        )}
        {track.made !== undefined && <circle cx={`${track.made}%`} cy="50%" r="3" className={css.made} />}
        {track.isFromBefore && (
          <svg y="50%" overflow="visible">
            <path d="M5 -4 1 0 5 4" className={css.stroke} />
          </svg>
        )}
        {track.isDueLater && (
          <svg x="100%" y="50%" overflow="visible">
            <path d="M8 -4 12 0 8 4" className={css.stroke} />
          </svg>
        )}
        <EndingMark ending={ending} x={track.ended} />
      </svg>
      <span className={css.word}>
        <EndingMark ending={ending} />
        {endingText(ending)}
        {promise.isPast && <span className={css.past}>{t('due.past')}</span>}
      </span>
    </li>
  );
}

function timesText({ madeAt, dueAt, endedAt }: ShiftPromise, now: number): string {
  const made = `${t('review.madeAt', [absoluteTime(madeAt, now, '')])}, ${t('review.dueAt', [absoluteTime(dueAt, now, '')])}`;
  return endedAt === undefined ? made : `${made}, ${absoluteTime(endedAt, now, '')}`;
}

function Table({ promises, now }: { promises: readonly ShiftPromise[]; now: number }) {
  return (
    <div className={css.scroll} role="group" aria-label={t('review.timeline')} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {(['what', 'made', 'due', 'became'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`reviewColumn.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {promises.map(({ row, madeAt, dueAt, endedAt, ending, isPast }) => (
            <tr key={row.id}>
              <th scope="row">
                <bdi>{row.what}</bdi>
                {row.customer !== '' && <span className={css.quiet}> {row.customer}</span>}
              </th>
              <td>{absoluteTime(madeAt, now, '')}</td>
              <td>{absoluteTime(dueAt, now, '')}</td>
              <td>
                {endingText(ending)}
                {isPast ? ` · ${t('due.past')}` : ''}
                {endedAt === undefined ? '' : ` ${absoluteTime(endedAt, now, '')}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
