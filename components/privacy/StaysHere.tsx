import { t } from '@/lib/i18n.ts';
import type { KeptKind } from '@/lib/db/kept-here.ts';
import { kindText } from './kind-text.ts';
import css from './Privacy.module.css';

/** All that is kept in this browser, kind by kind. */
export function StaysHere({ kinds }: { kinds: readonly KeptKind[] }) {
  const some = kinds.filter(({ count }) => count > 0);
  const none = kinds.filter(({ count }) => count === 0);
  const own = kinds.filter(({ sealed }) => sealed !== undefined);
  const sealed = own.reduce((sum, kind) => sum + (kind.sealed ?? 0), 0);
  const all = own.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-labelledby="stays" className={css.stays}>
      <h2 id="stays" className={css.title}>
        {t('privacy.stays')}
      </h2>
      <p>{t('privacy.staysWhere')}</p>
      <p>{sealedText(sealed, all)}</p>
      {some.length > 0 && (
        <div className={css.scroll} tabIndex={0} role="region" aria-label={t('privacy.table')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('privacy.column.kind')}</th>
                <th scope="col">{t('privacy.column.count')}</th>
                <th scope="col">{t('privacy.column.sealed')}</th>
                <th scope="col">{t('privacy.column.backup')}</th>
              </tr>
            </thead>
            <tbody>
              {some.map(({ type, scope, count, sealed: closed }) => (
                <tr key={type}>
                  <th scope="row">{kindText(type)}</th>
                  <td>{count.toLocaleString()}</td>
                  <td>{closed === undefined ? t('privacy.notSealed') : closed.toLocaleString()}</td>
                  <td>{t(scope === 'device' ? 'privacy.never' : 'privacy.inBackup')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {none.length > 0 && (
        <p className={css.quiet}>
          {t('privacy.noneOf', [none.map(({ type }) => kindText(type)).join(', ')])}
        </p>
      )}
    </section>
  );
}

function sealedText(sealed: number, all: number): string {
  if (all === 0) return t('privacy.noOwnWords');
  if (sealed === 0) return t('privacy.noneSealed');
  return t('privacy.someSealed', [sealed.toLocaleString(), all.toLocaleString()]);
}
