import { LockKeyhole } from 'lucide-react';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { isFramed } from './page.ts';
import css from './LockedScreen.module.css';

/**
 * All that a page of ours shows while nobody has unlocked Kept: no word, no number, nobody's name. It asks for nothing: what is
 * typed into a frame of somebody else's page could be typed into a picture of Kept (T28).
 */
export function LockedScreen() {
  return (
    <main className={css.locked}>
      <LockKeyhole size={24} aria-hidden />
      <h1 className={css.title}>{t('lock.locked')}</h1>
      <button
        type="button"
        className={css.main}
        onClick={() => void send('openElsewhere', { where: 'unlock' })}
      >
        {t('lock.unlock')}
      </button>
      {isFramed && <p className={css.hint}>{t('lock.onlyOwnWindow')}</p>}
    </main>
  );
}
