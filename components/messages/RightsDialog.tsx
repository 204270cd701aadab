import { Check, CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { usePacks } from '@/components/shell/packs.ts';
import { usePage } from '@/components/shell/page.ts';
import { DialogFrame } from '@/components/ui/DialogFrame.tsx';
import { t } from '@/lib/i18n.ts';
import { plain } from '@/lib/packs/pattern.ts';
import type { DecisionRight } from '@/lib/packs/shape/parts.ts';
import { rightsFor } from '@/lib/packs/suggest.ts';
import css from './Rights.module.css';

type Props = { first: string; close: () => void };

/** What the agent may decide alone, from the packs of this browser: what fits the open case first (G7). Needs no network. */
export function RightsDialog({ first, close }: Props) {
  const packs = usePacks();
  const facts = usePage((state) => state.facts);
  const [typed, setTyped] = useState('');
  const words = plain(typed).split(' ').filter(Boolean);
  const all = rightsFor(packs ?? [], facts ?? undefined);
  const rights = [
    ...all.filter(({ part }) => part.id === first),
    ...all.filter(({ part }) => part.id !== first),
  ];
  const shown = rights.filter(({ part }) => words.every((word) => textOf(part).includes(word)));
  return (
    <DialogFrame title={t('rights.title')} close={close}>
      <input
        className={css.search}
        type="search"
        aria-label={t('rights.find')}
        placeholder={t('rights.find')}
        autoFocus
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className={css.rights}>
        {shown.map(({ pack, part }) => (
          <li key={`${pack.id} ${part.id}`} className={css.right}>
            <Right right={part} />
          </li>
        ))}
      </ul>
      {packs !== undefined && shown.length === 0 && (
        <p className={css.quiet}>{t(all.length === 0 ? 'rights.none' : 'rights.notFound')}</p>
      )}
      <button type="button" className={css.close} onClick={close}>
        {t('keys.close')}
      </button>
    </DialogFrame>
  );
}

function Right({ right: { name, may, askFirst, why } }: { right: DecisionRight }) {
  return (
    <>
      <h3 className={css.name}>
        <bdi>{name}</bdi>
      </h3>
      {may.length > 0 && (
        <ul aria-label={t('rights.may')}>
          {may.map((line) => (
            <li key={line} className={css.may}>
              <Check size={14} aria-hidden />
              <bdi>{line}</bdi>
            </li>
          ))}
        </ul>
      )}
      {askFirst.length > 0 && (
        <>
          <p className={css.quiet}>{t('rights.askFirst')}</p>
          <ul aria-label={t('rights.askFirst')}>
            {askFirst.map((line) => (
              <li key={line} className={css.ask}>
                <CircleHelp size={14} aria-hidden />
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {why !== undefined && <p className={css.quiet}>{why}</p>}
    </>
  );
}

function textOf({ name, may, askFirst }: DecisionRight): string {
  return plain([name, ...may, ...askFirst].join(' '));
}
