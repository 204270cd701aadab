import { useEffect, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { standings, type Filters, type StandingName } from '@/lib/search/plan.ts';
import { siteLooks } from '@/lib/settings.ts';
import { DateRange } from './DateRange.tsx';
import css from './Find.module.css';

type Props = { filters: Filters; setFilters: (next: Filters) => void };

/** What narrows a search: outcome, customer, desk, when it was made or due, and who is waited for. */
export function FindFilters({ filters, setFilters }: Props) {
  const [sites, setSites] = useState<string[]>([]);
  useEffect(() => void siteLooks.getValue().then((looks) => setSites(Object.keys(looks).toSorted())), []);
  const set = (part: Filters) => setFilters({ ...filters, ...part });
  const words = (text: string) => (text.trim() === '' ? undefined : text);
  return (
    <fieldset className={css.filters}>
      <legend className={css.hidden}>{t('find.filters')}</legend>
      <label className={css.filter}>
        {t('find.standing')}
        <select
          className={css.control}
          value={filters.standing ?? ''}
          onChange={(event) =>
            set({ standing: event.target.value === '' ? undefined : (event.target.value as StandingName) })
          }
        >
          <option value="">{t('find.any')}</option>
          {standings.map((name) => (
            <option key={name} value={name}>
              {t(`standing.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={css.filter}>
        {t('find.customer')}
        <input
          className={css.control}
          dir="auto"
          maxLength={200}
          value={filters.customer ?? ''}
          onChange={(event) => set({ customer: words(event.target.value) })}
        />
      </label>
      {sites.length > 1 && (
        <label className={css.filter}>
          {t('find.site')}
          <select
            className={css.control}
            value={filters.site ?? ''}
            onChange={(event) => set({ site: words(event.target.value) })}
          >
            <option value="">{t('find.any')}</option>
            {sites.map((site) => (
              <option key={site} value={site}>
                {site.replace(/^https?:\/\//, '')}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={css.filter}>
        {t('find.waitingOn')}
        <input
          className={css.control}
          dir="auto"
          maxLength={200}
          value={filters.waitingOn ?? ''}
          onChange={(event) => set({ waitingOn: words(event.target.value) })}
        />
      </label>
      <DateRange label={t('find.made')} range={filters.made} onChange={(made) => set({ made })} />
      <DateRange label={t('find.due')} range={filters.due} onChange={(due) => set({ due })} />
    </fieldset>
  );
}
