import { useState } from 'react';
import { copyText } from '@/components/shell/copy-text.ts';
import { t } from '@/lib/i18n.ts';
import { groupsOf } from '@/lib/lock/recovery-code.ts';
import css from './Lock.module.css';

type Props = { code: string; name: string; isBusy: boolean; done: () => void };

/** The recovery code, the one time that it is shown; goes on only when the person says that they have it. */
export function CodeOnce({ code, name, isBusy, done }: Props) {
  const [hasIt, setHasIt] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const mayGo = hasIt && !isBusy;
  return (
    <div className={css.form}>
      <h1 className={css.title}>{t('lock.codeTitle')}</h1>
      <p>{t('lock.codeHint')}</p>
      <p className={css.hint}>{t('lock.codeIs', [name])}</p>
      <div className={css.code} role="group" aria-label={t('lock.codeTitle')}>
        {groupsOf(code).map((group, index) => (
          // The groups stay where they are.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index}>{group}</span>
        ))}
      </div>
      <div className={css.actions}>
        <button type="button" className={css.act} onClick={() => void copyText(code).then(setCopied)}>
          {t('lock.copy')}
        </button>
        <button type="button" className={css.act} onClick={() => window.print()}>
          {t('lock.print')}
        </button>
        <span role="status" className={css.hint}>
          {isCopied ? t('lock.copied') : ''}
        </span>
      </div>
      <label className={css.check}>
        <input type="checkbox" checked={hasIt} onChange={(event) => setHasIt(event.target.checked)} />
        {t('lock.wroteDown')}
      </label>
      <div className={css.actions}>
        <button type="button" className={css.main} aria-disabled={!mayGo} onClick={() => mayGo && done()}>
          {t('lock.finish')}
        </button>
      </div>
    </div>
  );
}
