import { t } from '@/lib/i18n.ts';
import { bytesText } from './bytes-text.ts';
import css from './Privacy.module.css';

/** So many letters are drawn; what is longer is counted whole and cut here. */
const mostShown = 20_000;

/** The text itself, as it would leave, and how many bytes it is. `of`: what it is, for whoever hears the page. */
export function Bytes({ text, of }: { text: string; of: string }) {
  if (text === '')
    return (
      <p>
        <strong>{t('privacy.nothing')}</strong> · {bytesText(0)}
      </p>
    );
  const bytes = new TextEncoder().encode(text).length;
  return (
    <>
      <pre className={css.bytes} tabIndex={0} aria-label={of}>
        {text.slice(0, mostShown)}
      </pre>
      <p className={css.quiet}>
        {bytesText(bytes)}
        {text.length > mostShown && ` · ${t('privacy.cut', [mostShown.toLocaleString()])}`}
      </p>
    </>
  );
}
