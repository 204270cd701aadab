import { t } from '@/lib/i18n.ts';
import type { Source } from '@/lib/packs/source-list.ts';
import { packSources, type PackCheck } from '@/lib/settings.ts';
import { momentText } from '../moment-text.ts';
import { problemText } from './problem-text.ts';
import css from '../Settings.module.css';
import own from './Packs.module.css';

type Props = {
  sources: readonly Source[];
  checks: Readonly<Record<string, PackCheck>>;
  /** Looks at all of them anew, after one was taken out. */
  looked: () => Promise<void>;
};

/** Where packs come from, and how the last look went. What the organisation names cannot be taken out here. */
export function SourceList({ sources, checks, looked }: Props) {
  return (
    <ul className={own.sources}>
      {sources.map(({ id, kind, url }) => {
        const check = checks[id];
        return (
          <li key={id} className={css.line}>
            <div>
              <p className={own.address}>
                {url ?? t('packs.inPolicy')}
                {kind === 'policy' && <span className={css.hint}> · {t('packs.byOrganisation')}</span>}
              </p>
              <p className={css.hint}>
                {check === undefined ? t('packs.neverChecked') : t('packs.checked', [momentText(check.at)])}
              </p>
              {check?.reason !== undefined && (
                <p className={check.reason === 'unreachable' ? own.soon : css.problem}>
                  {problemText({ ...check, reason: check.reason })}
                </p>
              )}
            </div>
            {kind === 'url' && (
              <button
                type="button"
                className={css.act}
                aria-label={t('packs.takeOut', [url ?? ''])}
                onClick={() => void takeOut(id).then(looked)}
              >
                {t('options.remove')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

async function takeOut(address: string): Promise<void> {
  const all = await packSources.getValue();
  await packSources.setValue(all.filter(({ url }) => url !== address));
}
