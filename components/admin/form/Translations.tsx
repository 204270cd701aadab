import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { fitting } from '@/lib/packs/edit/finish.ts';
import { textsOf } from '@/lib/packs/texts.ts';
import { useDraft } from '../writing.ts';
import { commonLanguages, languageName } from './LanguageField.tsx';
import { TranslationRow } from './TranslationRow.tsx';
import css from './Form.module.css';

/** Every text of the pack beside what it says in another language. What was missing when one came here stands first. */
export function Translations({ start }: { start: string }) {
  const draft = useDraft();
  const wanted = draft.translations;
  const known = Object.keys(wanted);
  const [language, setLanguage] = useState(known.includes(start) ? start : (known[0] ?? ''));
  const texts = textsOf(fitting(draft));
  const own = wanted[language] ?? {};
  const missing = texts.filter(({ place }) => (own[place] ?? '') === '').length;
  // The order of arrival: a row must not leave while it is written.
  const [first, setFirst] = useState(() => missingPlaces(texts, own));
  const ordered = [
    ...texts.filter(({ place }) => first.has(place)),
    ...texts.filter(({ place }) => !first.has(place)),
  ];
  const options = [...new Set([...known, ...commonLanguages()])].filter((one) => one !== draft.language);
  return (
    <article className={css.entry} aria-label={t('admin.translations')}>
      <header className={css.head}>
        <h2 className={css.title}>{t('admin.translations')}</h2>
      </header>
      <p className={css.about}>{t('admin.translationsHint')}</p>
      <label className={css.inline}>
        {t('admin.translateInto')}
        <select
          className={css.select}
          value={language}
          data-place={`translations.${language}`}
          onChange={(event) => {
            setLanguage(event.target.value);
            setFirst(missingPlaces(texts, wanted[event.target.value] ?? {}));
          }}
        >
          <option value="">{t('admin.chooseLanguage')}</option>
          {options.map((one) => (
            <option key={one} value={one}>
              {languageName(one)}
            </option>
          ))}
        </select>
        {language !== '' && <span role="status">{t('admin.textsMissing', missing)}</span>}
      </label>
      {language !== '' && (
        <div className={css.texts} role="list">
          {ordered.map(({ place, text }) => (
            <TranslationRow key={place} language={language} place={place} text={text} />
          ))}
        </div>
      )}
    </article>
  );
}

function missingPlaces(
  texts: readonly { place: string }[],
  own: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  return new Set(texts.filter(({ place }) => (own[place] ?? '') === '').map(({ place }) => place));
}
