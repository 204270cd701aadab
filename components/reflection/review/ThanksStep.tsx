import { useId, useState } from 'react';
import { copyText } from '@/components/shell/copy-text.ts';
import { t } from '@/lib/i18n.ts';
import type { ReviewBody } from '@/lib/records/review.ts';
import { Lines } from './Lines.tsx';
import { write } from './writing.ts';
import css from './Review.module.css';

/** To whom, and for what. It is sent to nobody; the person can copy it. */
export function ThanksStep({ thanks }: { thanks: ReviewBody['thanks'] }) {
  const id = useId();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const change = (part: Partial<ReviewBody['thanks']>) => {
    setCopied(undefined);
    write({ thanks: { ...thanks, ...part } });
  };
  return (
    <>
      <p className={css.quiet}>{t('review.thanksHint')}</p>
      <div className={css.field}>
        <label htmlFor={id}>{t('review.thanksTo')}</label>
        <input
          id={id}
          className={css.input}
          maxLength={200}
          dir="auto"
          value={thanks.to}
          onChange={(event) => change({ to: event.target.value })}
        />
      </div>
      <Lines
        label={t('review.thanksFor')}
        value={thanks.text}
        most={1700}
        onChange={(text) => change({ text })}
      />
      {thanks.text.trim() !== '' && (
        <p className={css.actions}>
          <button
            type="button"
            className={css.act}
            onClick={() => void copyText(thanks.text.trim()).then((ok) => setCopied(ok ? 'yes' : 'no'))}
          >
            {t('review.copyThanks')}
          </button>
          <span role="status" className={css.quiet}>
            {copied === 'yes' ? t('review.copied') : copied === 'no' ? t('review.copyByHand') : ''}
          </span>
        </p>
      )}
    </>
  );
}
