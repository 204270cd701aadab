import { t } from '@/lib/i18n.ts';
import css from './Messages.module.css';

/** What promises the same that the text says. `due` is the time as the text should say it; `copy` is missing once it is promised. */
export type Promising = {
  due: string | undefined;
  isWhole: boolean;
  copy: ((event: { isTrusted: boolean }, text: string) => void) | undefined;
};

type Props = { promising: Promising; text: string; unresolved: readonly string[] };

/** The other way to say and promise at once, where the text goes by the clipboard. */
export function CopyAndPromise({ promising: { due, isWhole, copy }, text, unresolved }: Props) {
  return (
    <>
      {due !== undefined && !text.includes(due) && <p className={css.quiet}>{t('next.notSaid', [due])}</p>}
      {copy !== undefined && (
        <p className={css.links}>
          <button
            type="button"
            className={css.act}
            disabled={unresolved.length > 0 || !isWhole}
            onClick={({ nativeEvent }) => copy(nativeEvent, text)}
          >
            {t('next.copyAndPromise')}
          </button>
        </p>
      )}
    </>
  );
}
