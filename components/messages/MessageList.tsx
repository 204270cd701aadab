import { Check, MessageSquareLock } from 'lucide-react';
import { useState } from 'react';
import { moveInList } from '@/components/ui/move-in-list.ts';
import { t } from '@/lib/i18n.ts';
import type { Found } from './find-messages.ts';
import css from './Messages.module.css';

/** So many stand there at first: the ones that fit come first. */
const atFirst = 6;

type Props = { found: readonly Found[]; onOpen: (one: Found) => void };

export function MessageList({ found, onOpen }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? found : found.slice(0, atFirst);
  return (
    <ul className={css.list} onKeyDown={moveInList}>
      {shown.map((one) => (
        <li key={`${one.pack.id} ${one.part.id}`}>
          <button type="button" data-row className={css.row} onClick={() => onOpen(one)}>
            <bdi className={css.rowName}>{one.part.name}</bdi>
            {one.part.audience === 'internal' && (
              <span className={css.tag}>
                <MessageSquareLock size={12} aria-hidden />
                {t('messages.note')}
              </span>
            )}
            {one.fits && (
              <span className={css.tag}>
                <Check size={12} aria-hidden />
                {t('messages.fits')}
              </span>
            )}
            {one.word !== '' && <kbd className={css.word}>{one.word}</kbd>}
          </button>
        </li>
      ))}
      {found.length > shown.length && (
        <li>
          <button type="button" data-row className={css.link} onClick={() => setAll(true)}>
            {t('messages.more', found.length - shown.length, [String(found.length - shown.length)])}
          </button>
        </li>
      )}
    </ul>
  );
}
