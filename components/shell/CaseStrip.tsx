import { t } from '@/lib/i18n.ts';
import { usePage } from './page.ts';
import css from './CaseStrip.module.css';

/** Whose case is open on the page: only what the page itself says, and nothing while it is in between. */
export function CaseStrip() {
  const facts = usePage((state) => state.facts);
  if (facts === null) return <p className={css.none}>{t('case.none')}</p>;
  const { caseId, caseNumber = caseId, customer, title } = facts;
  if (caseId === undefined && title === undefined) return <p className={css.none}>{t('case.none')}</p>;
  return (
    <div className={css.strip}>
      <p className={css.who}>
        {customer !== undefined && <bdi>{customer}</bdi>}
        {customer !== undefined && caseId !== undefined && ' · '}
        {caseId !== undefined && <bdi>#{caseNumber}</bdi>}
      </p>
      {title !== undefined && (
        <p className={css.title} title={title}>
          <bdi>{title}</bdi>
        </p>
      )}
    </div>
  );
}
