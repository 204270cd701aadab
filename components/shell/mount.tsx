import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onWritten } from '@/lib/db/write.ts';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { must } from '@/lib/problem.ts';
import { reportUncaught } from '@/lib/report.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { watchClock } from './clock-jump.ts';
import { UnlessLocked } from './UnlessLocked.tsx';
import './theme.css';

/** Writes of one moment are told to the background once (ms). */
const gatherMs = 50;

/** Mounts one page of the extension: the catcher, the boundary, and the word to the background when data changed here. */
export function mountPage(name: string, page: ReactNode): void {
  reportUncaught(name);
  // In which language it reads: a screen reader speaks accordingly.
  document.documentElement.lang = t('language');
  tellBackgroundOfWrites();
  watchClock(() => void send('dataChanged', {}));
  const place = must(document.getElementById('root'), 'the page frame has a #root');
  createRoot(place).render(
    <StrictMode>
      <ErrorBoundary place={name}>
        <UnlessLocked>{page}</UnlessLocked>
      </ErrorBoundary>
    </StrictMode>,
  );
}

/** A live query does not wake a stopped background (Dexie #1467); a message does. */
function tellBackgroundOfWrites(): void {
  let waiting = false;
  const tell = () => {
    if (!waiting) return;
    waiting = false;
    void send('dataChanged', { byHand: true });
  };
  onWritten(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(tell, gatherMs);
  });
  // A popup may be closed in the moment after Enter.
  window.addEventListener('pagehide', tell);
}
