import { t } from '@/lib/i18n.ts';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';

const common = ['en', 'es', 'de', 'fr', 'it', 'pt', 'pt-BR', 'nl', 'pl', 'sv', 'tr', 'ar', 'ja', 'zh', 'hi'];

/** The language in which the texts themselves are written. */
export function LanguageField({ path, label }: { path: Path; label: string }) {
  return (
    <ChoiceField
      path={path}
      label={label}
      hint={t('admin.languageHint')}
      options={common.map((language) => ({ value: language, label: languageName(language) }))}
    />
  );
}

export function commonLanguages(): readonly string[] {
  return common;
}

/** "Spanish (es)", in the language of the browser. */
export function languageName(language: string): string {
  try {
    const name = new Intl.DisplayNames(navigator.language, { type: 'language' }).of(language);
    return name === undefined || name === language ? language : `${name} (${language})`;
  } catch {
    return language; // not a language that the browser knows
  }
}
