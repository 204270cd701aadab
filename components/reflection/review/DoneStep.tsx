import { useState } from 'react';
import { copyText } from '@/components/shell/copy-text.ts';
import { handFile } from '@/components/shell/hand-file.ts';
import { t } from '@/lib/i18n.ts';
import type { ReviewBody } from '@/lib/records/review.ts';
import { entriesOf } from '@/lib/reflection/review-entries.ts';
import { piecesOf, shareText } from './share-text.ts';
import type { Told } from './use-facts.ts';
import css from './Review.module.css';

/** It is kept; and what of it is shared: nothing unless ticked, and then exactly the text that stands there. */
export function DoneStep({ body, told }: { body: ReviewBody; told: Told }) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const pieces = piecesOf(body, told);
  const text = shareText(
    pieces.filter(({ id }) => ticked.includes(id)),
    told,
  );
  const day = new Date(told.shift.startsAt).toLocaleDateString('sv');
  return (
    <>
      <p>{t('review.kept', entriesOf(body).entries.length)}</p>
      <fieldset className={css.share}>
        <legend>{t('review.share')}</legend>
        {pieces.map(({ id, title }) => (
          <label key={id} className={css.tick}>
            <input
              type="checkbox"
              checked={ticked.includes(id)}
              onChange={(event) => {
                setCopied(undefined);
                setTicked(event.target.checked ? [...ticked, id] : ticked.filter((one) => one !== id));
              }}
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      {text === '' ? (
        <p className={css.quiet}>{t('review.sharesNothing')}</p>
      ) : (
        <>
          <p className={css.quiet}>{t('review.exactly')}</p>
          <pre className={css.exact} data-exact tabIndex={0} aria-label={t('review.exactly')}>
            {text}
          </pre>
          <p className={css.actions}>
            <button
              type="button"
              className={css.act}
              onClick={() => void copyText(text).then((ok) => setCopied(ok ? 'yes' : 'no'))}
            >
              {t('review.copy')}
            </button>
            <button type="button" className={css.act} onClick={() => window.print()}>
              {t('review.print')}
            </button>
            <button
              type="button"
              className={css.act}
              onClick={() => handFile(`kept-review-${day}.md`, 'text/markdown', text)}
            >
              {t('review.save')}
            </button>
            <span role="status" className={css.quiet}>
              {copied === 'yes' ? t('review.copied') : copied === 'no' ? t('review.copyByHand') : ''}
            </span>
          </p>
        </>
      )}
    </>
  );
}
