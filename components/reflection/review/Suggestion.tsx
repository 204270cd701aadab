import { useLiveQuery } from 'dexie-react-hooks';
import { guarded } from '@/components/shell/guarded.ts';
import { ideaOf, suggest } from '@/lib/db/ideas.ts';
import { t } from '@/lib/i18n.ts';
import { withoutNames } from '@/lib/reflection/without-names.ts';
import css from './Review.module.css';

type Props = { id: string; text: string; names: readonly string[] };

/** What others should know as a suggestion for the checklists: without names and numbers, and shown as it would be kept. */
export function Suggestion({ id, text, names }: Props) {
  const kept = useLiveQuery(() => ideaOf(id), [id]);
  const line = withoutNames(text, names).slice(0, 500);
  return (
    <div className={css.suggestion}>
      <p className={css.quiet}>{t('review.suggestHint')}</p>
      <blockquote className={css.exact}>
        <bdi>{line}</bdi>
      </blockquote>
      {kept?.text === line ? (
        <p role="status">{t('review.suggested')}</p>
      ) : (
        <button
          type="button"
          className={css.act}
          onClick={(event) =>
            void guarded(event.nativeEvent, `${id}:suggest`, () => suggest(id, line, Date.now()))
          }
        >
          {t('review.suggest')}
        </button>
      )}
    </div>
  );
}
