import { t } from '@/lib/i18n.ts';
import { TextField } from '../fields/TextField.tsx';
import { useDraft } from '../writing.ts';
import { LanguageField } from './LanguageField.tsx';
import css from './Form.module.css';

/** What is said of the pack as a whole. */
export function PackForm() {
  const draft = useDraft();
  return (
    <article className={css.entry} aria-label={t('admin.thePack')}>
      <header className={css.head}>
        <h2 className={css.title}>{t('admin.thePack')}</h2>
      </header>
      <p className={css.about}>{t('admin.packHint')}</p>
      <TextField path={['name']} label={t('adminField.name')} most={100} />
      <LanguageField path={['language']} label={t('adminField.language')} />
      <p className={css.about}>{t('admin.packId', [draft.id])}</p>
    </article>
  );
}
