import { t } from '@/lib/i18n.ts';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import { useField } from './use-field.ts';
import { WordsField } from './WordsField.tsx';
import css from './Fields.module.css';

const sides = ['teams', 'queues', 'sites', 'languages'] as const;

/** For whom a part is; a line that is empty is everybody. Closed while nothing is said. */
export function AudienceField({ path }: { path: Path }) {
  const { value, marks } = useField(path);
  const isSaid = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  return (
    <details className={css.details} open={isSaid ? true : undefined} {...marks}>
      <summary>{t('admin.audience')}</summary>
      <div className={css.pair}>
        {sides.map((side) => (
          <WordsField
            key={side}
            path={[...path, side]}
            label={t(`adminAudience.${side}`)}
            placeholder={t(side === 'sites' ? 'admin.allSites' : 'admin.everybody')}
          />
        ))}
      </div>
    </details>
  );
}
