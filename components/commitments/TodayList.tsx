import { endOfDay, absoluteTime } from '@/components/ui/due-text.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { byUrgency } from '@/lib/agenda/sections.ts';
import { t } from '@/lib/i18n.ts';
import { standingOf } from '@/lib/records/commitment-state.ts';
import { StateMark } from './StateMark.tsx';
import { useOpenList } from './use-open-list.ts';
import css from './TodayList.module.css';

/** What is due today, to look at; the steps are in the sidebar. */
export function TodayList() {
  const now = useNow();
  const { active } = useOpenList('', '', endOfDay(now));
  return (
    <section>
      <h2 className={css.title}>{t('popup.today')}</h2>
      {active.length === 0 && <p className={css.quiet}>{t('popup.nothingToday')}</p>}
      <ul className={css.list}>
        {active
          .toSorted((a, b) => byUrgency(a, b, now))
          .slice(0, 8)
          .map((row) => (
            <li key={row.id} className={css.row}>
              <StateMark tone={row.dueAt < now ? 'past' : 'calm'} />
              <span className={css.what}>
                <bdi>{row.what}</bdi>
              </span>
              <span>
                {absoluteTime(row.dueAt, now, standingOf(row.history).zone)}
                {row.dueAt < now ? ` · ${t('due.past')}` : ''}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
