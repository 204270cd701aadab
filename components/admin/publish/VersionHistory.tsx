import { useState } from 'react';
import { PackChanges } from '@/components/packs/PackChanges.tsx';
import { t } from '@/lib/i18n.ts';
import { handVersion } from './publish.ts';
import type { Published } from './versions.ts';
import css from './Publish.module.css';

type Props = { versions: readonly Published[]; publishAgain: (version: Published) => void };

/** Every version that was published here: what it changed in any other, its file, and the way back to it. */
export function VersionHistory({ versions, publishAgain }: Props) {
  const [shown, setShown] = useState<number>();
  if (versions.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="publish-history">
      <h2 id="publish-history" className={css.heading}>
        {t('publish.history')}
      </h2>
      <ol className={css.versions} reversed>
        {versions.map((one, index) => (
          <li key={one.row.id} className={css.version}>
            <p>
              <strong>{t('publish.version', [String(one.row.version)])}</strong>{' '}
              <span className={css.quiet}>
                {new Date(one.row.publishedAt).toLocaleString()}
                {one.pack.publishedBy !== undefined && ` · ${one.pack.publishedBy}`}
                {one.pack.pilot !== undefined && ` · ${one.pack.pilot.percent} %`}
              </span>
            </p>
            <p className={css.reason}>{one.row.reason}</p>
            <div className={css.actions}>
              <button
                type="button"
                className={css.act}
                aria-expanded={shown === one.row.version}
                onClick={() => setShown(shown === one.row.version ? undefined : one.row.version)}
              >
                {t('publish.compare')}
              </button>
              <button type="button" className={css.act} onClick={() => handVersion(one.row)}>
                {t('publish.saveAgain')}
              </button>
              {index > 0 && (
                <button type="button" className={css.act} onClick={() => publishAgain(one)}>
                  {t('publish.again')}
                </button>
              )}
            </div>
            {shown === one.row.version && <Compared one={one} versions={versions} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a version changed in another one; in the one before it, at first. */
function Compared({ one, versions }: { one: Published; versions: readonly Published[] }) {
  const others = versions.filter(({ row }) => row.id !== one.row.id);
  const before = others.find(({ row }) => row.version < one.row.version);
  const [against, setAgainst] = useState(before?.row.version);
  const other = others.find(({ row }) => row.version === against);
  return (
    <div className={css.compared}>
      {others.length > 0 && (
        <label className={css.choice}>
          {t('publish.against')}
          <select
            className={css.number}
            value={against ?? ''}
            onChange={(event) => setAgainst(Number(event.target.value))}
          >
            {against === undefined && <option value="">{t('publish.nothing')}</option>}
            {others.map(({ row }) => (
              <option key={row.id} value={row.version}>
                {t('publish.version', [String(row.version)])}
              </option>
            ))}
          </select>
        </label>
      )}
      {other === undefined ? (
        <p className={css.hint}>{t('publish.first')}</p>
      ) : (
        <PackChanges before={other.pack} after={one.pack} />
      )}
    </div>
  );
}
