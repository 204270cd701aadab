import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { packsInForce } from '@/lib/db/packs.ts';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import type { Problem } from '@/lib/problem.ts';
import { AddSource } from './AddSource.tsx';
import { DeskFields } from './DeskFields.tsx';
import { PackCard } from './PackCard.tsx';
import { PackFile } from './PackFile.tsx';
import { SourceList } from './SourceList.tsx';
import { usePackState } from './use-pack-state.ts';
import { problemText } from './problem-text.ts';
import css from '../Settings.module.css';
import own from './Packs.module.css';
import { momentText } from '../moment-text.ts';

/** Which packs are in force, where they come from, what was refused, and for whom this browser is. */
export function PacksSettings() {
  const rows = useLiveQuery(packsInForce);
  const { policy, sources, checks, gone } = usePackState();
  const [looked, setLooked] = useState<'looking' | 'done' | Problem>();
  const look = async () => {
    setLooked('looking');
    const answer = await send('checkPacks', {});
    setLooked(answer.ok ? 'done' : answer);
  };
  const left = gone.filter(({ id }) => rows?.every((row) => row.id !== id));
  return (
    <section className={css.group} id="packs">
      <h2 className={css.heading}>{t('packs.title')}</h2>
      <p className={css.hint}>{t('packs.hint')}</p>
      {policy.unread.length > 0 && (
        <p className={css.problem}>
          {t('packs.unread')} {policy.unread.join(', ')}
        </p>
      )}
      {rows?.length === 0 && <p>{t('packs.none')}</p>}
      <ul className={own.packs}>
        {rows?.map((row) => (
          <PackCard key={row.id} row={row} />
        ))}
      </ul>
      {left.map(({ id, name, at, why }) => (
        <p key={id} className={css.hint}>
          {t(why === 'source' ? 'packs.goneSource' : 'packs.goneAudience', [name, momentText(at)])}
        </p>
      ))}
      {sources.length > 0 && <h3 className={css.subheading}>{t('packs.sources')}</h3>}
      <SourceList sources={sources} checks={checks} looked={look} />
      <div className={css.actions}>
        {sources.length > 0 && (
          <button
            type="button"
            className={css.act}
            disabled={looked === 'looking'}
            onClick={() => void look()}
          >
            {t('packs.checkNow')}
          </button>
        )}
        <PackFile />
      </div>
      <p role="status" className={typeof looked === 'object' ? css.problem : css.hint}>
        {looked === undefined
          ? ''
          : looked === 'looking'
            ? t('packs.checking')
            : looked === 'done'
              ? t('packs.checkedNow')
              : problemText(looked)}
      </p>
      <AddSource added={look} />
      <DeskFields policy={policy} changed={look} />
    </section>
  );
}
