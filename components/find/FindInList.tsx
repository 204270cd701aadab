import { useEffect, useRef, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { DrawRow } from './draw-row.ts';
import { FindField } from './FindField.tsx';
import { Results } from './Results.tsx';
import { useFind } from './use-find.ts';
import css from './Find.module.css';

type Props = { draw: DrawRow; close: () => void };

const noFilters = {};

/** The search in the place of the list; Escape gives the list back. */
export function FindInList({ draw, close }: Props) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const finding = useFind(text, noFilters);
  useEffect(() => field.current?.focus(), []);
  return (
    <div
      className={css.inList}
      data-find
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <FindField field={field} text={text} setText={setText} close={close} />
      <Results finding={finding} hint={t('find.hint')} draw={draw} />
    </div>
  );
}
