import { useLiveQuery } from 'dexie-react-hooks';
import { Trash2 } from 'lucide-react';
import { useNow } from '@/components/shell/use-now.ts';
import { clockTime, endOfDay } from '@/components/ui/due-text.ts';
import { focusHere } from '@/components/ui/focus-here.ts';
import { IconButton } from '@/components/ui/IconButton.tsx';
import { reflectionsBetween } from '@/lib/db/reflections.ts';
import { openShift } from '@/lib/db/shifts.ts';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import type { OwnReflection } from '@/lib/records/reflection.ts';
import { entryText, EntryMark } from './EntryMark.tsx';
import { forget, takeBack, useForgotten, withForgotten } from './forgotten.ts';
import css from './QuickLog.module.css';

/** What was written today, or since the shift began; each can be deleted, and taken back for ten seconds. */
export function TodayEntries() {
  const until = endOfDay(useNow());
  const since = startOfDay(until);
  const read = useLiveQuery(async () => {
    const shift = await openShift();
    const from = Math.min(since, shift?.startsAt ?? since);
    return { from, ...(await reflectionsBetween(from, until)) };
  }, [since, until]);
  const gone = useForgotten((state) => state.gone);
  if (read === undefined) return null;
  const ofToday = gone.filter(({ row }) => row.at >= read.from);
  const rows = withForgotten<OwnReflection>(read.rows, ofToday);
  return (
    <section className={css.today}>
      <div className={css.head}>
        <h2 className={css.title}>{t('log.today')}</h2>
        <button
          type="button"
          className={css.link}
          onClick={() => void send('openElsewhere', { where: 'reflection', part: 'log' })}
        >
          {t('log.all')}
        </button>
      </div>
      {rows.length === 0 && <p className={css.quiet}>{t('log.nothing')}</p>}
      <ul>
        {rows.map(({ row, isGone }) => (
          <li key={row.id} className={css.entry}>
            <time className={css.time}>{clockTime(row.at)}</time>
            {isGone ? (
              <p role="status" className={css.words}>
                {t('log.deleted')} <UndoButton id={row.id} />
              </p>
            ) : (
              <>
                <div className={css.words}>
                  <EntryMark body={row.body} />
                  <bdi className={css.text}>{entryText(row.body)}</bdi>
                </div>
                <IconButton
                  Icon={Trash2}
                  label={t('log.deleteOf', [entryText(row.body)])}
                  title={t('log.delete')}
                  className={css.icon}
                  act={(event) => void forget(event.nativeEvent, row.id)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {read.unread > 0 && <p className={css.quiet}>{t('log.unread', read.unread)}</p>}
    </section>
  );
}

/** The press that deleted took its own button away: who was on it goes on here. */
function takeUpFocus(button: HTMLButtonElement | null): void {
  if (document.activeElement === document.body) focusHere(button);
}

/** Stands where the entry stood. */
export function UndoButton({ id }: { id: string }) {
  const forgotten = useForgotten((state) => state.gone.find(({ row }) => row.id === id));
  if (forgotten === undefined) return null;
  return (
    <button ref={takeUpFocus} type="button" className={css.link} onClick={() => void takeBack(forgotten)}>
      {t('log.undo')}
    </button>
  );
}

/** The first moment of the day that ends then, epoch ms. */
function startOfDay(end: number): number {
  const day = new Date(end - 1);
  day.setHours(0, 0, 0, 0);
  return day.getTime();
}
