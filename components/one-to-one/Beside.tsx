import { useState } from 'react';
import { Fold } from '@/components/ui/Fold.tsx';
import { t } from '@/lib/i18n.ts';
import type { TalkItem } from '@/lib/reflection/one-to-one.ts';
import { PickLine } from './PickLine.tsx';
import css from './OneToOne.module.css';

const portion = 10;

type Props = {
  entries: readonly TalkItem[];
  /** Ids of entries. */
  picked: readonly string[];
  pick: (picked: string[]) => void;
};

/** Entries of the own log to put beside a request; none is, unless ticked. */
export function Beside({ entries, picked, pick }: Props) {
  const [isOpen, setOpen] = useState(picked.length > 0);
  const [most, setMost] = useState(portion);
  if (entries.length === 0) return null;
  const toggle = (key: string) => {
    const id = key.slice('entry:'.length);
    pick(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  };
  return (
    <Fold
      label={t('oneToOne.groupOf', [t('oneToOne.beside'), String(picked.length)])}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
    >
      <ul className={css.lines}>
        {entries.slice(0, most).map((item) => (
          <PickLine
            key={item.key}
            item={item}
            isPicked={picked.includes(item.key.slice('entry:'.length))}
            toggle={toggle}
          />
        ))}
      </ul>
      {entries.length > most && (
        <button type="button" className={css.link} onClick={() => setMost(most + portion)}>
          {t('log.more')}
        </button>
      )}
    </Fold>
  );
}
