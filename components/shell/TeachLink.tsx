import { t } from '@/lib/i18n.ts';
import { usePage } from './page.ts';
import { teachThisSite, useTeaching } from './teaching.ts';
import css from './CaseStrip.module.css';

/** Where Kept knows nothing of a page but its title, one quiet line says that it can learn. */
export function TeachLink() {
  const isGeneric = usePage(({ facts }) => facts?.adapter === 'generic');
  const isTeaching = useTeaching(({ lesson }) => lesson !== null);
  if (!isGeneric || isTeaching) return null;
  return (
    <button type="button" className={css.teach} onClick={teachThisSite}>
      {t('teach.start')}
    </button>
  );
}
