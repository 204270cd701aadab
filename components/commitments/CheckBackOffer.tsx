import { useEffect, useRef, useState } from 'react';
import { absoluteTime } from '@/components/ui/due-text.ts';
import { gate } from '@/components/shell/gate.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
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
  const making = useRef(false);
  useEffect(() => {
    void myHours().then(({ hours }) => {
      const at = nextBusinessDay(hours, Date.now());
      if (at !== undefined) setDue({ at, zone: hours.zone });
    });
  }, []);
  if (due === undefined) return null;
  if (made) return <span>{t('checkBack.made')}</span>;
  const make = async (event: Event) => {
    if (making.current) return;
    making.current = true; // two quick presses make one promise
    const verdict = await gate(event, `${row.id}:checkBack`);
    if (verdict !== 'allowed') {
      useTrouble.getState().say(verdict);
      making.current = false;
      return;
    }
    const { channel, customer, site, caseId, caseTitle, caseUrl } = row;
    const done = await makeCommitment(
      {
        what: t('checkBack.what', [row.what]).slice(0, 2000),
        channel,
        customer,
        site,
        caseId,
        caseTitle,
        caseUrl,
        kind: 'checkBack',
        dueAt: due.at,
        zone: due.zone,
      },
      Date.now(),
    );
    useTrouble.getState().say(done.ok ? null : done.reason);
    setMade(done.ok);
    making.current = false;
  };
  return (
    <button type="button" className={css.undo} onClick={(event) => void make(event.nativeEvent)}>
      {t('checkBack.offer', [absoluteTime(due.at, now, due.zone)])}
    </button>
  );
}
