import { useState } from 'react';
import type { ClockCase } from '@/lib/db/update-clocks.ts';
import { t } from '@/lib/i18n.ts';
import { plain } from '@/lib/packs/pattern.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import type { Offered } from './of-case.ts';
import { OfferList } from './Suggested.tsx';
import css from './Checklists.module.css';

type Props = { of: ClockCase; packs: readonly Pack[] };

/** So many are listed; a further word narrows them. */
const most = 8;

/** Every checklist of the packs, by a word of its name or purpose. */
export function AddChecklist({ of, packs }: Props) {
  const [text, setText] = useState<string | null>(null);
  const all = packs.flatMap((pack) => pack.checklists.map((part) => ({ pack, part })));
  if (all.length === 0) return null;
  if (text === null)
    return (
      <button type="button" data-row className={css.more} onClick={() => setText('')}>
        {t('checklists.add')}
      </button>
    );
  const found = all.filter(matching(text));
  const close = () => setText(null);
  return (
    <div
      className={css.add}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <label className={css.words}>
        {t('checklists.add')}
        <input
          className={css.input}
          value={text}
          dir="auto"
          autoFocus
          maxLength={100}
          placeholder={t('checklists.addHint')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.closest('div')?.querySelector<HTMLElement>('[data-row]')?.focus();
          }}
        />
      </label>
      <OfferList of={of} offered={found.slice(0, most)} attached={close} />
      <p role="status" className={css.hint}>
        {found.length === 0 && t('checklists.notFound')}
        {found.length > most && t('list.more', found.length - most)}
      </p>
    </div>
  );
}

function matching(text: string): (offered: Offered) => boolean {
  const words = plain(text).split(' ');
  return ({ pack, part }) => {
    const name = plain(`${part.name} ${part.why ?? ''} ${pack.name}`);
    return words.every((word) => name.includes(word));
  };
}
