import { ChevronsLeft, ChevronsRight, MoreHorizontal, Phone, Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { isFramed } from './page.ts';
import { useOnCall } from './use-on-call.ts';
import css from './Header.module.css';

const HeaderMenu = lazy(async () => ({ default: (await import('./HeaderMenu.tsx')).HeaderMenu }));

/** The live switch, the search, the menu and the way back to the page. */
export function Header({ onHelp, onFind }: { onHelp: () => void; onFind: () => void }) {
  const [isOnCall, setOnCall] = useOnCall();
  const [menuWanted, setMenuWanted] = useState(false);
  const isLeft = document.documentElement.dataset['side'] === 'left';
  const trigger = <MoreHorizontal size={16} aria-hidden />;
  return (
    <header className={css.header}>
      <h1 className={css.name}>Kept</h1>
      <button
        type="button"
        className={css.live}
        aria-pressed={isOnCall}
        title={t('header.onCallHint')}
        onClick={() => setOnCall(!isOnCall)}
      >
        <Phone size={14} aria-hidden />
        {t('header.onCall')}
      </button>
      <button
        type="button"
        className={css.icon}
        aria-label={t('header.find')}
        aria-keyshortcuts="/"
        onClick={onFind}
      >
        <Search size={16} aria-hidden />
      </button>
      {menuWanted ? (
        <Suspense fallback={<span className={css.icon}>{trigger}</span>}>
          <HeaderMenu trigger={trigger} triggerClass={css.icon ?? ''} onHelp={onHelp} />
        </Suspense>
      ) : (
        <button
          type="button"
          className={css.icon}
          aria-label={t('header.more')}
          aria-haspopup="menu"
          onClick={() => setMenuWanted(true)}
        >
          {trigger}
        </button>
      )}
      {isFramed && (
        <button
          type="button"
          className={css.icon}
          aria-label={t('header.collapse')}
          onClick={() => void send('toPage', { command: 'collapse' })}
        >
          {isLeft ? <ChevronsLeft size={16} aria-hidden /> : <ChevronsRight size={16} aria-hidden />}
        </button>
      )}
    </header>
  );
}
