import { useId, useRef } from 'react';
import { t } from '@/lib/i18n.ts';
import { listAt, type Path } from '@/lib/packs/edit/at-path.ts';
import { knownNames } from '@/lib/packs/fill-message.ts';
import { useDraft } from '../writing.ts';
import { asText, useField } from './use-field.ts';
import css from './Fields.module.css';

/** The text of a message, and every variable to put in where the caret is. */
export function MessageText({ path }: { path: Path }) {
  const { value, type, set, marks } = useField(path);
  const draft = useDraft();
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const text = asText(value);
  const asks = listAt(draft, [...path.slice(0, -1), 'asks']).map((ask) =>
    asText((ask as { id?: unknown }).id),
  );
  const putIn = (name: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = box.current ?? {};
    const variable = name === 'firstName' ? `{${name}|${t('admin.firstNameElse')}}` : `{${name}}`;
    set(text.slice(0, selectionStart) + variable + text.slice(selectionEnd));
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(selectionStart + variable.length, selectionStart + variable.length);
    });
  };
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {t('adminField.text')}
      </label>
      <textarea
        id={id}
        ref={box}
        rows={7}
        className={css.input}
        value={text}
        aria-describedby={`${id}-hint`}
        aria-invalid={text.length > 4000}
        onChange={(event) => type(event.target.value)}
        {...marks}
      />
      <div className={css.chips} role="group" aria-label={t('admin.variables')}>
        {[...knownNames, ...asks.filter((name) => name !== '')].map((name) => (
          <button key={name} type="button" className={css.chip} onClick={() => putIn(name)}>
            {`{${name}}`}
          </button>
        ))}
      </div>
      <span id={`${id}-hint`} className={css.hint}>
        {t('admin.variablesHint', [`{firstName|${t('admin.firstNameElse')}}`])}
      </span>
    </div>
  );
}
