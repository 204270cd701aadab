import { memo } from 'react';
import { t } from '@/lib/i18n.ts';
import { useField } from '../fields/use-field.ts';
import css from './Form.module.css';

type Props = { language: string; place: string; text: string };

/** One text and what it says in the other language; empty is not translated yet. */
export const TranslationRow = memo(function TranslationRow({ language, place, text }: Props) {
  const { value, type, about } = useField(['translations', language, place]);
  const said = typeof value === 'string' ? value : '';
  const rows = Math.min(8, Math.max(1, text.split('\n').length, Math.ceil(text.length / 48)));
  return (
    <div className={css.text} role="listitem" data-missing={said === ''}>
      <div className={css.original}>
        <p>{text}</p>
        <p className={css.place}>{place}</p>
      </div>
      <textarea
        className={css.translation}
        lang={language}
        rows={rows}
        value={said}
        aria-label={t('admin.translationOf', [text.slice(0, 80)])}
        data-place={`translations.${language}.${place}`}
        data-path={about}
        onChange={(event) => type(event.target.value === '' ? undefined : event.target.value)}
      />
    </div>
  );
});
