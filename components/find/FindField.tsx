import { Search, X } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { t } from '@/lib/i18n.ts';
import css from './Find.module.css';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  setText: (text: string) => void;
  /** Escape in the empty field, and the way out beside it. */
  close?: () => void;
};

/** The search field. Escape empties it, a second one leaves; the arrow down goes to the first result. */
export function FindField({ field, text, setText, close }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && (text !== '' || close !== undefined)) {
      event.preventDefault();
      if (close === undefined) setText('');
      else close();
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      const first = field.current?.closest('[data-find]')?.querySelector<HTMLElement>('[data-row]');
      if (first == null) return;
      event.preventDefault();
      first.focus();
    }
  };
  return (
    <div className={css.field} role="search">
      <Search size={16} aria-hidden />
      <input
        ref={field}
        className={css.input}
        type="text"
        dir="auto"
        value={text}
        maxLength={2000}
        aria-label={t('find.label')}
        placeholder={t('find.placeholder')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {close !== undefined && (
        <button type="button" className={css.icon} aria-label={t('find.close')} onClick={close}>
          <X size={16} aria-hidden />
        </button>
      )}
    </div>
  );
}
