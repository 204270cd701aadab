import { useState, type FormEvent } from 'react';
import { FileButton } from '@/components/ui/FileButton.tsx';
import { t } from '@/lib/i18n.ts';
import { readContent } from '@/lib/packs/read-content.ts';
import type { Problem } from '@/lib/problem.ts';
import { beginDraft, bringDraft } from './drafts.ts';
import { commonLanguages, languageName } from './form/LanguageField.tsx';
import { problemText } from './problem-text.ts';
import css from './Admin.module.css';

/** Begins a pack: empty, from the checklists that come with Kept, or from a file. */
export function NewPack({ close, canClose }: { close: () => void; canClose: boolean }) {
  const [name, setName] = useState('');
  const [from, setFrom] = useState<'starters' | 'empty'>('starters');
  const [language, setLanguage] = useState('en');
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const starters =
      from === 'starters' ? (await import('@/lib/packs/starter/starter-pack.ts')).starterPack : undefined;
    const given = name.trim() === '' ? t('admin.newPackName') : name.trim();
    const made = await beginDraft({ name: given, language, ...(starters && { from: starters }) });
    if (made.ok) close();
    else setTrouble(made);
  };
  const bring = async (file: File) => {
    const read = await readContent(await file.text());
    const made = read.ok ? await bringDraft(read.value) : read;
    if (made.ok) close();
    else setTrouble(made);
  };
  return (
    <form className={css.newPack} aria-label={t('admin.newPack')} onSubmit={(event) => void begin(event)}>
      {!canClose && <p className={css.intro}>{t('admin.intro')}</p>}
      <label className={css.newField}>
        {t('admin.packName')}
        <input
          className={css.input}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label className={css.newField}>
        {t('admin.beginWith')}
        <select
          className={css.input}
          value={from}
          onChange={(event) => setFrom(event.target.value === 'empty' ? 'empty' : 'starters')}
        >
          <option value="starters">{t('admin.fromStarters')}</option>
          <option value="empty">{t('admin.fromNothing')}</option>
        </select>
      </label>
      {from === 'empty' && (
        <label className={css.newField}>
          {t('adminField.language')}
          <select
            className={css.input}
            value={language}
            onChange={(event) => setLanguage(event.target.value)}
          >
            {commonLanguages().map((one) => (
              <option key={one} value={one}>
                {languageName(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className={css.main}>
        {t('admin.begin')}
      </button>
      <FileButton
        label={t('admin.import')}
        accept="application/json,.json"
        take={bring}
        className={css.act}
      />
      {canClose && (
        <button type="button" className={css.act} onClick={close}>
          {t('admin.cancel')}
        </button>
      )}
      {trouble !== null && (
        <p role="alert" className={css.trouble}>
          {problemText(trouble)}
        </p>
      )}
    </form>
  );
}
