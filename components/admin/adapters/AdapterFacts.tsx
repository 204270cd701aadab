import { t } from '@/lib/i18n.ts';
import { at, type Path } from '@/lib/packs/edit/at-path.ts';
import { useDraft } from '../writing.ts';
import css from '../form/Form.module.css';

/** What an adapter reads. It was made by pointing at a page, and is changed there. */
export function AdapterFacts({ path }: { path: Path }) {
  const adapter = at(useDraft(), [...path, 'adapter']);
  const reads = Object.keys((adapter as object | undefined) ?? {}).filter(
    (key) => !['id', 'name', 'evidence'].includes(key),
  );
  return (
    <details className={css.facts}>
      <summary>{t('admin.adapterReads', [reads.join(', ')])}</summary>
      <p className={css.about}>{t('admin.adapterHint')}</p>
      <pre className={css.code}>{JSON.stringify(adapter, null, 2)}</pre>
    </details>
  );
}
