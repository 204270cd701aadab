import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { InsertButtons } from '@/components/updates/InsertButtons.tsx';
import { t } from '@/lib/i18n.ts';
import type { Filled } from '@/lib/packs/fill-message.ts';
import { CopyAndPromise, type Promising } from './CopyAndPromise.tsx';
import { FilledText } from './FilledText.tsx';
import css from './Messages.module.css';

type Props = {
  filled: Filled;
  language: string;
  audience: 'public' | 'internal';
  /** Why nothing stands for a variable, in words. */
  why: (raw: string) => string;
  onDone: (how: 'inserted' | 'copied', text: string) => void;
  onTakenOut?: (() => void) | undefined;
  promising?: Promising;
};

/** The filled message, to be read and changed before it goes into the box. What is inserted is what is shown. */
export function Composed({ filled, language, audience, why, onDone, onTakenOut, promising }: Props) {
  const [edited, setEdited] = useState<string | null>(null);
  const text = edited ?? filled.text;
  const unresolved =
    edited === null ? filled.unresolved : filled.unresolved.filter((raw) => edited.includes(raw));
  return (
    <div className={css.composed}>
      {edited === null ? (
        <FilledText parts={filled.parts} language={language} />
      ) : (
        <textarea
          className={css.edit}
          aria-label={t('messages.editField')}
          lang={language}
          dir="auto"
          spellCheck
          autoFocus
          rows={Math.min(14, edited.split('\n').length + 2)}
          maxLength={20_000}
          value={edited}
          onChange={(event) => setEdited(event.target.value)}
        />
      )}
      <p className={css.links}>
        {edited === null ? (
          <button type="button" className={css.link} onClick={() => setEdited(filled.text)}>
            {t('messages.edit')}
          </button>
        ) : (
          <button type="button" className={css.link} onClick={() => setEdited(null)}>
            {t('messages.fillAnew')}
          </button>
        )}
      </p>
      {unresolved.length > 0 && (
        <ul className={css.open} aria-label={t('messages.missing')}>
          {unresolved.map((raw) => (
            <li key={raw}>
              <TriangleAlert size={14} aria-hidden />
              <span>{why(raw)}</span>
            </li>
          ))}
        </ul>
      )}
      <InsertButtons
        text={text}
        unresolved={unresolved}
        audience={audience}
        onDone={onDone}
        onTakenOut={onTakenOut}
      />
      {promising !== undefined && (
        <CopyAndPromise promising={promising} text={text} unresolved={unresolved} />
      )}
    </div>
  );
}
