import { useState, type FormEvent } from 'react';
import { guarded } from '@/components/shell/guarded.ts';
import { MaskLine } from '@/components/shell/MaskLine.tsx';
import { editReflection } from '@/lib/db/forget-reflection.ts';
import { t } from '@/lib/i18n.ts';
import { tags, type OwnReflection, type ReflectionBody } from '@/lib/records/reflection.ts';
import css from './LogPage.module.css';

const lines = ['happened', 'mine', 'differently', 'others'] as const;

/** An entry in other words; the words it had leave every copy. Escape leaves it as it is. */
export function EditEntry({ row, close }: { row: OwnReflection; close: () => void }) {
  const [body, setBody] = useState<ReflectionBody>(row.body);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done = await guarded(event.nativeEvent, `${row.id}:edit`, () => editReflection(row.id, () => body));
    if (done !== undefined) close();
  };
  return (
    <form
      className={css.edit}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      {body.is === 'log' && (
        <select
          className={css.input}
          aria-label={t('log.tags')}
          value={body.tag}
          onChange={(event) =>
            setBody({ ...body, tag: tags.find((tag) => tag === event.target.value) ?? body.tag })
          }
        >
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {t(`logTag.${tag}`)}
            </option>
          ))}
        </select>
      )}
      {body.is === 'learning' ? (
        lines.map((line, at) => (
          <label key={line} className={css.find}>
            {t(`learningLine.${line}`)}
            <textarea
              className={css.input}
              rows={2}
              dir="auto"
              autoFocus={at === 0}
              maxLength={2000}
              value={body[line]}
              onChange={(event) => setBody({ ...body, [line]: event.target.value })}
            />
          </label>
        ))
      ) : (
        <textarea
          className={css.input}
          rows={2}
          dir="auto"
          autoFocus
          aria-label={t('log.line')}
          maxLength={body.is === 'try' ? 500 : 2000}
          value={body.text}
          onChange={(event) => setBody({ ...body, text: event.target.value })}
        />
      )}
      <MaskLine words={Object.values(body).join(' ')} />
      <div className={css.acts}>
        <button type="submit" className={css.act} disabled={body.is === 'try' && body.text.trim() === ''}>
          {t('log.save')}
        </button>
        <button type="button" className={css.act} onClick={close}>
          {t('log.cancel')}
        </button>
      </div>
    </form>
  );
}
