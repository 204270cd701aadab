import { useEffect, useRef, useState } from 'react';
import { absoluteTime } from '@/components/ui/due-text.ts';
import { guarded } from '@/components/shell/guarded.ts';
import { makeCommitment } from '@/lib/db/commitments.ts';
import { nextBusinessDay } from '@/lib/hours/hours.ts';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { myHours } from '@/lib/settings.ts';
import css from './CommitmentRow.module.css';

/** Just kept: one press makes the promise to ask, on the next working day, whether it really worked (C15). */
export function CheckBackOffer({ row, now }: { row: Commitment; now: number }) {
  const [due, setDue] = useState<{ at: number; zone: string }>();
  const [made, setMade] = useState(false);
  const isMaking = useRef(false);
  useEffect(() => {
    void myHours().then(({ hours }) => {
      const at = nextBusinessDay(hours, Date.now());
      if (at !== undefined) setDue({ at, zone: hours.zone });
    });
  }, []);
  if (due === undefined) return null;
  if (made) return <span>{t('checkBack.made')}</span>;
  const make = async (event: Event) => {
    if (isMaking.current) return;
    isMaking.current = true; // two quick presses make one promise
    const { channel, customer, site, caseId, caseTitle, caseUrl } = row;
    const making = {
      what: t('checkBack.what', [row.what]).slice(0, 2000),
      channel,
      customer,
      site,
      caseId,
      caseTitle,
      caseUrl,
      kind: 'checkBack' as const,
      dueAt: due.at,
      zone: due.zone,
    };
    const done = await guarded(event, `${row.id}:checkBack`, () => makeCommitment(making, Date.now()));
    setMade(done !== undefined);
    isMaking.current = false;
  };
  return (
    <button type="button" className={css.undo} onClick={(event) => void make(event.nativeEvent)}>
      {t('checkBack.offer', [absoluteTime(due.at, now, due.zone)])}
    </button>
  );
}
