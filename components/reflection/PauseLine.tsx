import { useEffect, useState } from 'react';
import { usePage } from '@/components/shell/page.ts';
import { useOnCall } from '@/components/shell/use-on-call.ts';
import { clockTime } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import { beginPause, leavePause, usePause } from './pause.ts';
import css from './QuickLog.module.css';

/** What is left is told anew this often (ms): nothing counts down before one's eyes. */
const tickMs = 15_000;
const minuteMs = 60_000;

/** Two minutes for oneself after a hard one: offered in a quiet line, ended by a press. On a call there is nothing. */
export function PauseLine() {
  const { offered, until } = usePause();
  const [onCall] = useOnCall();
  const isBusy = usePage((state) => state.facts?.busy === true);
  if ((!offered && until === null) || onCall || isBusy) return null;
  if (until !== null) return <Running until={until} />;
  return (
    <div className={css.pause}>
      <p>{t('pause.offer')}</p>
      <div className={css.acts}>
        <button type="button" className={css.act} onClick={() => beginPause(Date.now())}>
          {t('pause.begin')}
        </button>
        <button type="button" className={css.act} onClick={leavePause}>
          {t('pause.leave')}
        </button>
      </div>
    </div>
  );
}

function Running({ until }: { until: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = () => setNow(Date.now());
    const timer = setInterval(tick, tickMs);
    const end = setTimeout(tick, until - Date.now());
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [until]);
  const isOver = now >= until;
  return (
    <div className={css.pause}>
      <p>{isOver ? t('pause.over') : t('pause.left', [clockTime(until), leftText(until - now)])}</p>
      <div className={css.acts}>
        <button type="button" className={css.act} onClick={leavePause}>
          {isOver ? t('keys.close') : t('pause.end')}
        </button>
      </div>
    </div>
  );
}

function leftText(leftMs: number): string {
  return leftMs < minuteMs ? t('pause.lessThanMinute') : t('pause.minutes', Math.round(leftMs / minuteMs));
}
