import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTabs } from '@/components/shell/tabs.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { IconButton } from '@/components/ui/IconButton.tsx';
import { t } from '@/lib/i18n.ts';
import { EndedShift } from './EndedShift.tsx';
import { close } from './presses.ts';
import { ShiftQuestion } from './ShiftQuestion.tsx';
import { StartCard } from './StartCard.tsx';
import { useAsk } from './use-ask.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useShifts } from './use-shift.ts';
import css from './Shift.module.css';

/**
 * The question about the shift for those who stay with their promises: one line at the foot, where it moves nothing under a hand, and
 * only while there is one. What was answered here is gone on with here. The Reflect tab has it all, so not beside that.
 */
export function ShiftAtFoot() {
  const now = useNow();
  const shifts = useShifts();
  const { ask, said } = useAsk(shifts, now);
  const isBeside = useTabs(({ shown }) => shown === 'reflect');
  /** The shift that was begun or ended here. */
  const [did, setDid] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { open, last } = shifts ?? {};
  useKeptFocus(place);
  const isAsked = ask !== undefined && said.hidden !== ask.occasion;
  const begun = open?.id === did && said.card !== did ? open : undefined;
  const over = open === undefined && last?.id === did ? last : undefined;
  const isShown = !isBeside && (isAsked || begun !== undefined || over !== undefined);
  return (
    <div ref={place}>
      {isShown && (
        <section className={css.foot} aria-label={t('shift.label')}>
          {isAsked && (
            <div className={css.asked}>
              <ShiftQuestion ask={ask} now={now} onDone={setDid} />
              <IconButton
                Icon={X}
                label={t('shift.hide')}
                className={css.close}
                act={() => void close({ hidden: ask.occasion })}
              />
            </div>
          )}
          {over !== undefined && (
            <div className={css.asked}>
              <EndedShift shift={over} now={now} isNext />
              <IconButton
                Icon={X}
                label={t('shift.closeCard')}
                className={css.close}
                act={() => setDid(null)}
              />
            </div>
          )}
          {begun !== undefined && !isAsked && <StartCard shift={begun} onClosed={() => setDid(null)} />}
        </section>
      )}
    </div>
  );
}
